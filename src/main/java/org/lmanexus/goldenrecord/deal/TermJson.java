package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.term.TermKind;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes a value with where it comes from, as the golden record's schema has it.
final class TermJson {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final DealText text;

    TermJson(DealText text) {
        this.text = text;
    }

    Map<String, Object> term(StandingVariable variable) {
        StandingClause clause = text.clause(variable.clauseId());
        boolean approved =
                variable.value().equals(variable.baselineValue())
                        && Objects.equals(variable.unit(), variable.baselineUnit());
        Map<String, Object> term = new TreeMap<>();
        term.put("kind", kind(variable).code());
        term.put("value", variable.value());
        term.put("unit", variable.unit());
        term.put("approved", approved);
        term.put("source", source(clause, variable.id(), variable.text()));
        return term;
    }

    Map<String, Object> words(StandingClause clause, TermKind kind, String value, String shown) {
        Map<String, Object> term = new TreeMap<>();
        term.put("kind", kind.code());
        term.put("value", value);
        term.put("unit", null);
        term.put("approved", clause.body().equals(clause.baselineBody()));
        term.put("source", source(clause, null, shown));
        return term;
    }

    Map<String, Object> source(
            StandingClause clause, @Nullable String variableId, @Nullable String shown) {
        Map<String, Object> source = new TreeMap<>();
        source.put("clauseId", clause.id());
        source.put("clause", clause.label());
        source.put("title", clause.title());
        source.put("page", clause.page());
        source.put("variableId", variableId);
        source.put("text", shown);
        source.put("document", text.documentName());
        source.put("documentSha256", text.documentSha256());
        return source;
    }

    /// Its kind as far as its value bears it out; words otherwise.
    static TermKind kind(StandingVariable variable) {
        TermKind kind = variable.kind() == null ? kindOf(variable.unit()) : variable.kind();
        boolean fits =
                switch (kind) {
                    case MONEY ->
                            decimal(variable)
                                    && variable.unit() != null
                                    && CURRENCY.matcher(variable.unit()).matches();
                    case PERCENTAGE, BASIS_POINTS, RATIO -> decimal(variable);
                    case DATE -> DATE.matcher(variable.value()).matches();
                    case PERIOD, INDEX, DAY_COUNT, TEXT -> true;
                };
        return fits ? kind : TermKind.TEXT;
    }

    private static boolean decimal(StandingVariable variable) {
        return DECIMAL.matcher(variable.value()).matches();
    }

    private static TermKind kindOf(@Nullable String unit) {
        return switch (unit == null ? "" : unit) {
            case "%" -> TermKind.PERCENTAGE;
            case "bps" -> TermKind.BASIS_POINTS;
            case "x" -> TermKind.RATIO;
            default ->
                    unit != null && CURRENCY.matcher(unit).matches()
                            ? TermKind.MONEY
                            : TermKind.TEXT;
        };
    }
}
