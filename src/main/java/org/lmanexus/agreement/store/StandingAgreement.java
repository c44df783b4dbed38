package org.lmanexus.agreement.store;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseReader;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.term.TermMention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in a workspace, in the shape of an agreement read from a file.
final class StandingAgreement {

    private StandingAgreement() {}

    static Agreement of(
            TermWords words,
            List<StandingClause> clauses,
            List<StandingVariable> variables,
            List<StandingCovenant> covenants) {
        Map<String, StandingClause> byId = new HashMap<>();
        clauses.forEach(clause -> byId.put(clause.id(), clause));
        List<Agreement.Variable> shown = new ArrayList<>();
        for (StandingVariable variable : variables) {
            StandingClause clause = byId.get(variable.clauseId());
            if (clause != null) {
                words.shown(clause, variable)
                        .map(mention -> variable(clause, variable, mention))
                        .ifPresent(shown::add);
            }
        }
        List<Agreement.Clause> standing = clauses.stream().map(StandingAgreement::clause).toList();
        ClauseReader reader = ClauseReader.standard();
        return new Agreement(
                standing,
                shown,
                covenants.stream()
                        .flatMap(
                                one ->
                                        Optional.ofNullable(byId.get(one.clauseId()))
                                                .map(clause -> covenant(clause, one))
                                                .stream())
                        .toList(),
                reader.terms(standing),
                reader.references(standing));
    }

    private static Agreement.Clause clause(StandingClause clause) {
        return new Agreement.Clause(
                clause.id(),
                clause.order(),
                clause.label(),
                clause.title(),
                clause.type(),
                clause.sensitive(),
                clause.body(),
                null);
    }

    private static Agreement.Variable variable(
            StandingClause clause, StandingVariable variable, TermMention mention) {
        return new Agreement.Variable(
                variable.id(),
                clause.order(),
                variable.label(),
                variable.type(),
                mention.value().kind(),
                variable.value(),
                variable.unit(),
                mention.text(),
                mention.start(),
                mention.end());
    }

    private static Agreement.Covenant covenant(StandingClause clause, StandingCovenant covenant) {
        return new Agreement.Covenant(
                clause.order(),
                covenant.name(),
                covenant.testFrequency(),
                covenant.threshold(),
                covenant.calculationBasis());
    }
}
