package org.lmanexus.document.pdf.review;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Annotation;

import java.time.Instant;
import java.util.List;

/// One annotation, as the file states it.
///
/// @param kind null for what is no markup of text, such as a link
/// @param name what the file calls it
/// @param place of the whole, in points from the upper left corner
/// @param quads places of the marked words, which the whole only surrounds
/// @param answers index among the annotations of the page of the one that it answers, or -1
/// @param grouped whether the two are one, as a strike and a caret that replace words
/// @param state whether it only sets the state of another one
public record Markup(
        @Nullable Annotation kind,
        @Nullable String name,
        @Nullable String author,
        @Nullable Instant date,
        String contents,
        PDRectangle place,
        List<PDRectangle> quads,
        int answers,
        boolean grouped,
        boolean state) {

    public int group() {
        return grouped ? answers : -1;
    }
}
