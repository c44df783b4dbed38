package org.lmanexus.graph.build;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds references to other clauses and the clauses they point at, by their numbers: a clause's
/// own, else the number that its title begins with, else its place.
final class CrossReferences {

    private static final String NUMBER =
            "\\d{1,3}(?:\\.\\d{1,3})*[A-Z]?(?:\\([a-zA-Z0-9]{1,4}\\))*";

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?U)\\b(?<word>[Cc]lauses?|[Ss]ections?|SECTIONS?|[Aa]rticles?|ARTICLES?)\\s+(?<first>"
                            + NUMBER
                            + ")"
                            + "(?<more>(?:(?:,\\s*|\\s+(?:and|or|to)\\s+|,\\s+(?:and|or)\\s+)"
                            + NUMBER
                            + "(?![\\d.]*\\s*(?:%|per cent|days?|months?|years?))){0,8})");

    /// Agreements have no clause 409; statutes have.
    private static final Pattern OF_A_LAW = Pattern.compile("(?:Section|Article) \\d{3}");

    private static final Pattern MORE = Pattern.compile(NUMBER);

    private static final Pattern TITLE_NUMBER =
            Pattern.compile("^\\s*(\\d{1,3}(?:\\.\\d{1,3})*)[.:)]?\\s");

    private final Map<String, Integer> byNumber = new HashMap<>();

    CrossReferences(List<Agreement.Clause> clauses) {
        boolean labelled = clauses.stream().anyMatch(clause -> clause.label() != null);
        for (Agreement.Clause clause : clauses) {
            String number = labelled ? clause.label() : numberInTitle(clause);
            if (number != null) {
                put(key(number), clause.order());
            }
        }
    }

    /// In the order in which they stand.
    List<Agreement.Reference> in(Agreement.Clause clause) {
        List<Agreement.Reference> references = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(clause.body());
        while (matcher.find()) {
            String word = singular(matcher.group("word"));
            add(references, clause, word + " " + matcher.group("first"));
            Matcher more = MORE.matcher(matcher.group("more"));
            while (more.find()) {
                add(references, clause, word + " " + more.group());
            }
        }
        return references;
    }

    private void add(List<Agreement.Reference> references, Agreement.Clause clause, String text) {
        Integer target = target(text.substring(text.indexOf(' ') + 1));
        if (target != null || !OF_A_LAW.matcher(text).lookingAt()) {
            references.add(new Agreement.Reference(clause.order(), text, target));
        }
    }

    /// The clause of that number, or the one it is a part of: 10.2(a) is in 10.2.
    private @Nullable Integer target(String number) {
        String sought = key(number.replaceAll("\\(.*", ""));
        while (true) {
            Integer order = byNumber.get(sought);
            int dot = sought.lastIndexOf('.');
            if (order != null || dot < 0) {
                return order;
            }
            sought = sought.substring(0, dot);
        }
    }

    /// Clause 10 is where 10.1 begins, if it has no heading of its own.
    private void put(String number, int order) {
        byNumber.putIfAbsent(number, order);
        int dot = number.lastIndexOf('.');
        if (dot > 0) {
            put(number.substring(0, dot), order);
        }
    }

    private static String numberInTitle(Agreement.Clause clause) {
        Matcher matcher = TITLE_NUMBER.matcher(clause.title());
        return matcher.find() ? matcher.group(1) : Integer.toString(clause.order());
    }

    /// `2.01` is `2.1`.
    private static String key(String number) {
        return number.replaceAll("\\.$", "").replaceAll("\\.0+(?=\\d)", ".");
    }

    private static String singular(String word) {
        String one = word.toLowerCase(Locale.ROOT).replaceAll("s$", "");
        return Character.toUpperCase(one.charAt(0)) + one.substring(1);
    }
}
