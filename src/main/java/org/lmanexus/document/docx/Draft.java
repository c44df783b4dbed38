package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.document.Span;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.story.Piece;
import org.lmanexus.document.docx.story.Revision;
import org.lmanexus.document.docx.story.Revision.Kind;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// A change in the making: neighbouring pieces of one paragraph that one author changed alike.
final class Draft {

    private final Revision revision;
    private final @Nullable Slot fallback;
    private final StringBuilder text = new StringBuilder();
    private final Map<View, Stretch> stretches = new EnumMap<>(View.class);

    private @Nullable Paragraph last;

    /// @param fallback the block it belongs to where its words stand in none
    Draft(Revision revision, @Nullable Slot fallback) {
        this.revision = revision;
        this.fallback = fallback;
    }

    private record Stretch(Slot slot, int start, int end) {}

    Revision revision() {
        return revision;
    }

    /// Whether a neighbouring revision is more of the same: what lies in another's change is not.
    boolean continues(Revision other) {
        return alike(revision, other) && Objects.equals(revision.move(), other.move());
    }

    private static boolean alike(@Nullable Revision one, @Nullable Revision other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one == other
                || (one.kind() == other.kind()
                        && Objects.equals(one.author(), other.author())
                        && alike(one.within(), other.within()));
    }

    void add(Paragraph paragraph, Piece piece) {
        if (kind() == Change.Kind.TABLE && goneBefore(piece)) {
            return;
        }
        if (last != null && last != paragraph && !text.isEmpty()) {
            text.append('\n');
        }
        last = paragraph;
        text.append(piece.text());
    }

    /// Whether a row or cell came or went without these words, which another change put in or took
    /// away.
    private boolean goneBefore(Piece piece) {
        View view = revision.kind() == Kind.INSERT_CELLS ? View.ACCEPTED : View.REJECTED;
        return Revision.present(revision, view) && !piece.in(view);
    }

    /// @param start where the words begin in the block's text as written
    void stretch(View view, Slot slot, int start, int end) {
        Stretch before = stretches.get(view);
        if (before == null) {
            stretches.put(view, new Stretch(slot, start, end));
        } else if (before.slot() == slot) {
            stretches.put(view, new Stretch(slot, before.start(), end));
        }
    }

    /// The block that it lies in, which is kept for its sake.
    @Nullable Slot slot(View view) {
        Stretch stretch = stretches.get(view);
        Slot slot = stretch == null ? fallback : stretch.slot();
        if (slot != null) {
            slot.want();
        }
        return slot;
    }

    /// Where its words lie in that view of that block, if they do.
    @Nullable Span span(View view, @Nullable Slot slot) {
        Stretch stretch = stretches.get(view);
        if (stretch == null || stretch.slot() != slot) {
            return null;
        }
        NormalText normal = stretch.slot().text(view);
        return normal == null ? null : normal.span(stretch.start(), stretch.end());
    }

    /// Its words as they are marked.
    String marked() {
        return NormalText.of(text);
    }

    /// Of a move, its words as that view has them, what was edited within it included.
    String words(View view) {
        Stretch stretch = stretches.get(view);
        NormalText normal = stretch == null ? null : stretch.slot().text(view);
        return stretch == null || normal == null
                ? marked()
                : normal.words(normal.span(stretch.start(), stretch.end()));
    }

    Change.Kind kind() {
        return switch (revision.kind()) {
            case INSERT -> Change.Kind.INSERT;
            case DELETE -> Change.Kind.DELETE;
            case MOVE_FROM, MOVE_TO -> Change.Kind.MOVE;
            case INSERT_CELLS, DELETE_CELLS -> Change.Kind.TABLE;
            case FORMAT -> Change.Kind.FORMAT;
            case NUMBERING -> Change.Kind.NUMBERING;
        };
    }
}
