package org.lmanexus.document.docx.write;

/// Hands out the ids of one document in the order in which its parts are written.
final class Numbers {

    private int revisions;
    private int paragraphs;
    private int moves;

    int nextRevision() {
        return ++revisions;
    }

    int nextParagraph() {
        return ++paragraphs;
    }

    int nextMove() {
        return ++moves;
    }
}
