package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.part.Broken;

import java.time.Instant;

/// One tracked change as the XML has it, and the one that it lies in, as when one author deletes
/// what
/// another has inserted.
///
/// @param id `w:id`, which a broken file may use twice
/// @param move the name that ties the two ends of a move together
public record Revision(
        Kind kind,
        String id,
        @Nullable String author,
        @Nullable Instant date,
        @Nullable String move,
        @Nullable Revision within) {

    private static final int DEEPEST = 8;

    /// What a tracked change does to what it marks.
    public enum Kind {
        INSERT(true, false),
        DELETE(false, true),
        MOVE_FROM(false, true),
        MOVE_TO(true, false),
        INSERT_CELLS(true, false),
        DELETE_CELLS(false, true),
        FORMAT(true, true),
        NUMBERING(true, true);

        private final boolean accepted;
        private final boolean rejected;

        Kind(boolean accepted, boolean rejected) {
            this.accepted = accepted;
            this.rejected = rejected;
        }

        boolean leaves(View view) {
            return view == View.ACCEPTED ? accepted : rejected;
        }
    }

    /// @throws Broken where they lie in one another without end, which asks for endless work
    Revision in(@Nullable Revision outer) {
        int depth = 0;
        for (Revision at = outer; at != null; at = at.within) {
            if (++depth > DEEPEST) {
                throw new Broken("has tracked changes more than " + DEEPEST + " deep");
            }
        }
        return new Revision(kind, id, author, date, move, outer);
    }

    /// Whether what lies in this chain of revisions exists in a view.
    public static boolean present(@Nullable Revision innermost, View view) {
        for (Revision revision = innermost; revision != null; revision = revision.within) {
            if (!revision.kind.leaves(view)) {
                return false;
            }
        }
        return true;
    }
}
