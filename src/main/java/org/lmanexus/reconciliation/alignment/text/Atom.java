package org.lmanexus.reconciliation.alignment.text;

import org.lmanexus.term.TermMention;

/// Words that change as one: a value with its unit, or the number of a clause referred to.
public sealed interface Atom {

    /// What it is, whichever value it has; two of one shape may be an old and a new value.
    String shape();

    /// As it stands in the text.
    String written();

    record Value(TermMention mention) implements Atom {
        @Override
        public String shape() {
            return switch (mention.value().kind()) {
                case PERCENTAGE, BASIS_POINTS -> "<rate>";
                case MONEY -> "<money>";
                case RATIO -> "<ratio>";
                case PERIOD -> "<period>";
                case DATE -> "<date>";
                case INDEX -> "<index>";
                case DAY_COUNT -> "<day count>";
                case TEXT -> "<text>";
            };
        }

        @Override
        public String written() {
            return mention.text();
        }
    }

    /// The number that a paragraph opens with.
    record Label(String label) implements Atom {
        @Override
        public String shape() {
            return "<label>";
        }

        @Override
        public String written() {
            return label;
        }
    }

    /// @param label as written, such as `10.2(a)`
    record Reference(String label) implements Atom {
        @Override
        public String shape() {
            return "<reference>";
        }

        @Override
        public String written() {
            return label;
        }
    }
}
