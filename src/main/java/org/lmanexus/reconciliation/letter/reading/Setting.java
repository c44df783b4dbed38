package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.reconciliation.letter.grammar.Grammar;
import org.lmanexus.reconciliation.letter.grammar.Remains;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What headings, lead-ins and further cells say of an instruction.
///
/// @param cautions what a person should look at
/// @param words that only say what it is about, if the agreement knows them
record Setting(List<String> cautions, List<String> words) {

    static final Setting NONE = new Setting(List.of(), List.of());

    /// Words above or beside an instruction.
    static Setting of(String text) {
        Remains remains = Remains.beside(text);
        return new Setting(
                remains.stray().isEmpty() ? List.of() : List.of("stands under “" + text + "”"),
                remains.describing());
    }

    /// What says by itself that the changes below it are made.
    private static final Pattern MAKES =
            Pattern.compile(
                    "\\b(?:agree[sd]?|amend(?:s|ed|ments?)?|var(?:y|ied|iations?)|modif(?:y|ied)|"
                            + "revised|changed?|changes|made|make|replaced|supplemented|restated|"
                            + "corrected|correct)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// What has been agreed is agreed.
    private static final Set<String> TENSE = Set.of("has", "have", "had", "been");

    /// A lead-in.
    static Setting of(String text, Grammar.Reading lead) {
        Remains remains = lead.remains().without(TENSE);
        return new Setting(
                !lead.doubt().isEmpty()
                        ? List.of("lead-in: " + lead.doubt())
                        : remains.stray().isEmpty()
                                ? List.of()
                                : List.of("lead-in: words not accounted for: " + remains.said()),
                MAKES.matcher(text).find() ? List.of() : remains.describing());
    }

    static Setting caution(String caution) {
        return new Setting(List.of(caution), List.of());
    }

    Setting and(Setting other) {
        List<String> both = new ArrayList<>(cautions);
        both.addAll(other.cautions());
        List<String> all = new ArrayList<>(words);
        all.addAll(other.words());
        return new Setting(List.copyOf(both), List.copyOf(all));
    }
}
