package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.drift.Favour;
import org.lmanexus.drift.severity.Measure;
import org.lmanexus.drift.severity.Measures;
import org.lmanexus.drift.severity.Move;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A value or a clause's wording that is not as it was approved, in the one shape that both are
/// judged in.
///
/// @param variable its type; null for wording
/// @param place where in the clause's body the value stands
record StandingTerm(
        StandingClause clause,
        @Nullable String variableId,
        String title,
        @Nullable VariableType variable,
        int place,
        Reading baseline,
        Reading current) {

    /// Empty where nothing was approved, or where value and baseline are the same, whatever their
    /// notation.
    static Optional<StandingTerm> of(StandingVariable variable, StandingClause clause) {
        String approved = variable.baselineValue();
        boolean untouched =
                variable.value().equals(approved)
                        && Objects.equals(variable.unit(), variable.baselineUnit());
        if (approved == null || untouched) {
            return Optional.empty();
        }
        Reading baseline = baseline(variable, approved, clause);
        Reading current =
                new Reading(
                        variable.value(),
                        variable.unit(),
                        Measures.of(variable.kind(), variable.value(), variable.unit()),
                        variable.lastModifiedAt(),
                        editor(variable, clause));
        return baseline.measure().same(current.measure())
                ? Optional.empty()
                : Optional.of(
                        new StandingTerm(
                                clause,
                                variable.id(),
                                variable.label(),
                                variable.type(),
                                Objects.requireNonNullElse(variable.start(), 0),
                                baseline,
                                current));
    }

    private static Reading baseline(
            StandingVariable variable, String approved, StandingClause clause) {
        Instant at =
                Stream.of(variable.baselineApprovedAt(), clause.baselineApprovedAt())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(variable.lastModifiedAt());
        return new Reading(
                approved,
                variable.baselineUnit(),
                Measures.of(variable.kind(), approved, variable.baselineUnit()),
                at,
                editor(variable, clause));
    }

    static String editor(StandingVariable variable, StandingClause clause) {
        return Objects.requireNonNullElse(variable.lastModifiedBy(), clause.lastModifiedBy());
    }

    static StandingTerm ofWording(StandingClause clause, Passage passage) {
        Instant approved =
                Objects.requireNonNullElse(clause.baselineApprovedAt(), clause.lastModifiedAt());
        return new StandingTerm(
                clause,
                null,
                clause.title() + " Wording",
                null,
                0,
                wording(passage.approved(), approved, clause),
                wording(passage.standing(), clause.lastModifiedAt(), clause));
    }

    private static Reading wording(String words, Instant at, StandingClause clause) {
        return new Reading(words, null, Measure.words(words), at, clause.lastModifiedBy());
    }

    Move move() {
        return new Move(clause.type(), variable, baseline.measure(), current.measure());
    }

    /// Whom the move serves; null where that is not known.
    @Nullable Favour favours() {
        String body = clause.body();
        String before = body.substring(0, Math.min(place, body.length()));
        return variableId == null ? null : move().favours(title, before).orElse(null);
    }

    /// One side of the comparison.
    ///
    /// @param at when it was approved or last changed
    /// @param by who changed the term last
    record Reading(String value, @Nullable String unit, Measure measure, Instant at, String by) {}
}
