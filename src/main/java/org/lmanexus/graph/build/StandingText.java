package org.lmanexus.graph.build;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.term.TermKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads the text of an agreement as it stands for what it defines and refers to.
public final class StandingText {

    private StandingText() {}

    /// In the agreement's order throughout, so that the same text gives the same graph.
    public static Agreement read(
            List<StandingClause> standing,
            List<StandingVariable> variables,
            List<StandingCovenant> covenants) {
        List<Agreement.Clause> clauses =
                standing.stream()
                        .sorted(Comparator.comparing(StandingClause::order))
                        .map(StandingText::clause)
                        .toList();
        Map<String, Integer> orders = new HashMap<>();
        clauses.forEach(clause -> orders.put(Objects.requireNonNull(clause.id()), clause.order()));
        CrossReferences references = new CrossReferences(clauses);
        List<Agreement.DefinedTerm> terms = new ArrayList<>();
        List<Agreement.Reference> found = new ArrayList<>();
        for (Agreement.Clause clause : clauses) {
            boolean definitions = clause.type() == ClauseType.DEFINITION;
            DefinedTerms.in(clause.body(), definitions)
                    .forEach(term -> terms.add(new Agreement.DefinedTerm(term, clause.order())));
            found.addAll(references.in(clause));
        }
        return new Agreement(
                clauses, variables(variables, orders), covenants(covenants, orders), terms, found);
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

    private static List<Agreement.Variable> variables(
            List<StandingVariable> standing, Map<String, Integer> orders) {
        return standing.stream()
                .flatMap(
                        variable ->
                                Stream.ofNullable(orders.get(variable.clauseId()))
                                        .map(clause -> variable(variable, clause)))
                .sorted(
                        Comparator.comparing(Agreement.Variable::clause)
                                .thenComparing(Agreement.Variable::start)
                                .thenComparing(v -> Objects.requireNonNull(v.id())))
                .toList();
    }

    private static Agreement.Variable variable(StandingVariable variable, int clause) {
        return new Agreement.Variable(
                variable.id(),
                clause,
                variable.label(),
                variable.type(),
                variable.kind() == null ? TermKind.TEXT : variable.kind(),
                variable.value(),
                variable.unit(),
                Objects.requireNonNullElse(variable.text(), ""),
                Objects.requireNonNullElse(variable.start(), 0),
                Objects.requireNonNullElse(variable.end(), 0));
    }

    private static List<Agreement.Covenant> covenants(
            List<StandingCovenant> standing, Map<String, Integer> orders) {
        return standing.stream()
                .flatMap(
                        covenant ->
                                Stream.ofNullable(orders.get(covenant.clauseId()))
                                        .map(clause -> covenant(covenant, clause)))
                .sorted(
                        Comparator.comparing(Agreement.Covenant::clause)
                                .thenComparing(Agreement.Covenant::name))
                .toList();
    }

    private static Agreement.Covenant covenant(StandingCovenant covenant, int clause) {
        return new Agreement.Covenant(
                clause,
                covenant.name(),
                covenant.testFrequency(),
                covenant.threshold(),
                covenant.calculationBasis());
    }
}
