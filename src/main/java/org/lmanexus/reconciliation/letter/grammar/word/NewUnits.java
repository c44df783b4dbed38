package org.lmanexus.reconciliation.letter.grammar.word;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What is new: a clause, a paragraph, a definition, a row, or words that stand below.
final class NewUnits {

    private static final String UNIT =
            "(?<unit>clause|section|sub-?clause|sub-?section|paragraph|sub-?paragraph|limb|"
                    + "definition|defined term|row|entry|line|sentence)s?";

    private NewUnits() {}

    /// What is new and named by its number, which the place behind it holds.
    static void numbered(Wordlist words) {
        words.before(
                "(?:(?:a|an|the|as a|as) )?(?:following )?(?:new|additional|further) (?="
                        + UNIT
                        + "(?= (?:\\d|\\([a-z])))",
                m -> new Piece.Fresh(unit(m.group("unit"))));
    }

    static void list(Wordlist words) {
        words.add(
                "(?:in (?:the |its |their )?(?:\\w+ )?alphabetical (?:order|place|position|"
                        + "sequence)(?: therein)?|alphabetically)",
                new Piece.Fresh("definition"));
        words.add(
                "(?:(?:a|an|the|as a|two|three) )?(?:following )?(?:new|additional|further)"
                        + " (?:defined terms?(?: and definitions?)?|(?:and )?"
                        + UNIT
                        + ")",
                m -> new Piece.Fresh(unit(m.group("unit"))));
        words.add("the following " + UNIT, m -> new Piece.Fresh(unit(m.group("unit"))));
        words.add(
                "(?:the )?following(?:"
                        + " (?:words?|text|wording|provisions?|language|table|meaning))?",
                Signs.below());
        words.add("in (?:these|the following) (?:terms|words)|below|hereunder", Signs.below());
    }

    private static String unit(@Nullable String word) {
        if (word == null) {
            return "definition";
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "clause", "section", "subclause", "sub-clause", "subsection", "sub-section" ->
                    "clause";
            case "paragraph", "subparagraph", "sub-paragraph", "limb" -> "paragraph";
            case "row", "entry", "line" -> "row";
            case "defined term" -> "definition";
            default -> word.toLowerCase(Locale.ROOT);
        };
    }
}
