package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// How a letter names a part of a clause or definition that has no number: a sentence, the words
/// before its paragraphs, its proviso, its table.
final class PartNames {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?:the )?(?<ordinal>first|second|third|fourth|fifth|last|final) sentence",
                    NOCASE);
    private static final Pattern LEAD_IN =
            Pattern.compile(
                    "(?:the )?(?:opening|introductory|lead-?in|preamble)(?:"
                        + " (?:words?|paragraph|language|wording|sentence|text))?(?="
                        + " (?:of|to|in|at) )|(?:the )?(?:text|words|language) (?:preceding|before)"
                        + " (?:paragraph|clause) \\([a-z]\\)",
                    NOCASE);
    private static final Pattern PROVISO = Pattern.compile("the proviso", NOCASE);
    private static final Pattern TABLE = Pattern.compile("(?:the |each )table\\b", NOCASE);

    private static final List<Part> PARTS =
            List.of(
                    new Part(LEAD_IN, "lead-in"),
                    new Part(PROVISO, "proviso"),
                    new Part(RowNames.UNNAMED, "table"),
                    new Part(TABLE, "table"));

    private PartNames() {}

    private record Part(Pattern pattern, String name) {}

    static @Nullable Element sentence(Spot spot) {
        return spot.read(SENTENCE, m -> Target.sentence(Numbers.ordinal(m.group("ordinal"))));
    }

    static @Nullable Element at(Spot spot) {
        for (Part part : PARTS) {
            Element found = spot.read(part.pattern(), m -> Target.part(part.name()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
