package org.lmanexus.graph.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Definitions that lean on each other. Terms that all reach one another are told once, by the
/// shortest circle through the first of them.
final class DefinitionCycles {

    private final Map<String, Set<String>> edges;

    private DefinitionCycles(Map<String, Set<String>> edges) {
        this.edges = edges;
    }

    /// Each circle begins and ends with the same node.
    static List<List<String>> in(Map<String, Set<String>> edges) {
        return new DefinitionCycles(edges).find();
    }

    private List<List<String>> find() {
        Map<String, Set<String>> reversed = new LinkedHashMap<>();
        edges.forEach(
                (source, targets) ->
                        targets.forEach(
                                target ->
                                        reversed.computeIfAbsent(
                                                        target, node -> new LinkedHashSet<>())
                                                .add(source)));
        List<String> order = finished();
        Set<String> seen = new HashSet<>();
        List<List<String>> cycles = new ArrayList<>();
        for (String node : order.reversed()) {
            Set<String> component = reach(node, reversed, seen);
            if (component.size() > 1) {
                cycles.add(shortest(first(component), component));
            }
        }
        return cycles;
    }

    /// All nodes in the order in which a depth-first walk leaves them.
    private List<String> finished() {
        List<String> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String root : edges.keySet()) {
            Deque<Visit> stack = new ArrayDeque<>();
            enter(root, seen, stack);
            while (!stack.isEmpty()) {
                Visit visit = stack.peek();
                if (visit.rest.hasNext()) {
                    enter(visit.rest.next(), seen, stack);
                } else {
                    order.add(stack.pop().node);
                }
            }
        }
        return order;
    }

    private void enter(String node, Set<String> seen, Deque<Visit> stack) {
        if (seen.add(node)) {
            stack.push(new Visit(node, targets(node).iterator()));
        }
    }

    private static Set<String> reach(
            String from, Map<String, Set<String>> edges, Set<String> seen) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            String node = waiting.pop();
            if (seen.add(node)) {
                reached.add(node);
                waiting.addAll(edges.getOrDefault(node, Set.of()));
            }
        }
        return reached;
    }

    private String first(Set<String> component) {
        return edges.keySet().stream().filter(component::contains).findFirst().orElseThrow();
    }

    private List<String> shortest(String start, Set<String> component) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!cameFrom.containsKey(start)) {
            String node = waiting.remove();
            for (String target : targets(node)) {
                if (component.contains(target) && cameFrom.putIfAbsent(target, node) == null) {
                    waiting.add(target);
                }
            }
        }
        Deque<String> cycle = new ArrayDeque<>(List.of(start));
        String node = Objects.requireNonNull(cameFrom.get(start));
        while (!node.equals(start)) {
            cycle.addFirst(node);
            node = Objects.requireNonNull(cameFrom.get(node));
        }
        cycle.addFirst(start);
        return List.copyOf(cycle);
    }

    private Collection<String> targets(String node) {
        return edges.getOrDefault(node, Set.of());
    }

    private record Visit(String node, Iterator<String> rest) {}
}
