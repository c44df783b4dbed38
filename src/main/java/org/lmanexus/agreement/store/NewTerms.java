package org.lmanexus.agreement.store;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Drafting.NewCovenant;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.rows.CovenantRows;
import org.lmanexus.agreement.rows.NewRows;
import org.lmanexus.agreement.rows.VariableRows;
import org.lmanexus.document.Span;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a clause says behind an edit and did not say before it: variables in new words, covenants
/// that came, went, or have another threshold.
@Component
class NewTerms {

    private final VariableRows variables;
    private final CovenantRows covenants;
    private final NewRows rows;

    NewTerms(VariableRows variables, CovenantRows covenants, NewRows rows) {
        this.variables = variables;
        this.covenants = covenants;
        this.rows = rows;
    }

    /// @param open the clause as it was
    /// @return the ids of new variables
    Set<String> read(OpenClause open, TextChange change) {
        StandingClause clause = open.clause();
        Agreement now = ClauseReading.of(clause, change.after());
        List<Agreement.Variable> fresh = fresh(open, change, now);
        List<Agreement.Covenant> more = follow(open, now);
        if (fresh.isEmpty() && more.isEmpty()) {
            return Set.of();
        }
        Set<String> taken = fresh.isEmpty() ? Set.of() : variables.labels(clause.workspaceId());
        return rows.add(
                clause,
                new Agreement(
                        List.of(), ClauseReading.named(fresh, taken), more, List.of(), List.of()),
                open.stamp());
    }

    /// Variables in new words that no variable stands in already.
    private List<Agreement.Variable> fresh(OpenClause open, TextChange change, Agreement now) {
        List<StandingVariable> standing = variables.open(open.workspaceId(), open.clause().id());
        return now.variables().stream()
                .filter(one -> change.added().stream().anyMatch(span -> overlaps(one, span)))
                .filter(one -> standing.stream().noneMatch(other -> overlaps(one, other)))
                .toList();
    }

    /// Only what the reader finds itself is followed: covenants of other sources stay as they are.
    private List<Agreement.Covenant> follow(OpenClause open, Agreement now) {
        StandingClause clause = open.clause();
        List<Agreement.Covenant> before = ClauseReading.of(clause, clause.body()).covenants();
        if (before.equals(now.covenants())) {
            return List.of();
        }
        List<StandingCovenant> standing = covenants.open(clause);
        List<Agreement.Covenant> more = new ArrayList<>();
        for (Agreement.Covenant read : now.covenants()) {
            Optional<StandingCovenant> known = named(standing, read.name());
            known.ifPresent(one -> covenants.write(one.id(), told(read), open.stamp()));
            if (known.isEmpty()) {
                more.add(read);
            }
        }
        before.stream()
                .map(Agreement.Covenant::name)
                .filter(name -> now.covenants().stream().noneMatch(one -> one.name().equals(name)))
                .flatMap(name -> named(standing, name).stream())
                .forEach(one -> covenants.remove(one.id()));
        return more;
    }

    private static NewCovenant told(Agreement.Covenant read) {
        return new NewCovenant(
                read.name(), read.testFrequency(), read.threshold(), read.calculationBasis());
    }

    private static Optional<StandingCovenant> named(List<StandingCovenant> covenants, String name) {
        return covenants.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static boolean overlaps(Agreement.Variable one, Span span) {
        return one.start() < span.end() && one.end() > span.start();
    }

    private static boolean overlaps(Agreement.Variable one, StandingVariable other) {
        return other.start() != null
                && other.end() != null
                && one.start() < other.end()
                && one.end() > other.start();
    }
}
