package org.lmanexus.drift.severity;

import org.lmanexus.agreement.ClauseType;
import org.lmanexus.drift.DriftItem.Severity;
import org.lmanexus.drift.DriftSettings;

import java.util.List;
import java.util.function.Predicate;

/// One reason for a severity. The first in the list that applies decides, and its name is kept in
/// the item.
///
/// @param applies whether it decides on this move
public record SeverityRule(String name, Severity severity, Predicate<Move> applies) {

    /// The order is the meaning: what cannot be measured comes before what can, so that nothing is
    /// LOW by accident.
    public static List<SeverityRule> inOrder(DriftSettings settings) {
        return List.of(
                commercial(
                        "currency-changed",
                        move -> move.both(Measure.Scale.MONEY) && !move.comparable()),
                commercial("index-changed", move -> move.both(Measure.Scale.INDEX)),
                commercial("day-count-changed", move -> move.both(Measure.Scale.DAY_COUNT)),
                commercial("text-changed", move -> move.either(Measure.Scale.TEXT)),
                commercial("unit-changed", move -> !move.comparable()),
                commercial("zero-baseline", Move::fromZero),
                commercial("date-moved-far", move -> move.byDays(settings.highDays())),
                new SeverityRule(
                        "date-moved",
                        Severity.MEDIUM,
                        move -> move.commercial() && move.byDays(settings.mediumDays())),
                sized(
                        "large-change",
                        Severity.HIGH,
                        move -> move.byPercent(settings.highPercent())),
                sized(
                        "notable-change",
                        Severity.MEDIUM,
                        move -> move.byPercent(settings.mediumPercent())),
                sized("date-moved-little", Severity.LOW, move -> move.both(Measure.Scale.DATE)),
                sized("small-change", Severity.LOW, move -> true),
                new SeverityRule(
                        "definition-changed",
                        Severity.MEDIUM,
                        move -> move.clause() == ClauseType.DEFINITION),
                new SeverityRule("other-wording", Severity.LOW, move -> true));
    }

    /// The rule of such a list that decides on a move.
    public static SeverityRule deciding(List<SeverityRule> rules, Move move) {
        return rules.stream().filter(rule -> rule.applies.test(move)).findFirst().orElseThrow();
    }

    private static SeverityRule commercial(String name, Predicate<Move> applies) {
        return new SeverityRule(
                name, Severity.HIGH, move -> move.commercial() && applies.test(move));
    }

    private static SeverityRule sized(String name, Severity severity, Predicate<Move> applies) {
        return new SeverityRule(
                name, severity, move -> move.judgedByClause() && applies.test(move));
    }
}
