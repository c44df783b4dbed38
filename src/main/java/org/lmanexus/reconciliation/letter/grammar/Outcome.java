package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.word.Lexer;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What comes of a sentence: its deeds, and an account of the words that they do not hold.
final class Outcome {

    private final Deeds deeds = new Deeds();
    private final Coverage coverage = new Coverage();

    /// The operands that were understood.
    private final Set<Integer> used = new HashSet<>();

    /// Verbs of which nothing came.
    private final List<String> idle = new ArrayList<>();

    boolean none() {
        return deeds.none();
    }

    List<Deed> deeds() {
        return deeds.done();
    }

    Set<Integer> used() {
        return used;
    }

    /// @param complete whether the instruction has all it needs
    void take(Lexer.Token token, boolean complete) {
        coverage.take(token, complete);
    }

    void use(Words words) {
        used.add(words.number());
    }

    /// Words that say something else than the instructions do.
    void strange(String text) {
        coverage.strange(text);
    }

    void idle(String verb) {
        idle.add(verb);
    }

    /// A further instruction begins.
    void next() {
        coverage.next();
    }

    /// Takes what a frame asks for, and says whether something came of its verb.
    boolean add(Frame frame, Target place) {
        List<Deed> before = deeds.done();
        deeds.add(frame, place);
        frame.idle().forEach(words -> used.remove(words.number()));
        List<Deed> after = deeds.done();
        boolean gone = !after.isEmpty() && after.getLast().operation() instanceof Operation.Delete;
        return !frame.idles() || gone || !after.equals(before);
    }

    /// Verbs of which nothing comes, and words to handle that no instruction holds, say more.
    Remains remains(List<Lexer.Token> tokens) {
        List<Deed> done = deeds.done();
        if (done.isEmpty()) {
            return coverage.remains();
        }
        idle.forEach(coverage::strange);
        for (Lexer.Token token : tokens) {
            if (token.piece() instanceof Words words
                    && done.stream().noneMatch(deed -> deed.holds(words.text()))) {
                coverage.strange(words.text());
            }
        }
        return coverage.remains();
    }
}
