package org.lmanexus.connector.syncback;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares what a system holds with what was delivered, value by value. A number is the same in
/// whatever form; what a system keeps beside what was delivered is its own affair, unless it is one
/// more of what was delivered, such as a facility.
final class Comparison {

    private static final Pattern ELEMENT =
            Pattern.compile("(?<list>[^\\[\\]]*(?:\\[[^\\]]*][^\\[\\]]*)*?)\\[(?<key>[^\\]]*)]");

    private Comparison() {}

    static List<Found> of(SortedMap<String, String> delivered, SortedMap<String, String> held) {
        List<Found> found = new ArrayList<>();
        delivered.forEach(
                (path, value) -> {
                    String other = held.get(path);
                    if (other == null || !same(value, other)) {
                        found.add(new Found(path, value, other));
                    }
                });
        added(delivered, held).forEach(path -> found.add(new Found(path, null, "is there")));
        return found;
    }

    private static boolean same(String delivered, String held) {
        if (delivered.equals(held)) {
            return true;
        }
        try {
            return new BigDecimal(delivered).compareTo(new BigDecimal(held)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static SortedSet<String> added(
            SortedMap<String, String> delivered, SortedMap<String, String> held) {
        SortedSet<String> added = new TreeSet<>();
        for (String path : held.keySet()) {
            Matcher element = ELEMENT.matcher(path);
            while (element.find()) {
                String list = path.substring(0, element.start("key") - 1);
                String whole = path.substring(0, element.end());
                if (begins(delivered, list + "[") && !begins(delivered, whole)) {
                    added.add(whole);
                    break;
                }
            }
        }
        return added;
    }

    private static boolean begins(SortedMap<String, String> values, String prefix) {
        SortedMap<String, String> tail = values.tailMap(prefix);
        return !tail.isEmpty() && Objects.requireNonNull(tail.firstKey()).startsWith(prefix);
    }

    record Found(String path, @Nullable String delivered, @Nullable String held) {}
}
