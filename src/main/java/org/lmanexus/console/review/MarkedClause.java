package org.lmanexus.console.review;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.console.shell.Redline.Kind;

import java.util.List;

/// A clause as a reviewer reads it: its words in pieces, with what is proposed in place.
///
/// @param label its number; null for none
/// @param renumbered the number that is proposed; null for none
/// @param whole what is proposed of all of it; null for nothing
/// @param id of the item that does; null for nothing
public record MarkedClause(
        String clauseId,
        @Nullable String label,
        @Nullable String renumbered,
        String title,
        @Nullable Whole whole,
        @Nullable String id,
        List<Piece> pieces) {

    static MarkedClause untouched(StandingClause clause) {
        return new MarkedClause(
                clause.id(),
                clause.label(),
                null,
                clause.title(),
                null,
                null,
                List.of(new Piece(Kind.KEPT, clause.body(), null)));
    }

    /// What may happen to a clause as a whole.
    public enum Whole {
        INSERTED,
        DELETED,
        MOVED_FROM,
        MOVED_TO
    }

    /// @param item the id of the item; null where nothing is proposed
    public record Piece(Kind kind, String text, @Nullable String item) {}
}
