package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.word.Piece;

import java.util.Objects;

/// A verb that waits for what it acts on, as in `by deleting:`, for the paragraphs below.
public final class Lead {

    private final Piece.Verb verb;
    private final String unit;

    private Lead(Piece.Verb verb, String unit) {
        this.verb = verb;
        this.unit = unit;
    }

    static Lead of(Frame frame) {
        return new Lead(
                new Piece.Verb(Objects.requireNonNull(frame.verb).act(), false), frame.fresh);
    }

    Piece.Verb verb() {
        return verb;
    }

    String unit() {
        return unit;
    }
}
