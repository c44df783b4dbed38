package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Neighbouring characters of a line that are marked, remarked on and set alike.
record Piece(String text, @Nullable Mark mark, List<Note> notes, boolean bold) {

    boolean like(@Nullable Mark otherMark, List<Note> otherNotes, boolean otherBold) {
        return Objects.equals(mark, otherMark) && notes.equals(otherNotes) && bold == otherBold;
    }
}
