package org.lmanexus.graph.build;

import org.lmanexus.agreement.ClauseType;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.kernel.ContentHash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The edges of a graph being built: none to itself, one for a pair, the stronger of two weights.
final class Links {

    /// A value to its clause, a term to its value.
    static final int BELONGS = 5;

    /// Values of one clause.
    static final int TOGETHER = 4;

    /// A covenant to the definitions it is tested by.
    static final int COVENANT_USES = 4;

    /// Any other words to a defined term.
    static final int USES = 3;

    private static final int REFERS = 2;

    /// Each to each up to here; above it each to the next only, so that a table of hundreds of
    /// values stays a chain.
    private static final int LINKED_ALL = 10;

    private final Map<Pair, Integer> weights = new LinkedHashMap<>();

    void add(String source, String target, int weight) {
        if (!source.equals(target)) {
            weights.merge(new Pair(source, target), weight, Math::max);
        }
    }

    void addAmong(List<String> ids, int weight) {
        int reach = ids.size() <= LINKED_ALL ? ids.size() : 1;
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size() && j <= i + reach; j++) {
                add(ids.get(i), ids.get(j), weight);
            }
        }
    }

    /// How strong a cross-reference between clauses of these types is.
    static int weight(ClauseType from, ClauseType to) {
        boolean commercial =
                from == ClauseType.FINANCIAL && to == ClauseType.COVENANT
                        || from == ClauseType.COVENANT && to == ClauseType.FINANCIAL;
        boolean definition = from == ClauseType.DEFINITION || to == ClauseType.DEFINITION;
        if (commercial) {
            return TOGETHER;
        }
        return definition ? USES : REFERS;
    }

    List<DependencyGraph.Edge> all() {
        return weights.entrySet().stream()
                .map(link -> edge(link.getKey(), link.getValue()))
                .toList();
    }

    private static DependencyGraph.Edge edge(Pair pair, int weight) {
        String id = "edge-" + digest(pair.source + "\n" + pair.target).substring(0, 32);
        return new DependencyGraph.Edge(id, pair.source, pair.target, weight);
    }

    static String digest(String text) {
        return ContentHash.ofText(text).hex();
    }

    private record Pair(String source, String target) {}
}
