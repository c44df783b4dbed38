package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.Proposal.TextEdit;
import org.lmanexus.reconciliation.alignment.match.Version;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A clause that moved and was reworded on its way is one event: its words change with the move. A
/// value that changes in it stays an item of its own, and with it the words on both sides of it.
final class MovedEdits {

    private MovedEdits() {}

    static void fold(List<Draft> drafts, Version base) {
        for (Draft move : List.copyOf(drafts)) {
            Integer clause = move.clause;
            if (move.kind == Kind.MOVE_CLAUSE && clause != null && move.edit == null) {
                List<Draft> within =
                        drafts.stream()
                                .filter(draft -> clause.equals(draft.clause) && draft.edit != null)
                                .toList();
                List<Draft> words = within.stream().filter(MovedEdits::reworded).toList();
                TextEdit all = all(words, within, base.clause(clause).body());
                if (all != null) {
                    move.edit = all;
                    drafts.removeAll(words);
                }
            }
        }
    }

    private static boolean reworded(Draft draft) {
        return draft.binding == null
                && (draft.kind == Kind.CHANGE
                        || draft.kind == Kind.INSERT_TEXT
                        || draft.kind == Kind.DELETE_TEXT);
    }

    /// The edits as one; null where there are none, or where others lie between them.
    private static @Nullable TextEdit all(List<Draft> words, List<Draft> within, String body) {
        if (words.isEmpty()) {
            return null;
        }
        List<TextEdit> edits = new ArrayList<>(words.stream().map(MovedEdits::edit).toList());
        edits.sort((a, b) -> Integer.compare(a.start(), b.start()));
        int start = edits.getFirst().start();
        int end = edits.stream().mapToInt(TextEdit::end).max().orElse(start);
        boolean parted =
                within.stream()
                        .filter(draft -> !words.contains(draft))
                        .map(MovedEdits::edit)
                        .anyMatch(edit -> edit.start() < end && edit.end() > start);
        if (parted || start < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int at = start;
        for (TextEdit edit : edits) {
            if (edit.start() < at) {
                return null;
            }
            text.append(body, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return new TextEdit(start, Math.min(end, body.length()), text.toString());
    }

    private static TextEdit edit(Draft draft) {
        return Objects.requireNonNull(draft.edit);
    }
}
