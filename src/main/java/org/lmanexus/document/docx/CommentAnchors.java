package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Item;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.story.Paragraph.CommentPoint;
import org.lmanexus.document.docx.story.Piece;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where each comment stands, and on which words: those of the accepted view, or where it has none,
/// those that were deleted.
final class CommentAnchors {

    /// A comment on a whole agreement need not repeat it.
    private static final int LONGEST = 10_000;

    private final Layout layout;
    private final StringBuilder accepted = new StringBuilder();
    private final StringBuilder rejected = new StringBuilder();
    private final Map<String, Anchor> anchors = new LinkedHashMap<>();
    private final Map<String, Anchor> open = new HashMap<>();

    /// Those that began in this paragraph: one that never ends stands on the rest of it.
    private final List<Anchor> fresh = new ArrayList<>();

    private @Nullable Slot slot;

    CommentAnchors(Layout layout) {
        this.layout = layout;
        for (Item item : layout.order()) {
            if (item instanceof Paragraph paragraph) {
                paragraph(paragraph);
            }
        }
    }

    private static final class Anchor {
        private final @Nullable Slot slot;
        private final int accepted;
        private final int rejected;
        private String words = "";
        private boolean ended;

        private Anchor(@Nullable Slot slot, int accepted, int rejected) {
            this.slot = slot;
            this.accepted = accepted;
            this.rejected = rejected;
        }
    }

    /// Comment ids in the order in which they stand.
    List<String> ids() {
        return List.copyOf(anchors.keySet());
    }

    @Nullable Slot slot(String id) {
        Anchor anchor = anchors.get(id);
        return anchor == null ? null : anchor.slot;
    }

    String words(String id) {
        Anchor anchor = anchors.get(id);
        return anchor == null ? "" : anchor.words;
    }

    private void paragraph(Paragraph paragraph) {
        for (View view : View.values()) {
            Place place = layout.place(paragraph, view);
            if (place != null) {
                slot = place.slot();
                break;
            }
        }
        if (open.isEmpty() && paragraph.comments().isEmpty()) {
            return;
        }
        int done = 0;
        int offset = 0;
        for (CommentPoint point : paragraph.comments()) {
            append(paragraph.pieces(), done, offset, point.piece(), point.offset());
            done = point.piece();
            offset = point.offset();
            point(point);
        }
        List<Piece> pieces = paragraph.pieces();
        int rest = pieces.isEmpty() ? 0 : pieces.getLast().text().length();
        append(pieces, done, offset, pieces.size(), rest);
        lineEnd();
    }

    /// Appends what lies between two points; a point is a number of pieces and how much of the
    /// last.
    private void append(List<Piece> pieces, int from, int fromOffset, int to, int toOffset) {
        if (open.isEmpty()) {
            return;
        }
        for (int i = Math.max(0, from - 1); i < to; i++) {
            Piece piece = pieces.get(i);
            int start = i == from - 1 ? fromOffset : 0;
            int end = i == to - 1 ? toOffset : piece.text().length();
            if (piece.in(View.ACCEPTED)) {
                accepted.append(piece.text(), start, end);
            }
            if (piece.in(View.REJECTED)) {
                rejected.append(piece.text(), start, end);
            }
        }
    }

    private void lineEnd() {
        fresh.removeIf(anchor -> anchor.ended);
        fresh.forEach(anchor -> anchor.words = words(anchor));
        fresh.clear();
        accepted.append('\n');
        rejected.append('\n');
    }

    private void point(CommentPoint point) {
        switch (point.sort()) {
            case START -> {
                Anchor anchor = new Anchor(slot, accepted.length(), rejected.length());
                anchors.put(point.id(), anchor);
                open.put(point.id(), anchor);
                fresh.add(anchor);
            }
            case END -> {
                Anchor anchor = open.remove(point.id());
                if (anchor != null) {
                    anchor.words = words(anchor);
                    anchor.ended = true;
                }
            }
            case MARK ->
                    anchors.computeIfAbsent(
                            point.id(),
                            _ -> new Anchor(slot, accepted.length(), rejected.length()));
        }
    }

    private String words(Anchor anchor) {
        String words = cut(accepted, anchor.accepted);
        return words.isEmpty() ? cut(rejected, anchor.rejected) : words;
    }

    private static String cut(StringBuilder text, int start) {
        int end = Math.min(text.length(), start + LONGEST);
        return NormalText.of(text.substring(start, end)).strip();
    }
}
