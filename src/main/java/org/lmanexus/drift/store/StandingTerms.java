package org.lmanexus.drift.store;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads all terms of a workspace in two queries, and keeps those that are not as approved.
@Component
class StandingTerms {

    private final Agreements agreements;

    StandingTerms(Agreements agreements) {
        this.agreements = agreements;
    }

    /// Values first, then the clauses whose wording differs from the approved one.
    Differing of(String workspaceId) {
        Map<String, StandingClause> clauses = new LinkedHashMap<>();
        agreements.clauses(workspaceId).forEach(clause -> clauses.put(clause.id(), clause));
        Map<String, String> editors = new HashMap<>();
        clauses.values().forEach(clause -> editors.put(clause.id(), clause.lastModifiedBy()));
        Map<String, List<StandingVariable>> values = new HashMap<>();
        List<StandingTerm> terms = new ArrayList<>();
        for (StandingVariable variable : agreements.variables(workspaceId)) {
            StandingClause clause = clauses.get(variable.clauseId());
            if (clause != null) {
                values.computeIfAbsent(clause.id(), id -> new ArrayList<>()).add(variable);
                editors.put(variable.id(), StandingTerm.editor(variable, clause));
                StandingTerm.of(variable, clause).ifPresent(terms::add);
            }
        }
        terms.addAll(wordings(List.copyOf(clauses.values()), values));
        return new Differing(terms, editors);
    }

    /// In a workspace whose wording was approved, a clause without an approved text was added.
    private static List<StandingTerm> wordings(
            List<StandingClause> clauses, Map<String, List<StandingVariable>> values) {
        boolean approved = clauses.stream().anyMatch(clause -> clause.baselineBody() != null);
        List<StandingTerm> terms = new ArrayList<>();
        for (StandingClause clause : clauses) {
            if (clause.baselineBody() == null && approved) {
                terms.add(StandingTerm.ofWording(clause, new Passage("", clause.body().strip())));
            } else {
                TextDrift.of(clause, values.getOrDefault(clause.id(), List.of()))
                        .map(passage -> StandingTerm.ofWording(clause, passage))
                        .ifPresent(terms::add);
            }
        }
        return terms;
    }

    /// @param editors who changed each variable and clause last, by id; its size is how many terms
    ///     were looked at
    record Differing(List<StandingTerm> terms, Map<String, String> editors) {}
}
