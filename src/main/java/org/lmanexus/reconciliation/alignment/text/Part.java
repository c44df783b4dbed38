package org.lmanexus.reconciliation.alignment.text;

import org.lmanexus.term.Terms;

/// A piece of the difference between two texts that is one decision.
public record Part(Kind kind, Hunk hunk) {

    /// What sort of words changed.
    public enum Kind {
        VALUE,
        REFERENCE,
        LABEL,
        WORDS;

        static Kind of(Token old, Token fresh) {
            return switch (old.atom()) {
                case Atom.Value value when sameValue(value, fresh) -> WORDS;
                case Atom.Value _ -> VALUE;
                case Atom.Reference _ -> REFERENCE;
                case Atom.Label _ -> LABEL;
                case null -> WORDS;
            };
        }

        private static boolean sameValue(Atom.Value value, Token fresh) {
            return fresh.atom() instanceof Atom.Value other
                    && Terms.same(other.mention().value(), value.mention().value());
        }
    }
}
