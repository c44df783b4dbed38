package org.lmanexus.drift.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.drift.DriftItem.Severity;
import org.lmanexus.drift.DriftSettings;
import org.lmanexus.term.TermKind;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class SeverityRuleTests {

    private static final List<SeverityRule> RULES = SeverityRule.inOrder(DriftSettings.DEFAULTS);

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({
        "100, 104.99, LOW, small-change",
        "100, 95.01, LOW, small-change",
        "100, 105, MEDIUM, notable-change",
        "100, 109.99, MEDIUM, notable-change",
        "100, 110, HIGH, large-change",
        "100, 90, HIGH, large-change",
        "1.1, 1.21, HIGH, large-change",
        "0.1, 0.11, HIGH, large-change",
        "3, 3.15, MEDIUM, notable-change",
        "0, 100, HIGH, zero-baseline",
        "-4, -4.4, HIGH, large-change",
        "500000000, 500000000000, HIGH, large-change",
        "9007199254740993.01, 9007199254740993.02, LOW, small-change"
    })
    void behaviour34TheSizeOfAChangeDecidesInFinancialAndCovenantClauses(
            String baseline, String current, Severity severity, String name) {
        for (ClauseType clause : List.of(ClauseType.FINANCIAL, ClauseType.COVENANT)) {
            SeverityRule rule =
                    judge(clause, VariableType.FINANCIAL, ratio(baseline), ratio(current));
            assertThat(rule.severity()).isEqualTo(severity);
            assertThat(rule.name()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.00, 1.01", "1.00, 9.00", "0, 5"})
    void behaviour35AnyChangeOfADefinitionInADefinitionClauseIsMedium(
            String baseline, String current) {
        assertThat(
                        judge(
                                        ClauseType.DEFINITION,
                                        VariableType.DEFINITION,
                                        ratio(baseline),
                                        ratio(current))
                                .severity())
                .isEqualTo(Severity.MEDIUM);
        assertThat(
                        judge(
                                        ClauseType.DEFINITION,
                                        null,
                                        Measure.words("profit"),
                                        Measure.words("loss"))
                                .severity())
                .isEqualTo(Severity.MEDIUM);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClauseType.class,
            names = {"XREF", "GENERAL"})
    void behaviour35WordingOfAReferenceOrGeneralClauseIsLow(ClauseType clause) {
        SeverityRule rule = judge(clause, null, Measure.words("one"), Measure.words("another"));
        assertThat(rule.severity()).isEqualTo(Severity.LOW);
        assertThat(rule.name()).isEqualTo("other-wording");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void behaviour36WhatCannotBeMeasuredIsNeverLow(String name, Measure baseline, Measure current) {
        for (ClauseType clause : ClauseType.values()) {
            SeverityRule rule = judge(clause, VariableType.FINANCIAL, baseline, current);
            assertThat(rule.severity()).as(clause.code()).isEqualTo(Severity.HIGH);
            assertThat(rule.name()).isEqualTo(name);
        }
    }

    static Stream<Arguments> behaviour36WhatCannotBeMeasuredIsNeverLow() {
        return Stream.of(
                arguments(
                        "currency-changed",
                        Measures.of(TermKind.MONEY, "100", "USD"),
                        Measures.of(TermKind.MONEY, "100", "EUR")),
                arguments(
                        "index-changed",
                        Measures.of(TermKind.INDEX, "SOFR", null),
                        Measures.of(TermKind.INDEX, "EURIBOR", null)),
                arguments(
                        "day-count-changed",
                        Measures.of(TermKind.DAY_COUNT, "ACT/360", null),
                        Measures.of(TermKind.DAY_COUNT, "ACT/365.FIXED", null)),
                arguments(
                        "unit-changed",
                        Measures.of(TermKind.PERIOD, "P5D", null),
                        Measures.of(TermKind.PERIOD, "P5D", "business-days")),
                arguments(
                        "unit-changed",
                        Measures.of(TermKind.RATIO, "4", "x"),
                        Measures.of(TermKind.PERCENTAGE, "4", "%")),
                arguments(
                        "text-changed",
                        Measure.words("London and New York"),
                        Measure.words("London")),
                arguments("zero-baseline", ratio("0"), ratio("0.01")),
                arguments("date-moved-far", date("2029-06-30"), date("2029-09-29")));
    }

    @ParameterizedTest(name = "{1} days")
    @CsvSource({
        "2029-01-31, 30, LOW, date-moved-little",
        "2029-02-01, 31, MEDIUM, date-moved",
        "2029-04-01, 90, MEDIUM, date-moved",
        "2029-04-02, 91, HIGH, date-moved-far",
        "2028-10-02, -91, HIGH, date-moved-far"
    })
    void behaviour36AMovedDateIsJudgedByItsDays(
            String date, int days, Severity severity, String name) {
        SeverityRule rule =
                judge(ClauseType.FINANCIAL, VariableType.FINANCIAL, date("2029-01-01"), date(date));
        assertThat(rule.severity()).as("%d days", days).isEqualTo(severity);
        assertThat(rule.name()).isEqualTo(name);
    }

    @Test
    void thresholdsComeFromTheJobsParameters() {
        List<SeverityRule> strict =
                SeverityRule.inOrder(
                        DriftSettings.of(
                                Map.of("highPercent", "2.5", "mediumPercent", 1, "highDays", 60)));
        Move move =
                new Move(
                        ClauseType.FINANCIAL, VariableType.FINANCIAL, ratio("100"), ratio("102.5"));
        assertThat(SeverityRule.deciding(strict, move).severity()).isEqualTo(Severity.HIGH);
        assertThat(SeverityRule.deciding(RULES, move).severity()).isEqualTo(Severity.LOW);
    }

    private static SeverityRule judge(
            ClauseType clause, @Nullable VariableType variable, Measure baseline, Measure current) {
        return SeverityRule.deciding(RULES, new Move(clause, variable, baseline, current));
    }

    private static Measure ratio(String value) {
        return Measures.of(TermKind.RATIO, value, "x");
    }

    private static Measure date(String value) {
        return Measures.of(TermKind.DATE, value, null);
    }
}
