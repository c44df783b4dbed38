package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.document.Span;
import org.lmanexus.document.docx.story.Revision;

/// A change whose block is known but not yet numbered.
record Found(
        Change.Kind kind,
        Revision revision,
        Slot slot,
        @Nullable Slot from,
        Words before,
        Words after) {

    Found {
        slot.want();
        if (from != null) {
            from.want();
        }
    }

    /// Words, and where they lie in their block.
    record Words(@Nullable String text, @Nullable Span span) {
        static final Words NONE = new Words(null, null);
    }

    Change change(String id) {
        String author = revision.author();
        return new Change(
                id,
                kind,
                author == null || author.isEmpty() ? null : NormalText.of(author),
                revision.date(),
                slot.index(),
                from == null ? null : from.index(),
                before.text(),
                after.text(),
                before.span(),
                after.span(),
                Change.Source.TRACKED_CHANGE,
                null);
    }
}
