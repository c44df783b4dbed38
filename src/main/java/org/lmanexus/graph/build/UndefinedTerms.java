package org.lmanexus.graph.build;

import org.lmanexus.agreement.Agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words written like a defined term that nothing defines. Cautious: only phrases of several
/// capitalised words with a loan noun at the end, behind an article, used more than once, with no
/// defined term inside them.
final class UndefinedTerms {

    private static final Pattern PHRASE =
            Pattern.compile(
                    "(?U)\\b(?i:the|an?|any|each|such|every|no|that|its)\\s+"
                            + "((?:[A-Z][\\p{L}-]+\\s){1,4}"
                            + "(?:Date|Period|Amount|Rate|Account|Event|Default|Debt|Ratio|Margin"
                            + "|Fee|Facility|Loan|Commitment|Lender|Borrower|Obligor|Guarantor"
                            + "|Agent|Notice|Certificate|Request|Costs?|Percentage|Disposal"
                            + "|Acquisition|Subsidiary|Group|Quarter|Year|Day|EBITDA)s?)"
                            + "\\b(?!\\s+[A-Z])");

    private UndefinedTerms() {}

    static List<Phrase> in(Agreement agreement, TermTrie defined) {
        Map<String, Phrase> first = new LinkedHashMap<>();
        Map<String, Phrase> repeated = new LinkedHashMap<>();
        for (Agreement.Clause clause : agreement.clauses()) {
            Matcher matcher = PHRASE.matcher(clause.body());
            while (matcher.find()) {
                String text = matcher.group(1).replaceAll("(?U)\\s+", " ");
                String key = TermTrie.singular(text);
                Phrase before = first.putIfAbsent(key, new Phrase(text, clause.order()));
                if (before != null) {
                    repeated.putIfAbsent(key, before);
                }
            }
        }
        return repeated.values().stream().filter(p -> !leansOn(defined, p.text())).toList();
    }

    private static boolean leansOn(TermTrie defined, String phrase) {
        List<TermTrie.Use> inside = new ArrayList<>();
        defined.search(phrase, 0, phrase.length(), inside::add);
        return !inside.isEmpty();
    }

    /// @param clause the order of the clause that writes it first
    record Phrase(String text, int clause) {}
}
