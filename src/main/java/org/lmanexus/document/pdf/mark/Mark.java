package org.lmanexus.document.pdf.mark;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Annotation;
import org.lmanexus.document.Change;

import java.time.Instant;

/// A change that the page shows. Two neighbouring words with the same mark were changed together,
/// so marks are told apart by identity where they come from annotations, by look where they are
/// drawn.
///
/// @param colour of what is drawn, as 0xRRGGBB
/// @param annotation the kind of annotation that it comes from; null for what is drawn
public record Mark(
        Kind kind,
        String id,
        @Nullable String author,
        @Nullable Instant date,
        int colour,
        Change.Source source,
        @Nullable Annotation annotation) {

    public enum Kind {
        INSERT,
        DELETE,
        /// Underlined in the colour of the text: an insertion in a black-and-white redline, a
        /// heading
        /// or nothing elsewhere.
        UNDERLINE,
        /// In a colour, without a line: an insertion in a file that shows them so, nothing
        /// elsewhere.
        TINT
    }

    public static Mark drawn(Kind kind, int colour) {
        return new Mark(kind, "", null, null, colour, Change.Source.VISUAL_REDLINE, null);
    }

    public static Mark annotated(Kind kind, Note by) {
        return new Mark(
                kind, by.id(), by.author(), by.date(), 0, Change.Source.ANNOTATION, by.kind());
    }
}
