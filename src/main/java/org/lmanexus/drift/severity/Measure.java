package org.lmanexus.drift.severity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/// A value brought to the one scale and unit of its sort, so that two can be compared: 275 bps and
/// 2.75 % are the same rate, P1Y and P12M the same period.
///
/// @param unit the currency, what a period counts, the tenor of an index; null where the scale says
///     it
/// @param number exact; null for a name or words
/// @param text the name or the words, in one spelling; empty for a number
public record Measure(
        Scale scale, @Nullable String unit, @Nullable BigDecimal number, String text) {

    /// What can be compared with what.
    public enum Scale {
        MONEY,
        RATE,
        RATIO,
        PERIOD,
        DATE,
        NUMBER,
        INDEX,
        DAY_COUNT,
        TEXT
    }

    public static Measure words(String text) {
        return new Measure(Scale.TEXT, null, null, text.strip().replaceAll("\\s+", " "));
    }

    public boolean same(Measure other) {
        if (scale != other.scale || !Objects.equals(unit, other.unit)) {
            return false;
        }
        return number == null || other.number == null
                ? number == other.number && text.equals(other.text)
                : number.compareTo(other.number) == 0;
    }
}
