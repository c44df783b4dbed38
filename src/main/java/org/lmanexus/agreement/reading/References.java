package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// References in the text to other clauses, with the clause they point at.
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

    private References() {}

    static List<Reference> in(List<Clause> clauses) {
        Map<String, Integer> targets = new HashMap<>();
        clauses.forEach(
                clause -> targets.putIfAbsent(key(String.valueOf(clause.label())), clause.order()));
        List<Reference> references = new ArrayList<>();
        for (Clause clause : clauses) {
            Matcher found = REFERENCE.matcher(clause.body());
            while (found.find()) {
                String label = found.group(1) == null ? found.group(2) : found.group(1);
                Integer target = targets.getOrDefault(key(found.group()), targets.get(key(label)));
                references.add(new Reference(clause.order(), found.group(), target));
            }
        }
        return references;
    }

    /// `2.01` is `2.1`; words in any letter case.
    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("\\.0(?=\\d)", ".")
                .replaceAll("\\s+", " ");
    }
}
