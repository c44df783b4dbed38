package org.lmanexus.agreement.drafting;

import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.term.TermKind;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/// The form that a value typed by hand must have, by its kind.
final class Canonical {

    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_UNIT = 20;
    private static final String DECIMAL = "-?\\d{1,40}(\\.\\d{1,40})?";

    private static final Map<TermKind, String> FORMS =
            Map.of(
                    TermKind.MONEY, DECIMAL,
                    TermKind.PERCENTAGE, DECIMAL,
                    TermKind.BASIS_POINTS, DECIMAL,
                    TermKind.RATIO, DECIMAL,
                    TermKind.DATE, "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])",
                    TermKind.PERIOD, "P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");

    private Canonical() {}

    /// @throws Refusal.Invalid naming the field
    static void checkSize(NewValue value) {
        Limits.given("value", value.value(), LONGEST_VALUE);
        Limits.text("unit", value.unit(), LONGEST_UNIT);
    }

    /// @throws Refusal.Invalid naming the field
    static void check(StandingVariable variable, NewValue value) {
        TermKind kind = variable.kind();
        String form = kind == null ? ".*" : FORMS.getOrDefault(kind, ".*");
        checkSize(value);
        if (!value.value().matches("(?s)" + form)
                || value.value().equals("P")
                || kind == TermKind.DATE && !isDate(value.value())) {
            throw new Refusal.Invalid(
                    "variable %s: the value %s is not in canonical form, such as 2.75, 2029-06-30 or P3M"
                            .formatted(variable.label(), value.value()));
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
