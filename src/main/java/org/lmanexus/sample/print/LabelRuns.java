package org.lmanexus.sample.print;

import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Agreement;

import java.util.ArrayList;
import java.util.List;

/// The number in front of a paragraph, as the markup leaves it.
///
/// A number that the markup changes is struck and written anew, like any other word.
final class LabelRuns {

    private LabelRuns() {}

    static List<Run> of(Agreement agreement, int index) {
        Mark ending = agreement.elements().get(index).ending();
        String before = agreement.before().label(index);
        String after = agreement.after().label(index);
        if (before.equals(after)) {
            return List.of(Run.plain(before).marked(ending));
        }
        boolean kept = ending instanceof Mark.Kept;
        List<Run> runs = new ArrayList<>();
        if (!before.isEmpty()) {
            runs.add(Run.plain(before).marked(kept ? new Mark.Deleted(agreement.by()) : ending));
        }
        if (!after.isEmpty()) {
            runs.add(Run.plain(after).marked(kept ? new Mark.Inserted(agreement.by()) : ending));
        }
        return List.copyOf(runs);
    }
}
