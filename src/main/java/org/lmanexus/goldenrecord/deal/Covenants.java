package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.goldenrecord.CovenantReport;
import org.lmanexus.term.TermKind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The financial covenants with the levels that the variables of their clauses give.
final class Covenants {

    private static final Set<TermKind> LEVELS =
            Set.of(TermKind.RATIO, TermKind.MONEY, TermKind.PERCENTAGE);

    private static final Pattern MAXIMUM =
            Pattern.compile(
                    "(?i)not\\b[^.]{0,40}\\bexceed|at most|maximum|not more than|no more than|no"
                            + " greater|not greater|less than or equal|up to|≤");

    private static final Pattern MINIMUM =
            Pattern.compile("(?i)less than|at least|minimum|below|greater than or equal|≥");

    private static final Map<String, Pattern> FREQUENCIES = new LinkedHashMap<>();

    static {
        FREQUENCIES.put("Semiannually", Pattern.compile("(?i)semi|half|six months"));
        FREQUENCIES.put("Quarterly", Pattern.compile("(?i)quarter|three months"));
        FREQUENCIES.put("Monthly", Pattern.compile("(?i)month"));
        FREQUENCIES.put("Annually", Pattern.compile("(?i)annual|year"));
        FREQUENCIES.put("Biweekly", Pattern.compile("(?i)two weeks|biweek|fortnight"));
        FREQUENCIES.put("Weekly", Pattern.compile("(?i)week"));
        FREQUENCIES.put("Daily", Pattern.compile("(?i)daily|each day|any time|all times"));
    }

    private final DealText text;
    private final List<Dictionary.Metric> metrics;
    private final TermJson json;

    Covenants(DealText text, List<Dictionary.Metric> metrics, TermJson json) {
        this.text = text;
        this.metrics = metrics;
        this.json = json;
    }

    List<Map<String, Object>> all(Gaps gaps) {
        return text.covenants().stream().map(covenant -> covenant(covenant, gaps)).toList();
    }

    private Map<String, Object> covenant(StandingCovenant covenant, Gaps gaps) {
        StandingClause clause = text.clause(covenant.clauseId());
        Dictionary.Metric metric = metric(covenant);
        List<StandingVariable> levels = levels(covenant);
        Map<String, Object> one = new TreeMap<>();
        one.put("id", covenant.id());
        one.put("name", covenant.name());
        one.put("metric", metric == null ? null : metric.metric());
        one.put("valueType", valueType(covenant, metric));
        one.put("testFrequency", frequency(covenant.testFrequency()));
        one.put(
                "testDays",
                new TestDays(text).of(covenant).stream().map(TestDays::written).toList());
        one.put("testFrequencyText", covenant.testFrequency());
        one.put("thresholdText", covenant.threshold());
        one.put("calculationBasis", covenant.calculationBasis());
        one.put("threshold", levels.isEmpty() ? null : json.term(levels.getFirst()));
        one.put("steps", levels.size() > 1 ? levels.stream().map(this::step).toList() : List.of());
        one.put("tests", tests(covenant, levels, (String) one.get("valueType")));
        one.put("reports", text.reports(covenant.id()).stream().map(Covenants::report).toList());
        one.put("source", json.source(clause, null, null));
        if (levels.isEmpty()) {
            gaps.add(
                    "deal.covenants[%s].threshold".formatted(covenant.id()),
                    "No variable of its clause is labelled \"%s\"".formatted(covenant.name()));
        }
        return one;
    }

    private List<Map<String, Object>> tests(
            StandingCovenant covenant, List<StandingVariable> levels, @Nullable String valueType) {
        CovenantLevels dated = new CovenantLevels(text, levels);
        return covenant.figures().stream()
                .map(
                        figure -> {
                            BigDecimal level = dated.on(figure.testDate());
                            Map<String, Object> test = new TreeMap<>();
                            test.put("date", figure.testDate().toString());
                            test.put("figure", figure.figure().toPlainString());
                            test.put("level", level == null ? null : level.toPlainString());
                            test.put("result", result(figure.figure(), level, valueType));
                            return test;
                        })
                .toList();
    }

    private static Map<String, Object> report(CovenantReport report) {
        Map<String, Object> one = new TreeMap<>();
        one.put("date", report.testDate().toString());
        one.put("by", report.by());
        one.put("result", report.result());
        one.put("figure", report.figure());
        return one;
    }

    private static @Nullable String result(
            BigDecimal figure, @Nullable BigDecimal level, @Nullable String valueType) {
        if (level == null || valueType == null) {
            return null;
        }
        int above = figure.compareTo(level);
        return ("Maximum".equals(valueType) ? above <= 0 : above >= 0) ? "pass" : "fail";
    }

    private Map<String, Object> step(StandingVariable level) {
        Map<String, Object> step = new TreeMap<>();
        step.put("label", text.step(level));
        StepDates dates = StepDates.of(text.step(level));
        step.put("from", string(dates.from()));
        step.put("to", string(dates.to()));
        step.put("threshold", json.term(level));
        return step;
    }

    private static @Nullable String string(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /// The values of the clause that are labelled like the covenant; else those in its paragraph
    /// and the table under it; else all, where it is the only covenant there.
    private List<StandingVariable> levels(StandingCovenant covenant) {
        List<StandingVariable> values =
                text.variables(covenant.clauseId()).stream()
                        .filter(variable -> LEVELS.contains(TermJson.kind(variable)))
                        .filter(variable -> !text.headsRow(variable))
                        .toList();
        List<StandingVariable> levels =
                values.stream().filter(v -> alike(covenant.name(), v.label())).toList();
        if (levels.isEmpty()) {
            levels = values.stream().filter(v -> text.isUnder(covenant, v)).toList();
        }
        long covenants =
                text.covenants().stream()
                        .filter(other -> other.clauseId().equals(covenant.clauseId()))
                        .count();
        return ofOneKind(levels.isEmpty() && covenants == 1 ? values : levels);
    }

    private static List<StandingVariable> ofOneKind(List<StandingVariable> levels) {
        return levels.stream()
                .filter(v -> TermJson.kind(v) == TermJson.kind(levels.getFirst()))
                .toList();
    }

    private static boolean alike(String name, String label) {
        return Wording.longest(Wording.words(label), List.of(Wording.words(name))) > 0
                || Wording.longest(Wording.words(name), List.of(Wording.words(label))) > 0;
    }

    private Dictionary.@Nullable Metric metric(StandingCovenant covenant) {
        Dictionary.Metric best = null;
        int longest = 0;
        for (String said : List.of(covenant.name(), covenant.calculationBasis())) {
            List<String> words = Wording.words(said);
            for (Dictionary.Metric metric : metrics) {
                int known = Wording.longest(words, Wording.phrases(metric.names()));
                if (known > longest) {
                    longest = known;
                    best = metric;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return best;
    }

    private static @Nullable String valueType(
            StandingCovenant covenant, Dictionary.@Nullable Metric metric) {
        String test = covenant.threshold() + " " + covenant.calculationBasis();
        if (MAXIMUM.matcher(test).find()) {
            return "Maximum";
        }
        if (MINIMUM.matcher(test).find()) {
            return "Minimum";
        }
        return metric == null ? null : metric.valueType();
    }

    private static @Nullable String frequency(String words) {
        List<String> named = new ArrayList<>();
        FREQUENCIES.forEach(
                (name, pattern) -> {
                    if (pattern.matcher(words).find()) {
                        named.add(name);
                    }
                });
        return named.isEmpty() ? null : named.getFirst();
    }
}
