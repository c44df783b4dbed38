package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.word.Lexer;
import org.lmanexus.reconciliation.letter.grammar.word.Piece;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Weight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Keeps account of a sentence's words while it is read: which of them no instruction holds.
final class Coverage {

    private static final Pattern ALTERNATIVE = Pattern.compile("\\W*or\\W*");

    private static final Pattern PAST = Pattern.compile("(?i)was|were");
    private static final Pattern SUPPOSED = Pattern.compile("(?i)\\b(?:if|though)\\b");

    /// Words before a noun, which say nothing by themselves.
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "the|an?|its|their|each|every|such|of|so|as|hereby|also|further|then|now|that"
                            + "|instead|existing|new|current|and|there",
                    Pattern.CASE_INSENSITIVE);

    private final List<String> stray = new ArrayList<>();
    private final List<String> describing = new ArrayList<>();

    /// Words behind an instruction that has all it needs; a further one may yet begin with them.
    private final List<String> behind = new ArrayList<>();

    /// Words since the last comma, which by themselves describe no place and no value.
    private final List<String> apart = new ArrayList<>();

    /// A preposition that has nothing yet.
    private String bound = "";

    private boolean opening = true;

    /// Whether a place, words to handle or a verb of the grammar stood since the last comma.
    private boolean held;

    /// Whether something is only said to be read as if it had been done.
    private boolean supposed;

    /// @param complete whether the instruction has all it needs
    void take(Lexer.Token token, boolean complete) {
        String said = token.text();
        switch (token.piece()) {
            case Piece.Link it -> bound = said;
            case Piece.Other it -> other(it.text(), it.weight(), complete);
            case Piece.Stop it -> stop(said);
            case Piece.Filler it -> opening &= ARTICLE.matcher(said).matches();
            case Piece.Place it -> {}
            case Piece.Verb it -> verb(it, said);
            default -> hold(true);
        }
    }

    private void hold(boolean firm) {
        bound = "";
        opening = false;
        held |= firm;
    }

    /// What was done is told, not asked for.
    private void verb(Piece.Verb verb, String said) {
        supposed |= SUPPOSED.matcher(said).find();
        if (PAST.matcher(said).matches() && !supposed) {
            stray.add(said);
        }
        hold(!verb.act().light());
    }

    private void other(String text, Weight weight, boolean complete) {
        boolean limits = weight == Weight.LIMITS || opening && !bound.isEmpty();
        String words = (bound + " " + text).strip();
        boolean bind = weight == Weight.BINDS;
        if (weight == Weight.LIMITS || !complete && limits && weight == Weight.DESCRIBES) {
            stray.add(words);
        } else if (weight == Weight.DESCRIBES) {
            (complete ? behind : apart).add(complete ? words : text);
        }
        bound = bind ? text : weight == Weight.NONE ? bound : "";
        opening &= bind || weight == Weight.NONE && text.contains(" ");
    }

    private void stop(String said) {
        if (ALTERNATIVE.matcher(said).matches()) {
            stray.add(said.strip());
        }
        boolean comma = said.equals(",");
        (comma && !held ? stray : describing).addAll(apart);
        apart.clear();
        held &= !comma;
        stray.addAll(behind);
        behind.clear();
        bound = "";
        opening = true;
    }

    /// Words that say something else than the instructions do.
    void strange(String text) {
        stray.add(text);
    }

    /// A further instruction begins.
    void next() {
        describing.addAll(behind);
        behind.clear();
    }

    Remains remains() {
        List<String> all = new ArrayList<>(stray);
        all.addAll(behind);
        List<String> described = new ArrayList<>(describing);
        described.addAll(apart);
        return new Remains(List.copyOf(all), List.copyOf(described));
    }
}
