package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Item;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.style.ListCounter;
import org.lmanexus.document.docx.style.Numbering;
import org.lmanexus.document.docx.style.ParagraphFormat;
import org.lmanexus.document.docx.style.Styles;

/// Gives each block its automatic number in each view, and its depth.
final class Labels {

    private final Layout layout;
    private final Styles styles;
    private final Numbering numbering;

    Labels(Layout layout, Styles styles, Numbering numbering) {
        this.layout = layout;
        this.styles = styles;
        this.numbering = numbering;
    }

    void give() {
        for (View view : View.values()) {
            ListCounter counter = new ListCounter(numbering);
            for (Item item : layout.order()) {
                if (item instanceof Paragraph paragraph) {
                    number(paragraph, view, counter);
                }
            }
        }
        layout.slots().forEach(this::level);
    }

    private void number(Paragraph paragraph, View view, ListCounter counter) {
        Place place = layout.place(paragraph, view);
        Numbering.Position position = numbering.position(paragraph.format(view));
        // What is joined to another paragraph uses up no number.
        if (place == null || position == null || !place.host()) {
            return;
        }
        String label = counter.next(position);
        Slot slot = place.slot();
        if (slot.first() == paragraph) {
            String before = view == View.REJECTED ? paragraph.labelBefore() : null;
            slot.label(view, before == null ? label : before);
        }
    }

    private void level(Slot slot) {
        ParagraphFormat format = slot.first().format(shown(slot));
        Integer heading = heading(slot, format);
        if (heading != null) {
            slot.heading(heading);
        } else if (slot.table() == null) {
            Numbering.Position position = numbering.position(format);
            if (position != null) {
                slot.level(position.level());
            }
        }
    }

    private @Nullable Integer heading(Slot slot, ParagraphFormat format) {
        return slot.kind() == Block.Kind.PARAGRAPH
                ? styles.of(format.style()).heading(format)
                : null;
    }

    private static View shown(Slot slot) {
        return slot.text(View.ACCEPTED) == null ? View.REJECTED : View.ACCEPTED;
    }
}
