package org.lmanexus.agreement.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// References in the text to other clauses, with the clause they point at. Sections of a statute
/// are none.
final class References {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,3})*|[IVXLC]{1,7}|[A-Z])\\b";
    /// Looks for a first letter before the edge of a word, which is dearer to find.
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?=[CcSsAaPE])\\b(?:(?:[Cc]lauses?|[Ss]ections?|[Aa]rticles?|SECTION|ARTICLE)\\s+"
                            + NUMBER
                            + "|(?:Part\\s+\\w{1,5}\\s+of\\s+)?"
                            + "((?:Schedule|Exhibit|Appendix|Annex)\\s+"
                            + NUMBER
                            + "))");

    /// What follows the number of a section of a statute.
    private static final Pattern STATUTE =
            Pattern.compile(
                    """
                    (?x)(?:\\([^)\\n]{1,6}\\))*
                    (?:(?:,?\\ (?:and|or|to|through)|,)\\ \\d+\\w*(?:\\([^)\\n]{1,6}\\))*)*
                    ,?\\ (?:of|under|et\\ seq\\.,?\\ of)\\ (?:the\\ |such\\ |that\\ )?
                    (?:(?:(?:[A-Z][\\w.’'&-]*|of|and|for|to)\\ ){0,7}
                    (?:Act|Code|Law|Statutes?|Regulations?|Rules|Ordinance)\\b
                    |ERISA\\b|U\\.S\\.C|C\\.F\\.R)
                    """);
    private static final List<String> ONES =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
    private static final int HIGHEST = 40;

    private References() {}

    static List<Reference> in(List<Clause> clauses) {
        Map<String, Integer> targets = new HashMap<>();
        clauses.forEach(
                clause -> targets.putIfAbsent(key(String.valueOf(clause.label())), clause.order()));
        List<Reference> references = new ArrayList<>();
        for (Clause clause : clauses) {
            Matcher found = REFERENCE.matcher(clause.body());
            while (found.find()) {
                if (!STATUTE.matcher(clause.body())
                        .region(found.end(), clause.body().length())
                        .lookingAt()) {
                    Integer target = target(found, targets);
                    references.add(new Reference(clause.order(), found.group(), target));
                }
            }
        }
        return references;
    }

    /// The clause of that number, in either sort of numerals, else, for `2.3.1`, that of which it
    /// is a part.
    private static @Nullable Integer target(Matcher found, Map<String, Integer> targets) {
        String label = key(found.group(1) == null ? found.group(2) : found.group(1));
        Integer target = targets.getOrDefault(key(found.group()), targets.get(label));
        if (target == null && found.group(1) != null) {
            target = targets.get(otherNumerals(label));
        }
        int part = label.lastIndexOf('.');
        boolean paragraph = target == null && part > label.indexOf('.');
        return paragraph ? targets.get(label.substring(0, part)) : target;
    }

    /// `vii` for `7`, `7` for `vii`; the same for what is neither.
    private static String otherNumerals(String label) {
        if (label.matches("\\d{1,2}")) {
            return roman(Integer.parseInt(label));
        }
        for (int number = 1; number < HIGHEST; number++) {
            if (roman(number).equals(label)) {
                return String.valueOf(number);
            }
        }
        return label;
    }

    private static String roman(int number) {
        String tens = "x".repeat(number / 10 % 4);
        return tens + ONES.get(number % 10);
    }

    /// `2.01` is `2.1`; words in any letter case.
    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("\\.0(?=\\d)", ".")
                .replaceAll("\\s+", " ");
    }
}
