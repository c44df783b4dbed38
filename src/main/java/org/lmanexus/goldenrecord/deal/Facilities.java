package org.lmanexus.goldenrecord.deal;

import org.lmanexus.kernel.Refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The facilities of a deal, by the names that the dictionary knows.
final class Facilities {

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Facility> known = new LinkedHashMap<>();

    Facilities(List<Dictionary.FacilityNames> dictionary) {
        for (Dictionary.FacilityNames entry : dictionary) {
            for (String name : entry.names()) {
                if (name.isBlank()) {
                    throw new Refusal.Invalid("a facility of the dictionary has an empty name");
                }
                names.add(new Name(pattern(name), entry, name.contains("{X}")));
            }
        }
    }

    /// Every facility that the text names, from left to right; those seen for the first time are
    /// known from now on.
    List<Facility> introduced(String text) {
        List<Facility> named = new ArrayList<>();
        for (Found found : found(text)) {
            Facility facility = known.computeIfAbsent(found.facility.id(), id -> found.facility);
            if (!named.contains(facility)) {
                named.add(facility);
            }
        }
        return named;
    }

    /// Whether the text names one, known or not.
    boolean isNamedIn(String text) {
        return !found(text).isEmpty();
    }

    /// Those of the known facilities that the text names.
    List<Facility> named(String text) {
        return found(text).stream()
                .flatMap(found -> Stream.ofNullable(known.get(found.facility.id())))
                .distinct()
                .toList();
    }

    /// The only facility of an agreement that labels no commitment by its name: of the kind of
    /// which alone its text speaks.
    Facility only(List<String> text) {
        Set<String> types =
                text.stream()
                        .flatMap(words -> found(words).stream())
                        .map(found -> found.facility.type())
                        .collect(Collectors.toSet());
        String type = types.size() == 1 ? types.iterator().next() : "OTHER";
        Facility facility = new Facility("facility", "Facility", type);
        return known.computeIfAbsent(facility.id(), id -> facility);
    }

    Collection<Facility> known() {
        return known.values();
    }

    private List<Found> found(String text) {
        List<Found> all = new ArrayList<>();
        for (Name name : names) {
            Matcher matcher = name.pattern.matcher(text);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                boolean free = all.stream().noneMatch(f -> start < f.end && f.start < end);
                if (free) {
                    all.add(new Found(name.facility(matcher.group()), start, end));
                }
            }
        }
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    private static Pattern pattern(String name) {
        String[] words = name.split("\\s+");
        StringBuilder pattern = new StringBuilder("\\b");
        for (int i = 0; i < words.length; i++) {
            pattern.append(i == 0 ? "" : "\\s+")
                    .append(
                            "{X}".equals(words[i])
                                    ? "(?-i:[A-Z][0-9]?|[0-9]{1,2})"
                                    : Pattern.quote(words[i]));
        }
        return Pattern.compile(
                pattern + "s?\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// @param id from its name, the same in every version
    record Facility(String id, String name, String type) {}

    private record Found(Facility facility, int start, int end) {}

    private record Name(Pattern pattern, Dictionary.FacilityNames entry, boolean lettered) {

        /// All names of an entry without a letter mean one facility: the first of them.
        Facility facility(String words) {
            String name = lettered ? words.replaceAll("(?U)\\s+", " ") : entry.names().getFirst();
            String id =
                    name.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^-|-$", "");
            return new Facility(id, name, entry.type());
        }
    }
}
