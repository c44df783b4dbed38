package org.lmanexus.graph.build;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.graph.DependencyGraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Builds the graph of an agreement from what its text says. Pure; its time grows with the text.
///
/// A clause that is no mere wording is a node, a variable is one, and so is each term of a list of
/// definitions: a clause that is a definition of one term stands for that term itself. An edge
/// leads from what depends to what it depends on.
public final class GraphBuilder {

    private static final Pattern NUMBER = Pattern.compile("^\\d+(?:\\.\\d+)*\\.?\\s+");

    private final Agreement agreement;
    private final Glossary glossary;
    private final Nodes nodes = new Nodes();
    private final Links links = new Links();
    private final Map<String, TermNode> terms = new LinkedHashMap<>();
    private final TermUses uses = new TermUses();

    private GraphBuilder(Agreement agreement) {
        this.agreement = agreement;
        this.glossary = new Glossary(agreement);
    }

    public static Draft build(Agreement agreement) {
        return new GraphBuilder(agreement).build();
    }

    private Draft build() {
        addClauses();
        addVariables();
        addTerms();
        linkVariables();
        linkTerms();
        linkReferences();
        List<DependencyGraph.Finding> findings = new Findings(agreement, nodes, terms, uses).all();
        return new Draft(nodes.all(), links.all(), findings);
    }

    private void addClauses() {
        for (Agreement.Clause clause : agreement.clauses()) {
            nodes.put(clause);
            if (clause.type() != ClauseType.GENERAL) {
                nodes.add(
                        new Draft.Node(
                                clauseNode(clause),
                                NUMBER.matcher(clause.title()).replaceFirst(""),
                                clause.type().code(),
                                clause.id(),
                                null,
                                null,
                                null,
                                clause.sensitive()));
            }
        }
    }

    private void addVariables() {
        for (Agreement.Variable variable : agreement.variables()) {
            Agreement.Clause clause = nodes.clause(variable.clause());
            nodes.add(
                    new Draft.Node(
                            variableNode(variable),
                            variable.label(),
                            type(variable.type()),
                            Objects.requireNonNull(clause.id()),
                            variable.id(),
                            null,
                            value(variable.value(), variable.unit()),
                            clause.sensitive()));
        }
    }

    private void addTerms() {
        for (Agreement.DefinedTerm defined : agreement.terms()) {
            Agreement.Clause clause = nodes.clause(defined.clause());
            boolean own = nodes.of(clause) == null || listed(defined);
            String node = own ? termNode(clause, defined.term()) : clauseNode(clause);
            TermNode first = terms.putIfAbsent(defined.term(), new TermNode(node, clause, defined));
            if (first == null) {
                uses.define(defined.term());
                if (own) {
                    addTerm(node, clause, defined.term());
                }
            }
        }
        uses.defined(terms.keySet());
    }

    private void addTerm(String node, Agreement.Clause clause, String term) {
        nodes.add(
                new Draft.Node(
                        node,
                        term,
                        ClauseType.DEFINITION.code(),
                        clause.id(),
                        null,
                        term,
                        null,
                        clause.sensitive()));
        if (nodes.of(clause) != null) {
            links.add(node, clauseNode(clause), Links.BELONGS);
        }
    }

    private boolean listed(Agreement.DefinedTerm defined) {
        return glossary.isList(defined.clause())
                && glossary.of(defined.clause()).stream()
                        .anyMatch(paragraph -> defined.term().equals(paragraph.term()));
    }

    private void linkVariables() {
        Map<Integer, List<Agreement.Variable>> byClause = new HashMap<>();
        for (Agreement.Variable variable : agreement.variables()) {
            byClause.computeIfAbsent(variable.clause(), clause -> new ArrayList<>()).add(variable);
            Agreement.Clause clause = nodes.clause(variable.clause());
            if (nodes.of(clause) != null) {
                links.add(variableNode(variable), clauseNode(clause), Links.BELONGS);
            }
            String term = definedAround(variable);
            if (term != null) {
                links.add(node(term), variableNode(variable), Links.BELONGS);
            }
        }
        byClause.values().forEach(this::linkNeighbours);
    }

    private void linkNeighbours(List<Agreement.Variable> variables) {
        List<String> ids = variables.stream().map(GraphBuilder::variableNode).toList();
        links.addAmong(ids, Links.TOGETHER);
    }

    /// The listed term in whose definition the variable stands.
    private @Nullable String definedAround(Agreement.Variable variable) {
        if (!glossary.isList(variable.clause()) || variable.end() <= variable.start()) {
            return null;
        }
        return glossary.of(variable.clause()).stream()
                .filter(p -> p.term() != null && terms.containsKey(p.term()))
                .filter(p -> p.start() <= variable.start() && variable.end() <= p.end())
                .map(Glossary.Paragraph::term)
                .findFirst()
                .orElse(null);
    }

    private void linkTerms() {
        for (Agreement.Clause clause : agreement.clauses()) {
            for (Glossary.Paragraph paragraph : glossary.of(clause.order())) {
                TermNode owner = paragraph.term() == null ? null : terms.get(paragraph.term());
                String source =
                        owner != null && owner.clause().order() == clause.order()
                                ? owner.node()
                                : nodes.of(clause);
                uses.read(clause.body(), paragraph, term -> linkUse(source, clause, term));
            }
        }
    }

    private void linkUse(@Nullable String source, Agreement.Clause clause, String term) {
        String target = node(term);
        if (source == null) {
            return;
        }
        boolean covenant = clause.type() == ClauseType.COVENANT;
        links.add(source, target, covenant ? Links.COVENANT_USES : Links.USES);
        if (Objects.equals(nodes.get(source).type(), ClauseType.DEFINITION.code())) {
            uses.defines(source, target);
        }
    }

    private void linkReferences() {
        for (Agreement.Reference reference : agreement.references()) {
            Agreement.Clause from = nodes.clause(reference.clause());
            Agreement.Clause to =
                    reference.target() == null ? null : nodes.clauses().get(reference.target());
            if (to != null && nodes.of(from) != null && nodes.of(to) != null) {
                links.add(clauseNode(from), clauseNode(to), Links.weight(from.type(), to.type()));
            }
        }
    }

    private String node(String term) {
        return Objects.requireNonNull(terms.get(term), term).node();
    }

    static String clauseNode(Agreement.Clause clause) {
        return "node-c-" + clause.id();
    }

    static String variableNode(Agreement.Variable variable) {
        return "node-v-" + variable.id();
    }

    private static String termNode(Agreement.Clause clause, String term) {
        return "node-t-" + clause.id() + "-" + Links.digest(term).substring(0, 12);
    }

    public static String value(String value, @Nullable String unit) {
        return unit == null || unit.isBlank() ? value : value + " " + unit;
    }

    private static String type(VariableType type) {
        return switch (type) {
            case FINANCIAL, DEFINITION, COVENANT -> type.code();
            case RATIO -> VariableType.COVENANT.code();
        };
    }

    /// Where a term is defined, and the node that stands for it.
    record TermNode(String node, Agreement.Clause clause, Agreement.DefinedTerm defined) {}
}
