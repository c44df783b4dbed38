package org.lmanexus.document.pdf.line;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.mark.Mark;
import org.lmanexus.document.pdf.mark.Note;

import java.util.List;
import java.util.Objects;

/// Neighbouring characters of a line that are marked, remarked on and set alike.
public record Piece(String text, @Nullable Mark mark, List<Note> notes, boolean bold) {

    public boolean like(@Nullable Mark otherMark, List<Note> otherNotes, boolean otherBold) {
        return Objects.equals(mark, otherMark) && notes.equals(otherNotes) && bold == otherBold;
    }
}
