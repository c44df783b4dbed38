package org.lmanexus.reconciliation.letter.grammar.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The order of the numbers that paragraphs carry: (a), (i), (A), 1.
public final class Numbers {

    private static final List<String> ROMAN =
            List.of(
                    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
                    "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx");

    private static final List<String> LETTERS =
            List.of("a b c d e f g h i j k l m n o p q r s t u v w x y z".split(" "));
    private static final Pattern LABEL = Pattern.compile("\\(([A-Za-z0-9]+)\\)|^(\\d+)");

    private Numbers() {}

    /// Whether a number comes next after another, in any of the ways they are counted.
    public static boolean follows(String one, String next) {
        if (one.matches("\\d{1,4}") && next.matches("\\d{1,4}")) {
            return Integer.parseInt(next) == Integer.parseInt(one) + 1;
        }
        int roman = ROMAN.indexOf(one);
        boolean romans = roman >= 0 && ROMAN.indexOf(next) == roman + 1;
        boolean letters =
                one.length() == 1 && next.length() == 1 && next.charAt(0) == one.charAt(0) + 1;
        return romans || letters && Character.isLetter(one.charAt(0));
    }

    /// Whether two numbers may stand on one level, side by side.
    static boolean alike(String one, String other) {
        boolean digits = one.matches("\\d+") || other.matches("\\d+");
        boolean upper = Character.isUpperCase(one.charAt(0));
        if (digits || upper || Character.isUpperCase(other.charAt(0))) {
            return one.matches("\\d+") == other.matches("\\d+")
                    && upper == Character.isUpperCase(other.charAt(0));
        }
        boolean neighbours = one.length() == 1 && "hijuvwxy".contains(one);
        return ROMAN.contains(one) == ROMAN.contains(other)
                || ROMAN.contains(other) && neighbours && follows(one, other);
    }

    /// The numbers of `(a)(ii)`, from the outermost.
    public static List<String> labels(String path) {
        List<String> labels = new ArrayList<>();
        Matcher matcher = LABEL.matcher(path);
        while (matcher.find()) {
            labels.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return labels;
    }

    /// The numbers behind one up to a last one; none if they do not count up to it.
    static List<String> between(String one, String last) {
        List<String> counted =
                ROMAN.contains(one)
                                && ROMAN.contains(last)
                                && (one.length() > 1 || "ivx".contains(one))
                        ? ROMAN
                        : LETTERS;
        int from = counted.indexOf(one);
        int to = counted.indexOf(last);
        return from >= 0 && to > from ? counted.subList(from + 1, to + 1) : List.of();
    }

    /// The numbers of clauses from one up to a last one beside it; none if they do not count so.
    static List<String> upTo(String one, String last) {
        int dot = one.lastIndexOf('.') + 1;
        boolean beside = last.startsWith(one.substring(0, dot)) && last.lastIndexOf('.') + 1 == dot;
        String from = one.substring(dot);
        String to = beside ? last.substring(dot) : "";
        if (!from.matches("\\d{1,3}") || !to.matches("\\d{1,3}")) {
            return List.of();
        }
        return IntStream.rangeClosed(Integer.parseInt(from), Integer.parseInt(to))
                .mapToObj(number -> one.substring(0, dot) + number)
                .toList();
    }

    /// What a word counts, from 1; -1 for the last.
    public static int ordinal(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            case "fifth" -> 5;
            default -> -1;
        };
    }

    public static boolean first(String number) {
        return List.of("a", "i", "A", "1", "I").contains(number);
    }
}
