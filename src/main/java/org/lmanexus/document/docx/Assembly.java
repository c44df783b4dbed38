package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Lead;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.story.Piece;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns what was laid out and found into the blocks, changes and comments of the model.
final class Assembly {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Comment> comments;

    Assembly(Layout layout, List<Found> found, Comments comments, boolean paged) {
        for (Slot slot : layout.slots()) {
            if (slot.kept()) {
                slot.index(blocks.size());
                blocks.add(block(slot, paged));
            }
        }
        Map<String, Integer> ids = new HashMap<>();
        for (Found change : found) {
            changes.add(change.change(unique(change.revision().id(), ids)));
        }
        this.comments = comments.list();
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Change> changes() {
        return changes;
    }

    List<Comment> comments() {
        return comments;
    }

    private static Block block(Slot slot, boolean paged) {
        View shown = slot.text(View.ACCEPTED) == null ? View.REJECTED : View.ACCEPTED;
        Paragraph first = slot.first();
        NormalText accepted = slot.text(View.ACCEPTED);
        NormalText rejected = slot.text(View.REJECTED);
        return new Block(
                slot.index(),
                slot.kind(),
                accepted == null ? null : slot.label(View.ACCEPTED),
                rejected == null ? null : slot.label(View.REJECTED),
                slot.level(),
                lead(first, shown),
                accepted == null ? null : accepted.text(),
                rejected == null ? null : rejected.text(),
                paged ? first.page() : null,
                slot.table(),
                first.contents());
    }

    private static @Nullable String lead(Paragraph paragraph, View view) {
        if (paragraph.pieces().stream().noneMatch(Piece::emphasised)) {
            return null;
        }
        List<Lead.Words> words = new ArrayList<>();
        boolean emphasised = false;
        for (Piece piece : paragraph.pieces()) {
            if (piece.in(view)) {
                if (emphasised && !piece.emphasised() && !piece.blank()) {
                    break;
                }
                emphasised |= piece.emphasised();
                words.add(new Lead.Words(NormalText.of(piece.text()), piece.emphasised()));
            }
        }
        return emphasised ? Lead.of(words) : null;
    }

    /// Ids are to be unique in the file; where they are not, the second one gets a number.
    private static String unique(String id, Map<String, Integer> ids) {
        int seen = ids.merge(id, 1, Integer::sum);
        if (seen == 1 && !id.isEmpty()) {
            return id;
        }
        String numbered = (id.isEmpty() ? "r" : id + "-") + seen;
        return ids.containsKey(numbered) ? unique(numbered, ids) : numbered;
    }
}
