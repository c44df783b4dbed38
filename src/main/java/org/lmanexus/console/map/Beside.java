package org.lmanexus.console.map;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.DependencyGraph.Deduction;
import org.lmanexus.graph.DependencyGraph.Edge;
import org.lmanexus.graph.DependencyGraph.Finding;
import org.lmanexus.graph.DependencyGraph.Node;
import org.lmanexus.graph.Graphs.Impact;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A node with all that stands around it.
///
/// @param clause where it stands; null where that is not known
/// @param needs what it depends on
/// @param usedBy what depends on it
/// @param impact what depends on it through all levels, the nearest first
public record Beside(
        Node node,
        @Nullable StandingClause clause,
        List<Node> needs,
        List<Node> usedBy,
        List<Impact> impact,
        List<Finding> findings,
        List<Deduction> deductions) {

    static Beside of(
            DependencyGraph graph,
            Node node,
            @Nullable StandingClause clause,
            List<Impact> impact) {
        return new Beside(
                node,
                clause,
                ends(graph, node, Edge::source, Edge::target),
                ends(graph, node, Edge::target, Edge::source),
                impact,
                graph.findings().stream()
                        .filter(finding -> node.id().equals(finding.nodeId()))
                        .toList(),
                graph.deductions().stream()
                        .filter(deduction -> node.id().equals(deduction.nodeId()))
                        .toList());
    }

    private static List<Node> ends(
            DependencyGraph graph,
            Node node,
            Function<Edge, String> near,
            Function<Edge, String> far) {
        Set<String> ids =
                graph.edges().stream()
                        .filter(edge -> near.apply(edge).equals(node.id()))
                        .map(far)
                        .collect(Collectors.toSet());
        return graph.nodes().stream().filter(each -> ids.contains(each.id())).toList();
    }
}
