package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Chain;
import org.lmanexus.document.docx.story.Item;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.story.Piece;
import org.lmanexus.document.docx.story.Row;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Puts stories into blocks, in reading order, and knows where each paragraph's text went.
final class Layout {

    private final Notes notes;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Item> order = new ArrayList<>();
    private final Map<Paragraph, Place> accepted = new IdentityHashMap<>();
    private final Map<Paragraph, Place> rejected = new IdentityHashMap<>();
    private final Map<Item, Slot> own = new IdentityHashMap<>();
    private int tables;

    Layout(Notes notes) {
        this.notes = notes;
    }

    /// Blocks in reading order, those included that turn out to be empty.
    List<Slot> slots() {
        return slots;
    }

    /// Paragraphs and rows in the same order; a row comes before its paragraphs.
    List<Item> order() {
        return order;
    }

    @Nullable Place place(Paragraph paragraph, View view) {
        return places(view).get(paragraph);
    }

    private Map<Paragraph, Place> places(View view) {
        return view == View.ACCEPTED ? accepted : rejected;
    }

    @Nullable Slot slot(Item item) {
        return own.get(item);
    }

    void add(List<Item> items, Block.Kind kind) {
        add(items, kind, List.of(View.values()));
    }

    /// @param views those in which the story exists at all
    private void add(List<Item> items, Block.Kind kind, List<View> views) {
        int firstTable = tables;
        List<Paragraph> chain = new ArrayList<>();
        for (Item item : items) {
            item.either(
                    chain::add,
                    row -> {
                        paragraphs(chain, kind, views);
                        chain.clear();
                        row(row, firstTable + row.table(), kind, views);
                        tables = Math.max(tables, firstTable + row.table() + 1);
                    });
        }
        paragraphs(chain, kind, views);
        for (Item item : items) {
            emit(item, kind);
        }
    }

    private void paragraphs(List<Paragraph> chain, Block.Kind kind, List<View> views) {
        for (Paragraph paragraph : chain) {
            own.put(paragraph, new Slot(kind, paragraph, null));
        }
        for (View view : views) {
            for (Chain.Line line : Chain.lines(chain, view)) {
                Slot slot = own.get(line.host());
                if (slot != null && !untouched(line, slot, view)) {
                    Text text = new Text();
                    text.add(line, slot, view);
                    slot.text(view, text.normal());
                }
            }
        }
    }

    /// Most paragraphs read the same in both views, so that their text is put together once.
    private boolean untouched(Chain.Line line, Slot slot, View view) {
        NormalText text = slot.text(View.ACCEPTED);
        Place place = accepted.get(line.host());
        if (view == View.ACCEPTED
                || text == null
                || place == null
                || line.members().size() > 1
                || line.host().touched()
                || !place.alone()) {
            return false;
        }
        rejected.put(line.host(), place);
        slot.text(view, text);
        return true;
    }

    private static @Nullable Paragraph first(Row row) {
        for (Row.Cell cell : row.cells()) {
            if (!cell.paragraphs().isEmpty()) {
                return cell.paragraphs().getFirst();
            }
        }
        return null;
    }

    private void row(Row row, int table, Block.Kind kind, List<View> views) {
        Paragraph first = first(row);
        if (first == null) {
            return;
        }
        // A row of a header is header, not one to be read with those of the body.
        Slot slot = new Slot(kind == Block.Kind.PARAGRAPH ? Block.Kind.ROW : kind, first, table);
        own.put(row, slot);
        for (View view : views) {
            if (row.exists(view) && !row.movedAway(view)) {
                slot.text(view, cells(row, slot, view));
            }
        }
    }

    private NormalText cells(Row row, Slot slot, View view) {
        Text text = new Text();
        String tab = "";
        for (Row.Cell cell : row.cells()) {
            if (cell.exists(view)) {
                text.raw(tab);
                tab = "\t";
                String lineFeed = "";
                for (Chain.Line line : Chain.lines(cell.paragraphs(), view)) {
                    text.raw(lineFeed);
                    lineFeed = "\n";
                    text.add(line, slot, view);
                }
            }
        }
        return text.normal();
    }

    /// A block comes before what hangs on it: text boxes, notes.
    private void emit(Item item, Block.Kind kind) {
        order.add(item);
        Slot slot = own.get(item);
        if (slot != null) {
            slots.add(slot);
        }
        item.either(
                paragraph -> hangers(paragraph, kind),
                row -> {
                    for (Row.Cell cell : row.cells()) {
                        order.addAll(cell.paragraphs());
                        cell.paragraphs().forEach(paragraph -> hangers(paragraph, kind));
                    }
                });
    }

    private void hangers(Paragraph paragraph, Block.Kind kind) {
        if (!paragraph.boxes().isEmpty()) {
            add(paragraph.boxes(), kind);
        }
        for (Paragraph.NoteReference reference : paragraph.notes()) {
            List<Item> note = notes.take(reference);
            if (!note.isEmpty()) {
                add(note, Block.Kind.NOTE, notes.views(reference));
            }
        }
    }

    /// The text of one block in one view as it grows.
    private final class Text {
        private final List<CharSequence> raw = new ArrayList<>();
        private int length;

        private void raw(CharSequence text) {
            raw.add(text);
            length += text.length();
        }

        private void add(Chain.Line line, Slot slot, View view) {
            boolean alone = line.members().size() == 1;
            for (Paragraph paragraph : line.members()) {
                boolean host = paragraph == line.host();
                places(view).put(paragraph, new Place(slot, length, host, alone));
                for (Piece piece : paragraph.pieces()) {
                    if (piece.in(view)) {
                        raw(slot.table() != null ? flat(piece) : piece.text());
                    }
                }
            }
        }

        /// Within a cell a tab is a blank, since tabs part the cells.
        private CharSequence flat(Piece piece) {
            String text = piece.text().toString();
            return text.indexOf('\t') < 0 ? text : text.replace('\t', ' ');
        }

        private NormalText normal() {
            return NormalText.of(raw, length);
        }
    }
}
