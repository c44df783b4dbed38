package org.lmanexus.document.pdf.mark;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Annotation;

import java.time.Instant;

/// What an annotation says.
///
/// @param point whether it stands at a point, and not on words
/// @param replyTo id of the annotation that it answers
public record Note(
        Annotation kind,
        String id,
        @Nullable String author,
        @Nullable Instant date,
        String text,
        boolean point,
        @Nullable String replyTo) {}
