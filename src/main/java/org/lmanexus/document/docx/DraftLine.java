package org.lmanexus.document.docx;

import org.lmanexus.document.Change;
import org.lmanexus.document.docx.story.Revision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The drafts of one paragraph that the next piece may continue: those that the piece before it
/// touched, and every end of a named move, since what is edited within a moved paragraph does not
/// part it.
final class DraftLine {

    /// A paragraph that is moved in many parts is none that anyone wrote.
    private static final int MOVES = 16;

    private final List<Draft> moves = new ArrayList<>();
    private List<Draft> before = new ArrayList<>();
    private List<Draft> now = new ArrayList<>();

    void begin() {
        before = new ArrayList<>();
        now = new ArrayList<>();
        moves.clear();
    }

    void next() {
        before = now;
        now = new ArrayList<>();
    }

    /// @param drafts gets the draft that the revision continues, or a new one
    void extend(Revision revision, List<Draft> drafts, Function<Revision, Draft> begin) {
        if (now.stream().anyMatch(draft -> draft.continues(revision))) {
            return;
        }
        Draft draft =
                before.stream()
                        .filter(open -> open.continues(revision))
                        .findFirst()
                        .or(() -> moves.stream().filter(o -> o.continues(revision)).findFirst())
                        .orElseGet(() -> begin.apply(revision));
        if (revision.move() != null && draft.kind() == Change.Kind.MOVE && !moves.contains(draft)) {
            moves.add(draft);
            if (moves.size() > MOVES) {
                moves.removeFirst();
            }
        }
        now.add(draft);
        drafts.add(draft);
    }
}
