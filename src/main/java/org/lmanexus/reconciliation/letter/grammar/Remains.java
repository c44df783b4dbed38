package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.word.Asides;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Weight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The words of a sentence that its instructions do not hold.
///
/// @param stray words that may limit an instruction, or want something else
/// @param describing words that only describe what an instruction is about, if they stand there
public record Remains(List<String> stray, List<String> describing) {

    public static final Remains NONE = new Remains(List.of(), List.of());

    /// The words of a heading, or of a cell beside an instruction, that say something: those that
    /// limit what stands below it, or merely describe it.
    public static Remains beside(String text) {
        List<String> limits = new ArrayList<>();
        List<String> describing = new ArrayList<>();
        for (String word : text.replaceAll("(?i)\\bno\\.? ?\\d+", "").split("[^\\p{L}\\d'’.-]+")) {
            switch (word.matches("[\\d.]*") ? Weight.NONE : Asides.weight(word)) {
                case NONE -> {}
                case DESCRIBES, BINDS -> describing.add(word);
                case LIMITS -> limits.add(word);
            }
        }
        return new Remains(List.copyOf(limits), List.copyOf(describing));
    }

    Remains with(UnaryOperator<String> words) {
        return new Remains(
                stray.stream().map(words).toList(), describing.stream().map(words).toList());
    }

    public Remains without(Set<String> words) {
        return new Remains(
                stray.stream().filter(it -> !words.contains(it.toLowerCase(Locale.ROOT))).toList(),
                describing);
    }

    /// Both kinds of words, as a person would be told of them.
    public String said() {
        List<String> all = new ArrayList<>(stray);
        all.addAll(describing);
        return "“" + String.join(" … ", all) + "”";
    }
}
