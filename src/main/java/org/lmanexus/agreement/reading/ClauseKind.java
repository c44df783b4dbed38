package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.ClauseType;

import java.util.List;
import java.util.regex.Pattern;

/// What type a clause is, by the first rule that its title meets, else by its text.
///
/// @param sensitive whether an edit wants a reason
record ClauseKind(ClauseType type, boolean sensitive) {

    private record Rule(ClauseType type, boolean sensitive, Pattern title) {}

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            ClauseType.DEFINITION,
                            true,
                            "definitions?|defined terms|interpretation|construction"),
                    rule(
                            ClauseType.COVENANT,
                            true,
                            "financial"
                                + " (condition|covenants?|testing|definitions)|covenants?|leverage|interest"
                                + " cover|net"
                                + " worth|undertakings?|ratios?|coverage|liquidity|capital"
                                + " expenditures?|indebtedness|liens|negative pledge"),
                    rule(
                            ClauseType.FINANCIAL,
                            true,
                            "commitments?|facilit(y|ies)|interest|fees?|margin|repayment|prepayment|utilisation|loans?|advances?|credit|amount|payments?|amorti[sz]ation|pricing|rates?|costs?|original"
                                + " lenders"),
                    rule(
                            ClauseType.XREF,
                            false,
                            "schedules?|exhibits?|events? of default|conditions precedent|security"
                                    + " documents"));

    private static final Pattern MANY_REFERENCES =
            Pattern.compile("(?i)\\b(?:clause|section|schedule)\\s+\\d");

    static ClauseKind of(String title, String body) {
        return RULES.stream()
                .filter(rule -> rule.title().matcher(title).find())
                .findFirst()
                .map(rule -> new ClauseKind(rule.type(), rule.sensitive()))
                .orElseGet(() -> byText(body));
    }

    private static ClauseKind byText(String body) {
        if (Covenants.tests(body)) {
            return new ClauseKind(ClauseType.COVENANT, true);
        }
        long references = MANY_REFERENCES.matcher(body).results().limit(4).count();
        return new ClauseKind(references >= 4 ? ClauseType.XREF : ClauseType.GENERAL, false);
    }

    private static Rule rule(ClauseType type, boolean sensitive, String words) {
        return new Rule(type, sensitive, Pattern.compile("(?i)\\b(?:" + words + ")\\b"));
    }
}
