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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Financial covenants: a test in words with a ratio or an amount, such as `Leverage shall not
/// exceed 4.00:1 on each Quarter Date`.
final class Covenants {

    private static final Pattern TEST =
            Pattern.compile(
                    "(?i)\\b(not (?:be |to )?(?:exceed|greater|more|less)(?: than)?|(?:shall|will)"
                        + " not exceed|at least|no(?:t)? (?:less|more|greater) than|exceeds?)\\b");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)\\b(leverage(?: ratio)?|interest cover(?:age)?(?: ratio)?|debt service"
                            + " cover(?:age)?(?: ratio)?|fixed charges? coverage(?:"
                            + " ratio)?|cash\\s?flow cover|tangible net worth|net worth|current"
                            + " ratio|capital expenditures?|liquidity(?: ratio)?|ebitda|loan to"
                            + " value)\\b");
    private static final Pattern FREQUENCY =
            Pattern.compile(
                    "(?i)\\b(quarterly|semi-?annual(?:ly)?|annual(?:ly)?|monthly|each quarter"
                            + " date|fiscal quarter|financial quarter|fiscal year|financial"
                            + " year|relevant period)\\b");

    private Covenants() {}

    static List<Covenant> in(List<Clause> clauses) {
        List<Covenant> covenants = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.type() == ClauseType.COVENANT) {
                for (String line : clause.body().split("\n")) {
                    add(covenants, clause, line);
                }
            }
        }
        return covenants;
    }

    private static void add(List<Covenant> covenants, Clause clause, String line) {
        Matcher name = NAME.matcher(line);
        Matcher test = TEST.matcher(line);
        if (!name.find() || !test.find()) {
            return;
        }
        for (TermMention value : Terms.find(line)) {
            boolean threshold =
                    value.value().kind() == TermKind.RATIO
                            || value.value().kind() == TermKind.MONEY;
            if (threshold && value.start() > test.start()) {
                covenants.add(
                        new Covenant(
                                clause.order(),
                                capital(name.group(1)),
                                frequency(clause),
                                value.text(),
                                test.group(1).toLowerCase(Locale.ROOT)));
                return;
            }
        }
    }

    private static String frequency(Clause clause) {
        Matcher found = FREQUENCY.matcher(clause.body());
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
