package org.lmanexus.reconciliation.alignment.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

import java.util.ArrayList;
import java.util.List;

/// The shortest difference of two lists, in constant memory.
public final class Diff {

    private Diff() {}

    /// The hunks in order, never two that touch.
    public static List<Hunk> hunks(List<String> old, List<String> fresh) {
        List<Change> changes =
                new ArrayList<>(
                        new MyersDiffWithLinearSpace<String>().computeDiff(old, fresh, null));
        changes.sort(Diff::inOrder);
        List<Hunk> hunks = new ArrayList<>();
        for (Change change : changes) {
            Hunk hunk =
                    new Hunk(
                            change.startOriginal,
                            change.endOriginal,
                            change.startRevised,
                            change.endRevised);
            Hunk last = hunks.isEmpty() ? hunk : hunks.getLast();
            if (last.oldTo() == hunk.oldFrom() && last.newTo() == hunk.newFrom()) {
                hunks.removeLast();
                hunk = new Hunk(last.oldFrom(), hunk.oldTo(), last.newFrom(), hunk.newTo());
            }
            hunks.add(hunk);
        }
        return hunks;
    }

    private static int inOrder(Change a, Change b) {
        return a.startOriginal == b.startOriginal
                ? Integer.compare(a.startRevised, b.startRevised)
                : Integer.compare(a.startOriginal, b.startOriginal);
    }
}
