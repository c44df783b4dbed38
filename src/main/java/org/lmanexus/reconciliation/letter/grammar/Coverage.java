package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.Piece.Weight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Keeps account of a sentence's words while it is read: which of them no instruction holds.
final class Coverage {

    private static final Pattern ALTERNATIVE = Pattern.compile("\\W*or\\W*");

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

    /// A preposition that has nothing yet.
    private String bound = "";

    private boolean opening = true;

    /// @param complete whether the instruction has all it needs
    void take(Lexer.Token token, boolean complete) {
        String said = token.text();
        switch (token.piece()) {
            case Piece.Link it -> bound = said;
            case Piece.Other it -> other(it.text(), it.weight(), complete);
            case Piece.Stop it -> stop(said);
            case Piece.Filler it -> opening &= ARTICLE.matcher(said).matches();
            case Piece.Place it -> {}
            default -> {
                bound = "";
                opening = false;
            }
        }
    }

    private void other(String text, Weight weight, boolean complete) {
        boolean limits = weight == Weight.LIMITS || opening && !bound.isEmpty();
        if (weight == Weight.BINDS) {
            bound = text;
        } else if (weight != Weight.NONE) {
            String words = (bound + " " + text).strip();
            List<String> list = complete ? behind : limits ? stray : describing;
            list.add(complete || limits ? words : text);
            bound = "";
        }
        opening &= weight == Weight.NONE && text.contains(" ");
    }

    private void stop(String said) {
        if (ALTERNATIVE.matcher(said).matches()) {
            stray.add(said.strip());
        }
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
        return new Remains(List.copyOf(all), List.copyOf(describing));
    }
}
