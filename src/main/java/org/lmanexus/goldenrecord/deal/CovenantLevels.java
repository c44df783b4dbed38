package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.Terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which of a covenant's levels applies to a test date: the only one, or by the dates of the steps.
final class CovenantLevels {

    private static final Pattern FROM =
            Pattern.compile("(?i)\\b(?:from|after|since|thereafter)\\b");

    private final List<StandingVariable> levels;
    private final TreeMap<LocalDate, BigDecimal> until = new TreeMap<>();
    private final TreeMap<LocalDate, BigDecimal> from = new TreeMap<>();

    CovenantLevels(DealText text, List<StandingVariable> levels) {
        this.levels = levels;
        for (StandingVariable level : levels) {
            String label = text.step(level);
            date(label)
                    .ifPresent(
                            date ->
                                    (FROM.matcher(label).find() ? from : until)
                                            .put(date, new BigDecimal(level.value())));
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

    private static Optional<LocalDate> date(String label) {
        return Terms.find(label).stream()
                .filter(mention -> mention.value().kind() == TermKind.DATE)
                .map(mention -> LocalDate.parse(mention.value().canonical()))
                .findFirst();
    }
}
