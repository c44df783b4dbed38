package org.lmanexus.document;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One change that the file itself marks. It says nothing about acceptance: that is a decision,
/// kept
/// elsewhere.
///
/// A `FORMAT` change has the same words before and after, or none where it is about a whole
/// paragraph
/// or row. A `PARAGRAPH_MARK` has a line feed as its words, and its spans are the points where the
/// block was or is split. A `NUMBERING` change has the two labels. A `TABLE` change has the words
/// of a
/// row or cell that came or went; words within it that are marked themselves are changes, too.
///
/// @param id unique within the document and the same at every reading of the same bytes
/// @param block index of the block it lies in; for a move, of the destination
/// @param fromBlock for a move, the block it came from; else null
/// @param before the words taken away or moved; null for an insertion
/// @param after the words put in or moved; null for a deletion
/// @param rejectedSpan where `before` lies in the block's rejected text (in `fromBlock` for a
/// move);
///     null where it stands in none, as words do that one author put in and another took away
/// @param acceptedSpan where `after` lies in the block's accepted text; null likewise
/// @param annotation the kind of annotation that marks it; null for what none marks
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
        Source markedBy,
        @Nullable Annotation annotation) {

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
