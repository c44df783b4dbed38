package org.lmanexus.drift.severity;

import org.lmanexus.agreement.VariableType;
import org.lmanexus.drift.Favour;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One reason why a moved value serves the borrower or the lenders. The first in the list that
/// knows the value decides; of a value that none knows nothing is said.
///
/// @param more whom it serves when the value is more than before
record FavourRule(String name, Predicate<Moved> knows, Favour more) {

    private static final Pattern PRICE = words("margin|spread|fees?|interest|coupon|discount");
    private static final Pattern CAPPED =
            words("leverage|gearing|loan to value|ltv|debt to|capex|capital expenditures?");
    private static final Pattern FLOORED =
            words("cover(?:age)?|dscr|icr|net worth|liquidity|ebitda|current ratio|equity ratio");
    private static final Pattern TIME = words("grace|remedy|cure");
    private static final Pattern END =
            words("maturity|termination date|final repayment|expiry date|tenor|availability");
    private static final Pattern NO_END = words("early|notice|accelerat\\w*");
    private static final Pattern SIZE =
            words(
                    "commitments?|(?:facility|loan) (?:amount|limit)|line of credit|accordion"
                            + "|incremental facilit(?:y|ies)");

    /// Of an amount that is only a part, a step or a test of the money that is lent.
    private static final Pattern NO_SIZE =
            words(
                    "minimum|multiples?|threshold|cancel\\w*|reduc\\w*|prepay\\w*|transfers?"
                            + "|assign\\w*|hold");

    /// What the words before a level say of it comes before what its name lets expect.
    static final List<FavourRule> IN_ORDER =
            List.of(
                    new FavourRule("price", FavourRule::isPrice, Favour.LENDER),
                    new FavourRule(
                            "tested-cap", moved -> tested(moved, Limit.CAP), Favour.BORROWER),
                    new FavourRule(
                            "tested-floor", moved -> tested(moved, Limit.FLOOR), Favour.LENDER),
                    new FavourRule("capped", moved -> level(moved, CAPPED), Favour.BORROWER),
                    new FavourRule("floored", moved -> level(moved, FLOORED), Favour.LENDER),
                    new FavourRule("time-to-remedy", FavourRule::isTime, Favour.BORROWER),
                    new FavourRule("later-end", FavourRule::isEnd, Favour.BORROWER),
                    new FavourRule("larger-commitment", FavourRule::isSize, Favour.BORROWER));

    /// Empty where the two values cannot be compared, or nothing is known of such a one.
    static Optional<Favour> deciding(Moved moved) {
        int sense = moved.sense();
        return sense == 0
                ? Optional.empty()
                : IN_ORDER.stream()
                        .filter(rule -> rule.knows.test(moved))
                        .findFirst()
                        .map(rule -> sense > 0 ? rule.more : rule.less());
    }

    private Favour less() {
        return more == Favour.BORROWER ? Favour.LENDER : Favour.BORROWER;
    }

    private static boolean isPrice(Moved moved) {
        boolean money = moved.move.both(Measure.Scale.RATE) || moved.move.both(Measure.Scale.MONEY);
        return money && !isCovenant(moved) && PRICE.matcher(moved.label).find();
    }

    private static boolean isTime(Moved moved) {
        return moved.move.both(Measure.Scale.PERIOD) && TIME.matcher(moved.label).find();
    }

    /// When money must be back, or until when it can be drawn.
    private static boolean isEnd(Moved moved) {
        boolean time = moved.move.both(Measure.Scale.DATE) || moved.move.both(Measure.Scale.PERIOD);
        return time && named(moved, END, NO_END);
    }

    private static boolean isSize(Moved moved) {
        boolean lent = moved.move.both(Measure.Scale.MONEY) && !isCovenant(moved);
        return lent && named(moved, SIZE, NO_SIZE);
    }

    private static boolean named(Moved moved, Pattern names, Pattern others) {
        return names.matcher(moved.label).find() && !others.matcher(moved.label).find();
    }

    private static boolean tested(Moved moved, Limit limit) {
        return isCovenant(moved) && Limit.in(moved.before).filter(limit::equals).isPresent();
    }

    private static boolean level(Moved moved, Pattern names) {
        boolean level = isCovenant(moved) || moved.move.variable() == VariableType.RATIO;
        return level && names.matcher(moved.label).find();
    }

    private static boolean isCovenant(Moved moved) {
        return moved.move.ofCovenant();
    }

    private static Pattern words(String any) {
        return Pattern.compile("(?i)\\b(?:" + any + ")\\b");
    }

    /// A value that moved, with its name and the words of its sentence before it.
    record Moved(String label, String before, Move move) {

        int sense() {
            BigDecimal from = move.baseline().number();
            BigDecimal to = move.current().number();
            return from == null || to == null || !move.comparable() ? 0 : to.compareTo(from);
        }
    }
}
