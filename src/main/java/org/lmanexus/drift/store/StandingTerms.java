package org.lmanexus.drift.store;

import org.lmanexus.agreement.Deviations;
import org.lmanexus.agreement.Deviations.Differing;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keeps of the terms that are written otherwise than approved those that mean something else.
@Component
class StandingTerms {

    private final Deviations deviations;

    StandingTerms(Deviations deviations) {
        this.deviations = deviations;
    }

    /// By workspace: values first, then the clauses whose wording differs from the approved one.
    Map<String, List<StandingTerm>> of(Collection<String> workspaceIds) {
        Differing differing = deviations.of(workspaceIds);
        Map<String, StandingClause> clauses = new LinkedHashMap<>();
        differing.clauses().forEach(clause -> clauses.put(clause.id(), clause));
        Map<String, List<StandingVariable>> values = new HashMap<>();
        List<StandingTerm> terms = new ArrayList<>();
        for (StandingVariable variable : differing.variables()) {
            StandingClause clause = clauses.get(variable.clauseId());
            if (clause != null) {
                values.computeIfAbsent(clause.id(), id -> new ArrayList<>()).add(variable);
                StandingTerm.of(variable, clause).ifPresent(terms::add);
            }
        }
        for (StandingClause clause : clauses.values()) {
            wording(clause, differing, values.getOrDefault(clause.id(), List.of()))
                    .map(passage -> StandingTerm.ofWording(clause, passage))
                    .ifPresent(terms::add);
        }
        return terms.stream().collect(Collectors.groupingBy(term -> term.clause().workspaceId()));
    }

    /// In a workspace whose wording was approved, a clause without an approved text was added; one
    /// that was taken out stands nowhere.
    private static Optional<Passage> wording(
            StandingClause clause, Differing differing, List<StandingVariable> values) {
        String approved = clause.baselineBody();
        if (clause.removed() && approved != null) {
            return Optional.of(new Passage(approved.strip(), ""));
        }
        boolean added = approved == null;
        return added && differing.approved().contains(clause.workspaceId())
                ? Optional.of(new Passage("", clause.body().strip()))
                : TextDrift.of(clause, values);
    }

    Map<String, String> editors(Collection<String> termIds) {
        return deviations.editors(termIds);
    }
}
