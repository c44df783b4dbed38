package org.lmanexus.document.pdf.write;

import org.lmanexus.document.write.Author;

import java.util.List;

/// What a reviewer put on printed words: an annotation of a kind, with his text.
///
/// @param contents the words to insert, or what he has to say
/// @param answers what others say to it
public record PdfNote(Kind kind, Author by, String contents, List<PdfNote> answers) {

    public PdfNote {
        answers = List.copyOf(answers);
    }

    public PdfNote(Kind kind, Author by, String contents) {
        this(kind, by, contents, List.of());
    }

    /// The kinds of annotation that reviewers use on text.
    public enum Kind {
        STRIKE_OUT,
        HIGHLIGHT,
        UNDERLINE,
        SQUIGGLY,
        CARET,
        TEXT,
        FREE_TEXT
    }
}
