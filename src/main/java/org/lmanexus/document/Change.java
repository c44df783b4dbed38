package org.lmanexus.document;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One change that the file itself marks. It says nothing about acceptance: that is a decision,
/// kept
/// elsewhere.
///
/// @param id unique within the document and the same at every reading of the same bytes
/// @param block index of the block it lies in; for a move, of the destination
/// @param fromBlock for a move, the block it came from; else null
/// @param before the words taken away or moved; null for an insertion
/// @param after the words put in or moved; null for a deletion
/// @param rejectedSpan where `before` lies in the block's rejected text (in `fromBlock` for a move)
/// @param acceptedSpan where `after` lies in the block's accepted text
public record Change(
        String id,
        Kind kind,
        @Nullable String author,
        @Nullable Instant date,
        int block,
        @Nullable Integer fromBlock,
        @Nullable String before,
        @Nullable String after,
        @Nullable Span rejectedSpan,
        @Nullable Span acceptedSpan,
        Source markedBy) {

    /// What a change does.
    public enum Kind {
        INSERT,
        DELETE,
        MOVE,
        FORMAT,
        PARAGRAPH_MARK,
        NUMBERING,
        TABLE
    }

    /// How the file shows it.
    public enum Source {
        TRACKED_CHANGE,
        ANNOTATION,
        VISUAL_REDLINE
    }
}
