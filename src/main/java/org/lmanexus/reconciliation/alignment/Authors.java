package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.Span;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.passage.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the marked change behind words of a document, and with it who made it and when.
final class Authors {

    private final Map<Integer, List<Change>> byBlock = new HashMap<>();
    private final Map<Integer, Integer> pages = new HashMap<>();

    Authors(Document document) {
        for (Change change : document.changes()) {
            if (change.kind() != Change.Kind.FORMAT) {
                at(change.block()).add(change);
                if (change.fromBlock() != null && change.fromBlock() != change.block()) {
                    at(change.fromBlock()).add(change);
                }
            }
        }
        document.blocks().stream()
                .filter(block -> block.page() != null)
                .forEach(block -> pages.put(block.index(), block.page()));
    }

    @Nullable Integer page(@Nullable Line line) {
        return line == null || line.source() == null ? null : pages.get(line.source().block());
    }

    /// The change that words of a passage belong to, in the view that the passage is of.
    @Nullable Change of(Passage passage, int start, int end, boolean accepted) {
        Line line = passage.line(start);
        int from = passage.inLine(start);
        return of(line, from, from + end - start, accepted);
    }

    /// The change that brought or took a whole line.
    @Nullable Change of(Line line, boolean accepted) {
        return of(line, 0, line.text().length(), accepted);
    }

    private @Nullable Change of(Line line, int start, int end, boolean accepted) {
        if (line.source() == null) {
            return null;
        }
        int shift = line.source().shift();
        Change best = null;
        int most = -1;
        for (Change change : byBlock.getOrDefault(line.source().block(), List.of())) {
            Span span = accepted ? change.acceptedSpan() : change.rejectedSpan();
            int shared =
                    span == null
                            ? -1
                            : Math.min(span.end(), end + shift)
                                    - Math.max(span.start(), start + shift);
            if (shared > most) {
                most = shared;
                best = change;
            }
        }
        return best;
    }

    /// Any change of the block that a line stands in: a heading's, say.
    @Nullable Change near(@Nullable Line line) {
        if (line == null || line.source() == null) {
            return null;
        }
        List<Change> changes = byBlock.getOrDefault(line.source().block(), List.of());
        return changes.isEmpty() ? null : changes.getFirst();
    }

    private List<Change> at(int block) {
        return byBlock.computeIfAbsent(block, index -> new ArrayList<>());
    }
}
