package org.lmanexus.document.pdf;

import org.lmanexus.document.Comment;
import org.lmanexus.document.pdf.line.Piece;
import org.lmanexus.document.pdf.mark.Note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers the remarks and the words that they stand on, while the words go by.
final class Margin {

    private final Map<String, Remark> remarks = new LinkedHashMap<>();
    private Set<Remark> before = Set.of();

    private static final class Remark {
        private final Note note;
        private final int block;
        private final StringBuilder anchor = new StringBuilder();
        private int lastBlock;

        private Remark(Note note, int block) {
            this.note = note;
            this.block = block;
            this.lastBlock = block;
        }

        /// Words that others part are not run together.
        private void extend(String words, int in, boolean goesOn) {
            if (!goesOn && !anchor.isEmpty()) {
                anchor.append(in == lastBlock ? ' ' : '\n');
            }
            lastBlock = in;
            anchor.append(words);
        }

        private Comment comment() {
            return new Comment(
                    note.id(),
                    note.author(),
                    note.date(),
                    block,
                    note.point() ? "" : Words.normal(anchor.toString()).strip(),
                    note.text(),
                    note.replyTo(),
                    false,
                    note.kind());
        }
    }

    void pass(Piece piece, int block) {
        Set<Remark> here = new HashSet<>();
        for (Note note : piece.notes()) {
            Remark remark = add(note, block);
            remark.extend(piece.text(), block, before.contains(remark));
            here.add(remark);
        }
        before = here;
    }

    void endOfBlock() {
        before = Set.of();
    }

    /// @param block that it stands on
    Remark add(Note note, int block) {
        return remarks.computeIfAbsent(note.id(), _ -> new Remark(note, block));
    }

    List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        remarks.values().forEach(remark -> comments.add(remark.comment()));
        return comments;
    }
}
