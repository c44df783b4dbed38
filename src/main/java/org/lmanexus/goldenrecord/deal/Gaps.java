package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a deal is expected to say and this one does not.
final class Gaps {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    void add(String path, String reason) {
        reasons.putIfAbsent(path, reason);
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        reasons.forEach(
                (path, reason) -> {
                    Map<String, Object> gap = new TreeMap<>();
                    gap.put("path", path);
                    gap.put("reason", reason);
                    all.add(gap);
                });
        return all;
    }

    void expect(Dictionary dictionary, Map<String, Object> deal) {
        List<?> facilities = (List<?>) deal.getOrDefault("facilities", List.of());
        if (facilities.isEmpty()) {
            add("deal.facilities", "No variable is labelled as the commitment of a facility");
        }
        for (Dictionary.Entry entry : dictionary.terms()) {
            if ("deal".equals(entry.expected())) {
                boolean somewhere =
                        has(deal, entry.path())
                                || facilities.stream().anyMatch(f -> has(f, entry.path()));
                miss(somewhere, "deal." + entry.path(), entry);
            } else if ("facility".equals(entry.expected())) {
                for (Object facility : facilities) {
                    String path = "deal.facilities[%s].%s".formatted(id(facility), entry.path());
                    miss(has(facility, entry.path()), path, entry);
                }
            }
        }
        for (Dictionary.Phrase phrase : dictionary.phrases()) {
            if (phrase.expected() != null && !has(deal, phrase.path())) {
                add("deal." + phrase.path(), "No clause words it as the dictionary knows");
            }
        }
    }

    private void miss(boolean found, String path, Dictionary.Entry entry) {
        if (!found && !path.equals("deal.dates.agreement")) {
            add(
                    path,
                    "No variable of kind %s has a label such as \"%s\""
                            .formatted(
                                    String.join(" or ", entry.kinds().stream().sorted().toList()),
                                    entry.labels().getFirst()));
        }
    }

    private static boolean has(@Nullable Object from, String path) {
        Object at = from;
        for (String member : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(member) : null;
        }
        return at != null;
    }

    private static Object id(Object facility) {
        return facility instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "";
    }
}
