package org.lmanexus.document.docx;

import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Item;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.story.Paragraph.NoteReference;
import org.lmanexus.document.docx.story.Revision;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Footnotes and endnotes: each is read where it is first referred to, and exists where a reference
/// to
/// it does.
final class Notes {

    private final Map<String, List<Item>> texts;
    private final Map<String, Set<View>> views = new HashMap<>();

    /// @param texts by type and id, as in [#key]
    Notes(Map<String, List<Item>> texts) {
        this.texts = new HashMap<>(texts);
    }

    static String key(String type, String id) {
        return type + " " + id;
    }

    /// Learns which views refer to which note, before any is taken.
    void find(List<Item> items) {
        for (Item item : items) {
            item.either(
                    this::find,
                    row -> row.cells().forEach(cell -> cell.paragraphs().forEach(this::find)));
        }
    }

    private void find(Paragraph paragraph) {
        for (NoteReference reference : paragraph.notes()) {
            Set<View> in = views.computeIfAbsent(key(reference), _ -> EnumSet.noneOf(View.class));
            for (View view : View.values()) {
                if (Revision.present(reference.revision(), view)) {
                    in.add(view);
                }
            }
        }
        find(paragraph.boxes());
    }

    /// The note's text, at the first reference; nothing at a later one.
    List<Item> take(NoteReference reference) {
        List<Item> note = texts.remove(key(reference));
        return note == null ? List.of() : note;
    }

    List<View> views(NoteReference reference) {
        return List.copyOf(views.getOrDefault(key(reference), EnumSet.noneOf(View.class)));
    }

    private static String key(NoteReference reference) {
        return key(reference.type(), reference.id());
    }
}
