package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Paragraph;

import java.util.EnumMap;
import java.util.Map;

/// A block in the making: a paragraph or a row, with the text that it has in each view.
final class Slot {

    private Block.Kind kind;
    private final Paragraph first;
    private final @Nullable Integer table;
    private final Map<View, NormalText> texts = new EnumMap<>(View.class);
    private final Map<View, String> labels = new EnumMap<>(View.class);

    private @Nullable Integer level;
    private boolean wanted;
    private int index = -1;

    /// @param first the paragraph that gives it its look; of a row, the first of its first cell
    Slot(Block.Kind kind, Paragraph first, @Nullable Integer table) {
        this.kind = kind;
        this.first = first;
        this.table = table;
    }

    Block.Kind kind() {
        return kind;
    }

    Paragraph first() {
        return first;
    }

    @Nullable Integer table() {
        return table;
    }

    void text(View view, NormalText text) {
        texts.put(view, text);
    }

    @Nullable NormalText text(View view) {
        return texts.get(view);
    }

    void label(View view, @Nullable String label) {
        if (label != null) {
            labels.putIfAbsent(view, label);
        }
    }

    @Nullable String label(View view) {
        return labels.get(view);
    }

    void heading(int depth) {
        kind = Block.Kind.HEADING;
        level = depth;
    }

    void level(int level) {
        this.level = level;
    }

    @Nullable Integer level() {
        return level;
    }

    /// Something refers to it, so that it is kept even if it is blank.
    void want() {
        wanted = true;
    }

    boolean kept() {
        if (texts.isEmpty()) {
            return false;
        }
        return wanted
                || kind == Block.Kind.ROW
                || !labels.isEmpty()
                || texts.values().stream().anyMatch(text -> !text.text().isBlank());
    }

    void index(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }
}
