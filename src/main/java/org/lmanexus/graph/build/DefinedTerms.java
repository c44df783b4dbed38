package org.lmanexus.graph.build;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the terms that a clause defines: `"Margin" means …`, a row with the term in its first cell
/// and "means" in its second, or `(the "Margin")` in passing.
final class DefinedTerms {

    private static final String TERM = "[\"“„]\\s*([^\"“”„\\n]{1,100}?)\\s*[\"”“]";

    private static final String SAYS =
            "(?:means?|shall mean|has the meaning|have the meaning|shall have the meaning"
                    + "|includes?|is defined|in relation to|of a|of an)\\b";

    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?m)^\\s*(?:\\([a-z0-9]{1,4}\\)\\s*)?"
                            + TERM
                            + "(?:,? (?:or|and) "
                            + TERM
                            + ")?[^\\n\"“”]{0,80}?[\\s,:]"
                            + SAYS);

    private static final Pattern ROW =
            Pattern.compile("(?m)^[\"“]?(\\p{Lu}[^\\t\\n\"“”]{0,99}?)[\"”]?\\s*\\t\\s*" + SAYS);

    private static final Pattern PLAIN =
            Pattern.compile("(?m)^(\\p{Lu}[^\\t\\n\"“”.;,]{0,79}?) (?:means|has the meaning)\\b");

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()\\n]{3,240})\\)");

    private static final Pattern IN_BRACKETS = Pattern.compile(TERM);

    /// Words in brackets that quote a term of somewhere else.
    private static final Pattern ELSEWHERE =
            Pattern.compile("defined in|meaning|referred to in|heading|entitled");

    private DefinedTerms() {}

    /// In the order in which they stand, each once.
    static Set<String> in(String body, boolean definitions) {
        Set<String> terms = new LinkedHashSet<>();
        collect(QUOTED.matcher(body), terms);
        collect(ROW.matcher(body), terms);
        if (definitions) {
            collect(PLAIN.matcher(body), terms);
        }
        Matcher brackets = BRACKETS.matcher(body);
        while (brackets.find()) {
            if (!ELSEWHERE.matcher(brackets.group(1)).find()) {
                collect(IN_BRACKETS.matcher(brackets.group(1)), terms);
            }
        }
        return terms;
    }

    private static void collect(Matcher matcher, Set<String> terms) {
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                String term = matcher.group(i);
                if (term != null && isTerm(term)) {
                    terms.add(term.strip());
                }
            }
        }
    }

    /// A defined term begins with a capital.
    private static boolean isTerm(String term) {
        return term.codePoints().findFirst().stream().anyMatch(Character::isUpperCase);
    }
}
