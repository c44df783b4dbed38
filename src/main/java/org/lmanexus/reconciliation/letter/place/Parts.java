package org.lmanexus.reconciliation.letter.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parts of a place that letters name by what they are.
final class Parts {

    private static final Pattern ITEM = Pattern.compile("\n\\(?[a-zA-Z0-9]{1,4}[).]\\s");
    private static final Pattern PROVISO =
            Pattern.compile("(?s)(?:provided (?:that|always|further)|except that)\\b[^.;]*");

    private Parts() {}

    static Place of(Place place, String part) {
        if (place.clause() == null || part.isEmpty()) {
            return place;
        }
        return switch (part) {
            case "table" -> table(place);
            case "proviso" -> found(place, PROVISO.matcher(place.text()), "proviso");
            default -> leadIn(place);
        };
    }

    private static Place leadIn(Place place) {
        Matcher item = ITEM.matcher(place.text());
        return item.find() ? place.part(place.start(), place.start() + item.start()) : place;
    }

    private static Place found(Place place, Matcher matcher, String part) {
        if (!matcher.find()) {
            return Place.nowhere("there is no " + part + " there");
        }
        Place found = place.part(place.start() + matcher.start(), place.start() + matcher.end());
        return matcher.find() ? found.but("there are several provisos") : found;
    }

    private static Place table(Place place) {
        int start = -1;
        int end = -1;
        int at = place.start();
        boolean several = false;
        for (String line : place.text().split("\n", -1)) {
            if (line.indexOf('\t') > 0) {
                several |= start >= 0 && end + 1 != at;
                start = start < 0 ? at : start;
                end = at + line.length();
            }
            at += line.length() + 1;
        }
        if (start < 0) {
            return Place.nowhere("there is no table there");
        }
        Place table = place.part(start, end);
        return several ? table.but("there are several tables there") : table;
    }
}
