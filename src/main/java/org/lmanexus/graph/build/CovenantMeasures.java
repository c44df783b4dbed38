package org.lmanexus.graph.build;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseType;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What covenants measure, and whether it is defined: by a term that their words name in whatever
/// letter case, by one that is such a measure made more precise, or in passing where it is tested.
final class CovenantMeasures {

    /// `Tangible Net Worth (defined as …)`, `EBITDA (meaning …)`, or in words of no name.
    private static final Pattern IN_PASSING =
            Pattern.compile(
                    """
                    (?x)(?: (\\p{Lu}[\\p{L}-]*(?:\\ (?:\\p{Lu}[\\p{L}-]*|of|to|and))*) ["”]?,?\\ )?
                    (?: \\(?defined\\ (?:as|to\\ mean) | \\(meaning )\\b\
                    """);

    /// Between the two sides of a ratio.
    private static final Pattern SIDES = Pattern.compile(" to (?:total |tangible )?");

    private final TermTrie terms = new TermTrie();
    private final Set<String> defined = new HashSet<>();
    private final Set<Integer> explained = new HashSet<>();

    CovenantMeasures(Agreement agreement, Collection<String> terms) {
        terms.forEach(this::add);
        for (Agreement.Clause clause : agreement.clauses()) {
            if (clause.type() == ClauseType.COVENANT) {
                read(clause);
            }
        }
    }

    private void read(Agreement.Clause clause) {
        Matcher passing = IN_PASSING.matcher(clause.body());
        while (passing.find()) {
            if (passing.group(1) == null) {
                explained.add(clause.order());
            } else {
                add(passing.group(1));
            }
        }
    }

    private void add(String term) {
        String lower = term.toLowerCase(Locale.ROOT);
        if (defined.add(lower)) {
            terms.add(lower);
        }
    }

    boolean isDefined(Agreement.Covenant covenant) {
        return explained.contains(covenant.clause())
                || named(covenant.name() + "\n" + covenant.calculationBasis())
                || SIDES.splitAsStream(covenant.name().toLowerCase(Locale.ROOT))
                        .anyMatch(this::refined);
    }

    private boolean named(String words) {
        Set<TermTrie.Use> used = new HashSet<>();
        terms.search(words.toLowerCase(Locale.ROOT), 0, words.length(), used::add);
        return !used.isEmpty();
    }

    /// "Net Worth" is defined where "Tangible Net Worth" is.
    private boolean refined(String side) {
        return defined.stream().anyMatch(term -> term.endsWith(" " + side));
    }
}
