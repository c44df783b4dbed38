package org.lmanexus.document.docx.write;

import org.lmanexus.document.write.Author;

import java.util.ArrayList;
import java.util.List;

/// A comment in the margin, with the replies of its thread.
public record DocxComment(String text, Author by, List<DocxComment> replies) {

    /// A comment that nobody answered yet.
    public static DocxComment of(String text, Author by) {
        return new DocxComment(text, by, List.of());
    }

    /// The same comment with one more reply.
    public DocxComment reply(String answer, Author from) {
        List<DocxComment> longer = new ArrayList<>(replies);
        longer.add(of(answer, from));
        return new DocxComment(text, by, List.copyOf(longer));
    }
}
