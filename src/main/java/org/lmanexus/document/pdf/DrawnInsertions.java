package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.mark.Mark;

import java.util.HashSet;
import java.util.Set;

/// How a file shows what was inserted, which no page says alone. Most underline it in colour; a
/// file that strikes words and does not may underline it in black, or colour it and draw no line,
/// and then some of it stands beside the words that it replaces.
final class DrawnInsertions {

    private boolean strikes;
    private boolean underlinesInColour;
    private final Set<Integer> tints = new HashSet<>();

    void see(PageReader.Page page) {
        strikes |= page.strikes();
        underlinesInColour |= page.coloured();
        tints.addAll(page.tints());
    }

    boolean strikes() {
        return strikes;
    }

    /// The mark, where it is a change in this file.
    @Nullable Mark change(@Nullable Mark mark) {
        if (mark == null) {
            return null;
        }
        boolean otherwise = strikes && !underlinesInColour;
        boolean changed =
                switch (mark.kind()) {
                    case INSERT, DELETE -> true;
                    case UNDERLINE -> otherwise && tints.isEmpty();
                    case TINT -> otherwise && tints.contains(mark.colour());
                };
        return changed ? mark : null;
    }
}
