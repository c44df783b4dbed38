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
            Atom atom = old.atom();
            if (atom instanceof Atom.Value value) {
                return sameValue(value, fresh) ? WORDS : VALUE;
            }
            if (atom == null) {
                return WORDS;
            }
            return atom instanceof Atom.Reference ? REFERENCE : LABEL;
        }

        private static boolean sameValue(Atom.Value value, Token fresh) {
            return fresh.atom() instanceof Atom.Value other
                    && Terms.same(other.mention().value(), value.mention().value());
        }
    }
}
