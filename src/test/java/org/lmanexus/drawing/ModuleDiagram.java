package org.lmanexus.drawing;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which module uses which, as Mermaid text. What follows from other arrows is left out.
final class ModuleDiagram {

    private final Map<String, Set<String>> uses;

    private ModuleDiagram(Map<String, Set<String>> uses) {
        this.uses = uses;
    }

    static ModuleDiagram of(ApplicationModules modules) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (ApplicationModule module : modules) {
            uses.put(
                    name(module),
                    module.getDependencies(modules, DependencyDepth.IMMEDIATE)
                            .uniqueModules()
                            .map(ModuleDiagram::name)
                            .filter(name -> !name.equals(name(module)))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return new ModuleDiagram(uses);
    }

    String text() {
        StringBuilder text = new StringBuilder("graph TD\n");
        uses.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -reach(entry.getKey()).size()))
                .forEach(entry -> draw(entry.getKey(), text));
        return text.toString();
    }

    private void draw(String from, StringBuilder text) {
        text.append("    ").append(from).append('\n');
        for (String to : uses.getOrDefault(from, Set.of())) {
            if (!throughAnother(from, to)) {
                text.append("    ").append(from).append(" --> ").append(to).append('\n');
            }
        }
    }

    private boolean throughAnother(String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream()
                .anyMatch(between -> reach(between).contains(to));
    }

    /// All that a module uses, through however many others.
    private Set<String> reach(String from) {
        Set<String> reached = new HashSet<>();
        for (String next : uses.getOrDefault(from, Set.of())) {
            reached.add(next);
            reached.addAll(reach(next));
        }
        return reached;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
