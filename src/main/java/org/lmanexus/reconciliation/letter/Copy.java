package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells a copy of the baseline by paragraphs that end alike, before anything is read as a letter:
/// a letter that quotes so many of them word for word would have restated the agreement.
final class Copy {

    /// Paragraphs of the markup that are looked for, from its beginning.
    private static final int SAMPLE = 200;

    private static final int ENOUGH = 100;

    /// The letters at the end of a paragraph by which it is known, whatever its number.
    private static final int LETTERS = 50;

    private final Set<String> endings = new HashSet<>();

    Copy(Document markup) {
        markup.blocks().stream()
                .map(Block::accepted)
                .filter(Objects::nonNull)
                .flatMap(text -> ending(text).stream())
                .limit(SAMPLE)
                .forEach(endings::add);
    }

    boolean of(Agreement baseline) {
        return endings.size() >= ENOUGH && found(baseline) == ENOUGH;
    }

    /// How many of them the baseline has, [#ENOUGH] at most.
    private long found(Agreement baseline) {
        return baseline.clauses().stream()
                .flatMap(clause -> Stream.of(clause.body().split("\n")))
                .flatMap(line -> ending(line).stream())
                .filter(endings::contains)
                .distinct()
                .limit(ENOUGH)
                .count();
    }

    /// Empty for a short paragraph, which many documents share.
    private static Optional<String> ending(String text) {
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int i = text.length() - 1; i >= 0 && letters.length() < LETTERS; i--) {
            if (Character.isLetter(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.length() < LETTERS ? Optional.empty() : Optional.of(letters.toString());
    }
}
