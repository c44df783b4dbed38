package org.lmanexus.document.docx.write;

import org.lmanexus.document.write.Author;

/// What the paragraphs of one document leave outside its body.
final class Collected {

    final Numbers numbers = new Numbers();
    final Footnotes footnotes = new Footnotes();
    final Comments comments = new Comments(numbers);

    String by(Author author) {
        return Xml.by(numbers.nextRevision(), author);
    }
}
