package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.story.Revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Ties the two ends of moves together: by the name of the move, paragraph by paragraph; where no
/// name helps, by their words. Ids are no help, since files use them twice.
final class MovePairs {

    private final Map<Draft, Draft> sources = new IdentityHashMap<>();
    private final Map<Draft, Draft> targets = new IdentityHashMap<>();

    MovePairs(List<Draft> ends) {
        Map<String, List<Draft>> from = new LinkedHashMap<>();
        Map<String, List<Draft>> to = new LinkedHashMap<>();
        for (Draft end : ends) {
            boolean source = end.revision().kind() == Revision.Kind.MOVE_FROM;
            String name = Objects.requireNonNullElse(end.revision().move(), "");
            (source ? from : to).computeIfAbsent(name, _ -> new ArrayList<>()).add(end);
        }
        from.forEach((name, ends1) -> pair(ends1, to.getOrDefault(name, List.of()), name));
        pair(unpaired(from, targets), unpaired(to, sources), "");
    }

    private void pair(List<Draft> from, List<Draft> to, String name) {
        if (!name.isEmpty() && from.size() == to.size()) {
            for (int i = 0; i < from.size(); i++) {
                tie(from.get(i), to.get(i));
            }
            return;
        }
        Map<String, Deque<Draft>> byWords = new LinkedHashMap<>();
        for (Draft source : from) {
            byWords.computeIfAbsent(words(source, View.REJECTED), _ -> new ArrayDeque<>())
                    .add(source);
        }
        for (Draft target : to) {
            Deque<Draft> same = byWords.get(words(target, View.ACCEPTED));
            if (same != null && !same.isEmpty()) {
                tie(same.removeFirst(), target);
            }
        }
    }

    private static String words(Draft end, View view) {
        return end.words(view).replaceAll("\\s+", " ").strip();
    }

    private void tie(Draft from, Draft to) {
        sources.put(to, from);
        targets.put(from, to);
    }

    private static List<Draft> unpaired(Map<String, List<Draft>> ends, Map<Draft, Draft> paired) {
        return ends.values().stream()
                .flatMap(List::stream)
                .filter(end -> !paired.containsKey(end))
                .toList();
    }

    @Nullable Draft source(Draft target) {
        return sources.get(target);
    }

    boolean paired(Draft source) {
        return targets.containsKey(source);
    }
}
