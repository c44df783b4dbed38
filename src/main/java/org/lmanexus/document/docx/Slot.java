package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Paragraph;

/// A block in the making: a paragraph or a row, with the text that it has in each view.
final class Slot {

    private Block.Kind kind;
    private final Paragraph first;
    private final @Nullable Integer table;
    private @Nullable NormalText accepted;
    private @Nullable NormalText rejected;
    private @Nullable String acceptedLabel;
    private @Nullable String rejectedLabel;
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
        if (view == View.ACCEPTED) {
            accepted = text;
        } else {
            rejected = text;
        }
    }

    @Nullable NormalText text(View view) {
        return view == View.ACCEPTED ? accepted : rejected;
    }

    /// The first one stays.
    void label(View view, @Nullable String label) {
        if (view == View.ACCEPTED) {
            acceptedLabel = acceptedLabel == null ? label : acceptedLabel;
        } else {
            rejectedLabel = rejectedLabel == null ? label : rejectedLabel;
        }
    }

    @Nullable String label(View view) {
        return view == View.ACCEPTED ? acceptedLabel : rejectedLabel;
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
        if (accepted == null && rejected == null) {
            return false;
        }
        return wanted
                || kind == Block.Kind.ROW
                || acceptedLabel != null
                || rejectedLabel != null
                || worded(accepted)
                || worded(rejected);
    }

    private static boolean worded(@Nullable NormalText text) {
        return text != null && !text.text().isBlank();
    }

    void index(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }
}
