package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.document.Span;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.Found.Words;
import org.lmanexus.document.docx.story.Item;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.story.Piece;
import org.lmanexus.document.docx.story.Revision;
import org.lmanexus.document.docx.story.Revision.Kind;
import org.lmanexus.document.docx.story.Row;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Finds every tracked change of a document once, neighbours of one author and kind as one.
final class Changes {

    private final Layout layout;
    private final List<Supplier<@Nullable Found>> finders = new ArrayList<>();
    private final List<Draft> moveEnds = new ArrayList<>();
    private final Map<Revision, Draft> cells = new IdentityHashMap<>();
    private final DraftLine line = new DraftLine();

    private MovePairs moves = new MovePairs(List.of());
    private @Nullable Slot lastSlot;

    Changes(Layout layout) {
        this.layout = layout;
    }

    List<Found> find() {
        for (Item item : layout.order()) {
            item.either(this::paragraph, this::row);
        }
        moves = new MovePairs(moveEnds);
        return finders.stream().map(Supplier::get).filter(Objects::nonNull).toList();
    }

    private void row(Row row) {
        Slot slot = layout.slot(row);
        if (slot != null
                && (slot.text(View.ACCEPTED) != null || slot.text(View.REJECTED) != null)) {
            lastSlot = slot;
        }
        for (Revision revision : row.changes()) {
            if (revision.kind() == Kind.FORMAT) {
                whole(revision, lastSlot, Words.NONE, Words.NONE);
            } else {
                Draft draft = new Draft(revision, lastSlot);
                cells.put(revision, draft);
                finders.add(() -> words(draft));
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        Slot slot = anchor(paragraph);
        lastSlot = slot;
        if (!paragraph.touched()) {
            return;
        }
        line.begin();
        int accepted = 0;
        int rejected = 0;
        for (Piece piece : paragraph.pieces()) {
            for (Draft draft : touched(paragraph, piece)) {
                draft.add(paragraph, piece);
                stretch(draft, paragraph, View.ACCEPTED, piece, accepted);
                stretch(draft, paragraph, View.REJECTED, piece, rejected);
            }
            line.next();
            accepted += piece.in(View.ACCEPTED) ? piece.text().length() : 0;
            rejected += piece.in(View.REJECTED) ? piece.text().length() : 0;
        }
        whole(paragraph);
        marks(paragraph, accepted, rejected);
    }

    /// The block that a paragraph's changes belong to where their words stand in none.
    private @Nullable Slot anchor(Paragraph paragraph) {
        for (View view : View.values()) {
            Place place = layout.place(paragraph, view);
            if (place != null) {
                return place.slot();
            }
        }
        return lastSlot;
    }

    private List<Draft> touched(Paragraph paragraph, Piece piece) {
        List<Draft> drafts = new ArrayList<>();
        for (Revision at = piece.revision(); at != null; at = at.within()) {
            if (at.kind() == Kind.INSERT_CELLS || at.kind() == Kind.DELETE_CELLS) {
                Draft draft = cells.get(at);
                if (draft != null) {
                    drafts.add(draft);
                }
            } else {
                line.extend(at, drafts, this::begin);
            }
        }
        if (piece.format() != null) {
            line.extend(piece.format(), drafts, this::begin);
        }
        return drafts;
    }

    private Draft begin(Revision revision) {
        Draft draft = new Draft(revision, lastSlot);
        if (draft.kind() == Change.Kind.MOVE) {
            moveEnds.add(draft);
        }
        finders.add(() -> draft.kind() == Change.Kind.MOVE ? move(draft) : words(draft));
        return draft;
    }

    private void stretch(Draft draft, Paragraph paragraph, View view, Piece piece, int offset) {
        Place place = layout.place(paragraph, view);
        if (place != null && piece.in(view)) {
            int start = place.start() + offset;
            draft.stretch(view, place.slot(), start, start + piece.text().length());
        }
    }

    private @Nullable Found words(Draft draft) {
        boolean adds =
                draft.revision().kind() != Kind.DELETE
                        && draft.revision().kind() != Kind.DELETE_CELLS;
        boolean takes =
                draft.revision().kind() != Kind.INSERT
                        && draft.revision().kind() != Kind.INSERT_CELLS;
        return found(draft.kind(), draft, takes, adds);
    }

    private @Nullable Found found(Change.Kind kind, Draft draft, boolean takes, boolean adds) {
        Slot slot = draft.slot(adds ? View.ACCEPTED : View.REJECTED);
        return slot == null
                ? null
                : new Found(
                        kind,
                        draft.revision(),
                        slot,
                        null,
                        takes ? marked(draft, View.REJECTED, slot) : Words.NONE,
                        adds ? marked(draft, View.ACCEPTED, slot) : Words.NONE);
    }

    private static Words marked(Draft draft, View view, Slot slot) {
        return new Words(draft.marked(), draft.span(view, slot));
    }

    private static Words words(Draft draft, View view, Slot slot) {
        return new Words(draft.words(view), draft.span(view, slot));
    }

    private @Nullable Found move(Draft end) {
        boolean source = end.revision().kind() == Kind.MOVE_FROM;
        if (source) {
            return moves.paired(end) ? null : found(Change.Kind.DELETE, end, true, false);
        }
        Draft from = moves.source(end);
        Slot slot = end.slot(View.ACCEPTED);
        Slot fromSlot = from == null ? null : from.slot(View.REJECTED);
        if (from == null || slot == null || fromSlot == null) {
            return found(Change.Kind.INSERT, end, false, true);
        }
        return new Found(
                Change.Kind.MOVE,
                end.revision(),
                slot,
                fromSlot,
                words(from, View.REJECTED, fromSlot),
                words(end, View.ACCEPTED, slot));
    }

    private void whole(Paragraph paragraph) {
        Slot slot = lastSlot;
        for (Revision revision : paragraph.changes()) {
            if (revision.kind() == Kind.NUMBERING && slot != null) {
                whole(
                        revision,
                        slot,
                        new Words(slot.label(View.REJECTED), null),
                        new Words(slot.label(View.ACCEPTED), null));
            } else {
                whole(revision, slot, Words.NONE, Words.NONE);
            }
        }
    }

    private void whole(Revision revision, @Nullable Slot slot, Words before, Words after) {
        Change.Kind kind =
                revision.kind() == Kind.NUMBERING ? Change.Kind.NUMBERING : Change.Kind.FORMAT;
        if (slot != null) {
            Found found = new Found(kind, revision, slot, null, before, after);
            finders.add(() -> found);
        }
    }

    private void marks(Paragraph paragraph, int accepted, int rejected) {
        for (Revision at = paragraph.mark(); at != null; at = at.within()) {
            boolean adds = at.kind() == Kind.INSERT || at.kind() == Kind.MOVE_TO;
            Slot slot = slot(paragraph, adds ? View.ACCEPTED : View.REJECTED);
            if (slot == null || paragraph.moves(at)) {
                continue;
            }
            Span before = point(paragraph, View.REJECTED, rejected, slot);
            Span after = point(paragraph, View.ACCEPTED, accepted, slot);
            Found found =
                    new Found(
                            Change.Kind.PARAGRAPH_MARK,
                            at,
                            slot,
                            null,
                            new Words(adds ? null : "\n", before),
                            new Words(adds ? "\n" : null, after));
            finders.add(() -> found);
        }
    }

    private @Nullable Slot slot(Paragraph paragraph, View view) {
        Place place = layout.place(paragraph, view);
        return place == null ? lastSlot : place.slot();
    }

    private @Nullable Span point(Paragraph paragraph, View view, int length, Slot slot) {
        Place place = layout.place(paragraph, view);
        NormalText text = slot.text(view);
        if (place == null || text == null || place.slot() != slot) {
            return null;
        }
        int end = place.start() + length;
        return text.span(end, end);
    }
}
