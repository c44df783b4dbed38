package org.lmanexus.document.pdf.write;

import org.lmanexus.document.write.Author;

/// What a reviewer put on printed words: an annotation of a kind, with his text.
///
/// @param contents the words to insert, or what he has to say
public record PdfNote(Kind kind, Author by, String contents) {

    /// The kinds of annotation that reviewers use on text.
    public enum Kind {
        STRIKE_OUT,
        HIGHLIGHT,
        CARET
    }
}
