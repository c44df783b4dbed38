package org.lmanexus.agreement.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes names unique: where several values share one, by what sort of value each is, then by its
/// sub-paragraph, and last by a number.
final class Labels {

    private static final int LONGEST = 90;

    private final Set<String> taken = new HashSet<>();
    // The next number to try behind a label; the first repeat is (2)
    private final Map<String, Integer> counts = new HashMap<>();

    private Labels() {}

    static List<String> of(List<Naming.Name> names) {
        Map<String, Long> plain = counted(names, Naming.Name::text);
        Map<String, Long> withNoun = counted(names, Labels::withNoun);
        Map<String, Long> withMarker = counted(names, Labels::withMarker);
        Labels labels = new Labels();
        List<String> unique = new ArrayList<>(names.size());
        for (Naming.Name name : names) {
            String label;
            if (one(plain, name.text())) {
                label = name.text();
            } else if (one(withMarker, withMarker(name)) && !name.marker().isEmpty()) {
                label = withMarker(name);
            } else if (one(withNoun, withNoun(name))) {
                label = withNoun(name);
            } else {
                label = withMarker(name) + " – " + name.noun();
            }
            unique.add(labels.unique(label));
        }
        return unique;
    }

    private static boolean one(Map<String, Long> counted, String label) {
        return counted.getOrDefault(label, 0L) == 1;
    }

    private static String withNoun(Naming.Name name) {
        return name.text() + " – " + name.noun();
    }

    private static String withMarker(Naming.Name name) {
        return name.marker().isEmpty() ? name.text() : name.text() + " " + name.marker();
    }

    private static Map<String, Long> counted(
            List<Naming.Name> names, Function<Naming.Name, String> label) {
        return names.stream().collect(Collectors.groupingBy(label, Collectors.counting()));
    }

    private String unique(String wanted) {
        String label = wanted.length() > LONGEST ? wanted.substring(0, LONGEST - 1) + "…" : wanted;
        String free = label;
        while (!taken.add(free)) {
            free = label + " (" + counts.merge(label, 2, (last, first) -> last + 1) + ")";
        }
        return free;
    }
}
