package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Covenant;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Financial covenants: a test in words with a ratio or an amount, such as `Leverage shall not
/// exceed 4.00:1 on each Quarter Date`, or with the levels in the table below it.
final class Covenants {

    private static final Pattern TEST =
            Pattern.compile(
                    "(?i)\\b((?:not |never )(?:be |to |permitted to"
                        + " )*(?:exceed|greater|more|less|above|below)(?: than)?|(?:to|shall) be"
                        + " (?:less|more|greater) than|at least|no (?:less|more|greater)"
                        + " than|exceeds?|less than|minimum of|maximum of)\\b");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)\\b((?:(?:senior|total|net|consolidated|secured|adjusted|funded|debt"
                        + " to|to) )*(?:leverage(?: ratio)?|interest cover(?:age)?(?: ratio)?|debt"
                        + " service cover(?:age)?(?: ratio)?|fixed charges? cover(?:age)?(?:"
                        + " ratio)?|cash\\s?flow cover|tangible net worth|net worth|current"
                        + " ratio|working capital|capital expenditures?|liquidity(?:"
                        + " ratio)?|gearing(?: ratio)?|ebitda|loan to value))\\b");
    private static final int NEAR = 160;

    private final CovenantTerms terms;
    private final List<Covenant> found = new ArrayList<>();

    private Covenants(List<Clause> clauses) {
        this.terms = new CovenantTerms(clauses);
    }

    static List<Covenant> in(List<Clause> clauses) {
        Covenants covenants = new Covenants(clauses);
        clauses.stream()
                .filter(clause -> clause.type() == ClauseType.COVENANT)
                .forEach(covenants::clause);
        return List.copyOf(covenants.found);
    }

    /// What words name that a financial covenant measures.
    static Optional<String> measure(String words) {
        Matcher name = NAME.matcher(words);
        return name.find() ? Optional.of(capital(name.group(1))) : Optional.empty();
    }

    private void clause(Clause clause) {
        List<BodyLine> lines = BodyLines.of(clause);
        for (int i = 0; i < lines.size(); i++) {
            BodyLine line = lines.get(i);
            if (!line.inTable()) {
                line(clause, line, CovenantTerms.rowsBelow(lines, i));
            }
        }
    }

    private void line(Clause clause, BodyLine line, List<BodyLine> rows) {
        Matcher test = TEST.matcher(line.text());
        Optional<String> name = name(clause, line);
        if (name.isEmpty() || !test.find()) {
            return;
        }
        List<String> levels = levels(line, test.start());
        List<String> steps = levels.isEmpty() ? CovenantTerms.levels(rows) : List.of();
        if (levels.isEmpty() && steps.isEmpty()) {
            return;
        }
        String how = test.group(1).toLowerCase(Locale.ROOT);
        String threshold =
                levels.isEmpty()
                        ? how + " " + CovenantTerms.steps(steps)
                        : how + " " + String.join(", then ", levels);
        found.add(
                new Covenant(
                        clause.order(),
                        name.get(),
                        terms.frequency(clause, line, rows),
                        threshold,
                        terms.basis(line)));
    }

    /// The name of its paragraph or of its clause, else what is measured right before the test.
    private static Optional<String> name(Clause clause, BodyLine line) {
        if (line.lead() != null && measure(line.lead()).isPresent()) {
            return Optional.of(line.lead());
        }
        if (measure(clause.title()).isPresent()) {
            return Optional.of(clause.title());
        }
        return tested(line.text());
    }

    /// What is tested in a line of a clause, where the clause's title does not say it.
    static Optional<String> named(String title, String line) {
        return measure(title).isPresent() ? Optional.empty() : tested(line);
    }

    private static Optional<String> tested(String line) {
        Matcher name = NAME.matcher(line);
        Matcher test = TEST.matcher(line);
        boolean near = name.find() && test.find(name.end()) && test.start() - name.end() <= NEAR;
        return near ? Optional.of(capital(name.group(1))) : Optional.empty();
    }

    /// The ratios, or the amounts, of the paragraph behind its test.
    private static List<String> levels(BodyLine line, int test) {
        List<TermMention> values =
                Terms.find(line.text()).stream()
                        .filter(mention -> mention.start() > test && isLevel(mention))
                        .toList();
        return values.stream()
                .filter(value -> value.value().kind() == values.getFirst().value().kind())
                .map(TermMention::text)
                .distinct()
                .toList();
    }

    static boolean isLevel(TermMention mention) {
        return mention.value().kind() == TermKind.RATIO || mention.value().kind() == TermKind.MONEY;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
