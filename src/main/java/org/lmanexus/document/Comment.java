package org.lmanexus.document;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A remark in the margin.
///
/// @param block index of the block that it stands on
/// @param anchor the words it stands on; empty where it marks a point
/// @param replyTo id of the comment or the change that it answers; null for the first of a thread
/// @param resolved whether its thread is marked as done
/// @param annotation the kind of annotation that it is; null in a DOCX
public record Comment(
        String id,
        @Nullable String author,
        @Nullable Instant date,
        int block,
        String anchor,
        String text,
        @Nullable String replyTo,
        boolean resolved,
        @Nullable Annotation annotation) {}
