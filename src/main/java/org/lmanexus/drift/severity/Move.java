package org.lmanexus.drift.severity;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.drift.Favour;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// A term that stands away from its baseline, as the severity rules see it.
///
/// @param variable the type of the variable; null for a clause's text
public record Move(
        ClauseType clause, @Nullable VariableType variable, Measure baseline, Measure current) {

    /// Whether money turns on it: a financial or covenant clause, or such a variable in any clause.
    boolean commercial() {
        return judgedByClause()
                || variable == VariableType.FINANCIAL
                || variable == VariableType.COVENANT
                || variable == VariableType.RATIO;
    }

    /// Whether it is a level that a covenant tests.
    boolean ofCovenant() {
        return clause == ClauseType.COVENANT || variable == VariableType.COVENANT;
    }

    /// Whom it serves, where that is known.
    ///
    /// @param label of the variable
    /// @param before the words of the clause before the value
    public Optional<Favour> favours(String label, String before) {
        return FavourRule.deciding(new FavourRule.Moved(label, before, this));
    }

    /// Whether the size of the change decides.
    boolean judgedByClause() {
        return clause == ClauseType.FINANCIAL || clause == ClauseType.COVENANT;
    }

    boolean both(Measure.Scale scale) {
        return baseline.scale() == scale && current.scale() == scale;
    }

    boolean either(Measure.Scale scale) {
        return baseline.scale() == scale || current.scale() == scale;
    }

    boolean comparable() {
        return baseline.scale() == current.scale()
                && Objects.equals(baseline.unit(), current.unit());
    }

    boolean fromZero() {
        BigDecimal base = baseline.number();
        return comparable() && !both(Measure.Scale.DATE) && base != null && base.signum() == 0;
    }

    /// Whether a number moved by at least that share of its baseline; in exact decimals, without a
    /// division.
    boolean byPercent(BigDecimal percent) {
        BigDecimal base = baseline.number();
        BigDecimal now = current.number();
        if (!comparable() || both(Measure.Scale.DATE) || base == null || now == null) {
            return false;
        }
        BigDecimal change = now.subtract(base).abs().movePointRight(2);
        return change.compareTo(base.abs().multiply(percent)) >= 0;
    }

    /// Whether a date moved by more than so many days.
    boolean byDays(int days) {
        BigDecimal base = baseline.number();
        BigDecimal now = current.number();
        return both(Measure.Scale.DATE)
                && base != null
                && now != null
                && now.subtract(base).abs().compareTo(BigDecimal.valueOf(days)) > 0;
    }
}
