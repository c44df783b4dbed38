package org.lmanexus.reconciliation.letter.grammar.word;

import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.place.Which;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.Terms;

import java.util.List;

/// A part of an instruction once its words are told apart.
public sealed interface Piece {

    /// A place in the agreement, or several that share a verb.
    record Locus(List<Target> targets) implements Piece {}

    /// Words that an instruction handles.
    ///
    /// @param number the operand's place in the skeleton
    record Words(int number, String text, boolean quoted) implements Piece {

        public boolean date() {
            return Terms.parse(text).filter(it -> it.kind() == TermKind.DATE).isPresent();
        }
    }

    /// Between two words.
    record Between(Words left, Words right) implements Piece {}

    /// @param passive whether what it acts on stands before it
    record Verb(Act act, boolean passive) implements Piece {}

    record Link(Role role) implements Piece {}

    record Stop(boolean and) implements Piece {}

    record Signal(Sign sign) implements Piece {}

    /// The words `a new paragraph`, `the following definition`.
    record Fresh(String unit) implements Piece {}

    /// Which of several places.
    record Place(Which which) implements Piece {}

    /// A word of no account between a verb and what it acts on, such as `the words`.
    record Filler(boolean reference) implements Piece {}

    /// Words that the grammar does not know.
    record Other(String text, Weight weight) implements Piece {}

    /// What words that nothing acts on may say.
    enum Weight {
        /// Nothing: who agrees, which agreement is amended, a noun for any value.
        NONE,
        /// Something that describes a place or a value, if its words stand there.
        DESCRIBES,
        /// A preposition, which binds what follows it to what stands before it.
        BINDS,
        /// When or where alone a change is to hold.
        LIMITS
    }

    /// What verbs do.
    enum Act {
        DELETE,
        PUT,
        SUBSTITUTE,
        REPLACE,
        CHANGE,
        READ,
        RESTATE,
        RENUMBER,
        /// Says what is to stand behind words.
        FOLLOW,
        PRECEDE,
        /// Says only that something changes: another verb says how.
        AMEND,
        /// A form of `to be`.
        BE;

        public boolean light() {
            return this == AMEND || this == BE;
        }
    }

    /// What a preposition makes of the words behind it.
    enum Role {
        WITH,
        BY,
        FOR,
        FROM,
        TO,
        AFTER,
        BEFORE,
        /// Words that hold those the verb is about.
        AMID,
        /// Words of time or origin, which nothing acts on.
        NONE
    }

    /// A sign that stands for words.
    enum Sign {
        END,
        START,
        BELOW,
        PRONOUN,
        /// What was done before is to be done here, too.
        LIKEWISE
    }
}
