package org.lmanexus.graph.build;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The nodes of a graph being built, and the clauses that they come from.
final class Nodes {

    private final Map<String, Draft.Node> byId = new LinkedHashMap<>();
    private final Map<Integer, Agreement.Clause> clauses = new LinkedHashMap<>();

    void put(Agreement.Clause clause) {
        clauses.put(clause.order(), clause);
    }

    void add(Draft.Node node) {
        byId.put(node.id(), node);
    }

    Draft.Node get(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    Agreement.Clause clause(int order) {
        return Objects.requireNonNull(clauses.get(order), () -> "no clause of order " + order);
    }

    Map<Integer, Agreement.Clause> clauses() {
        return clauses;
    }

    /// The clause's node; null for general wording, which has none.
    @Nullable String of(Agreement.Clause clause) {
        String id = GraphBuilder.clauseNode(clause);
        return byId.containsKey(id) ? id : null;
    }

    List<Draft.Node> all() {
        return List.copyOf(byId.values());
    }
}
