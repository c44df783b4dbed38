package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingVariable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Which of a covenant's levels applies to a test date: the only one, or by the dates of the steps.
final class CovenantLevels {

    private final List<StandingVariable> levels;
    private final TreeMap<LocalDate, BigDecimal> until = new TreeMap<>();
    private final TreeMap<LocalDate, BigDecimal> from = new TreeMap<>();

    CovenantLevels(DealText text, List<StandingVariable> levels) {
        this.levels = levels;
        for (StandingVariable level : levels) {
            StepDates dates = StepDates.of(text.step(level));
            put(from, dates.from(), level);
            put(until, dates.to(), level);
        }
    }

    private static void put(
            TreeMap<LocalDate, BigDecimal> levels,
            @Nullable LocalDate date,
            StandingVariable level) {
        if (date != null) {
            levels.put(date, new BigDecimal(level.value()));
        }
    }

    /// Nothing where the steps do not say.
    @Nullable BigDecimal on(LocalDate test) {
        if (levels.size() == 1) {
            return new BigDecimal(levels.getFirst().value());
        }
        return Optional.ofNullable(until.ceilingEntry(test))
                .or(() -> Optional.ofNullable(from.floorEntry(test)))
                .or(
                        () ->
                                from.isEmpty()
                                        ? Optional.ofNullable(until.lastEntry())
                                        : Optional.empty())
                .map(TreeMap.Entry::getValue)
                .orElse(null);
    }
}
