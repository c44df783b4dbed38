package org.lmanexus.reconciliation.letter.place;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbered paragraphs of a stretch of a clause, each with those below it.
final class Outline {

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:\\(?([A-Za-z]{1,5}|\\d{1,3})[).]"
                            + "|(\\d{1,2})(?=\\s+[A-Z][^\\t]*$))"
                            + "\\s+(?=\\S)");

    private Outline() {}

    /// A numbered paragraph with all below it, in units of the clause's body.
    ///
    /// @param only whether no other paragraph there has the number
    record Found(int start, int end, boolean only) {}

    private record Item(int start, List<String> path) {}

    static @Nullable Found find(Place place, List<String> path) {
        List<Item> items = items(place);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).path().equals(path)) {
                int next = i + 1;
                while (next < items.size() && items.get(next).path().size() > path.size()) {
                    next++;
                }
                int end = next < items.size() ? items.get(next).start() - 1 : place.end();
                boolean only = items.stream().filter(it -> it.path().equals(path)).count() == 1;
                return new Found(items.get(i).start(), end, only);
            }
        }
        return null;
    }

    private static List<Item> items(Place place) {
        List<Item> items = new ArrayList<>();
        List<String> path = new ArrayList<>();
        int at = place.start();
        for (String line : place.text().split("\n", -1)) {
            Matcher label = LABEL.matcher(line);
            if (label.find()) {
                step(path, label.group(1) == null ? label.group(2) : label.group(1));
                items.add(new Item(at, List.copyOf(path)));
            } else if (line.startsWith("“") || line.startsWith("\"")) {
                path.clear();
            }
            at += line.length() + 1;
        }
        return items;
    }

    /// Goes on at the deepest level where the number comes next, else one level down.
    private static void step(List<String> path, String number) {
        for (int level = path.size() - 1; level >= 0; level--) {
            if (Numbers.follows(path.get(level), number)) {
                path.subList(level, path.size()).clear();
                path.add(number);
                return;
            }
        }
        if (!Numbers.first(number)) {
            path.clear();
        }
        path.add(number);
    }
}
