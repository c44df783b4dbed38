package org.lmanexus.graph.build;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.graph.DependencyGraph.Finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is wrong between the terms of an agreement, each with its place and its remedy.
final class Findings {

    /// `Clause 5 of the Intercreditor Agreement` points out of this document.
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "^(?:\\s*\\([^)\\s]{1,8}\\))*\\s+(?:of|to|under|in)\\s+(?:the\\s+)?"
                            + "(?!this\\b|Schedule|Part|Clause|Section|Article|Paragraph)[A-Z]");

    private static final Pattern FREQUENCY =
            Pattern.compile(
                    "quarter|annual|year|month|week|daily|day|date|half|period|each|end|(?:all|any)"
                            + " times?",
                    Pattern.CASE_INSENSITIVE);

    private final Agreement agreement;
    private final Nodes nodes;
    private final Map<String, GraphBuilder.TermNode> terms;
    private final TermUses uses;
    private final List<Finding> found = new ArrayList<>();

    Findings(
            Agreement agreement,
            Nodes nodes,
            Map<String, GraphBuilder.TermNode> terms,
            TermUses uses) {
        this.agreement = agreement;
        this.nodes = nodes;
        this.terms = terms;
        this.uses = uses;
    }

    List<Finding> all() {
        danglingReferences();
        undefinedTerms();
        unusedTerms();
        duplicateTerms();
        definitionCycles();
        covenantsWithoutTestDate();
        covenantsWithoutDefinition();
        unitMismatches();
        return List.copyOf(found);
    }

    private void danglingReferences() {
        Set<String> told = new HashSet<>();
        for (Agreement.Reference reference : agreement.references()) {
            Agreement.Clause clause = nodes.clause(reference.clause());
            boolean dangling = reference.target() == null && pointsHere(clause, reference.text());
            if (dangling && told.add(clause.order() + reference.text())) {
                tell(
                        "dangling-reference",
                        nodes.of(clause),
                        clause,
                        "%s refers to %s, which is not in the agreement"
                                .formatted(name(clause), reference.text()),
                        "Point the reference at the clause that is meant, or take it out");
            }
        }
    }

    private static boolean pointsHere(Agreement.Clause clause, String reference) {
        int at = clause.body().indexOf(reference);
        if (at < 0) {
            return true;
        }
        String rest = clause.body().substring(at + reference.length());
        return !ELSEWHERE.matcher(rest).lookingAt();
    }

    private void undefinedTerms() {
        for (UndefinedTerms.Phrase phrase : UndefinedTerms.in(agreement, uses.trie())) {
            Agreement.Clause clause = nodes.clause(phrase.clause());
            tell(
                    "undefined-term",
                    nodes.of(clause),
                    clause,
                    "\"%s\" is written as a defined term in %s and is defined nowhere"
                            .formatted(phrase.text(), name(clause)),
                    "Define it, or write it without capitals");
        }
    }

    private void unusedTerms() {
        for (GraphBuilder.TermNode term : terms.values()) {
            if (!uses.isUsed(term.defined().term())) {
                tell(
                        "unused-term",
                        term.node(),
                        term.clause(),
                        "\"%s\" is defined in %s and never used"
                                .formatted(term.defined().term(), name(term.clause())),
                        "Delete the definition, or use it");
            }
        }
    }

    private void duplicateTerms() {
        Map<String, Agreement.DefinedTerm> first = new HashMap<>();
        for (Agreement.DefinedTerm again : agreement.terms()) {
            Agreement.DefinedTerm before = first.putIfAbsent(again.term(), again);
            if (before != null) {
                Agreement.Clause clause = nodes.clause(again.clause());
                Agreement.Clause earlier = nodes.clause(before.clause());
                tell(
                        "duplicate-term",
                        nodes.of(clause),
                        clause,
                        "\"%s\" is defined in %s and again in %s"
                                .formatted(again.term(), name(earlier), name(clause)),
                        "Keep one definition");
            }
        }
    }

    private void definitionCycles() {
        for (List<String> cycle : DefinitionCycles.in(uses.definitions())) {
            Draft.Node start = nodes.get(cycle.getFirst());
            List<String> labels = cycle.stream().map(node -> nodes.get(node).label()).toList();
            found.add(
                    new Finding(
                            "definition-cycle",
                            start.id(),
                            start.clauseId(),
                            "Definitions lean on each other in a circle: "
                                    + String.join(" → ", labels),
                            "Define one of them without the others"));
        }
    }

    private void covenantsWithoutTestDate() {
        for (Agreement.Covenant covenant : agreement.covenants()) {
            if (!FREQUENCY.matcher(covenant.testFrequency()).find()) {
                Agreement.Clause clause = nodes.clause(covenant.clause());
                tell(
                        "covenant-without-test-date",
                        nodes.of(clause),
                        clause,
                        "The covenant \"%s\" in %s does not say when it is tested"
                                .formatted(covenant.name(), name(clause)),
                        "Name the test dates or the test frequency");
            }
        }
    }

    private void covenantsWithoutDefinition() {
        CovenantMeasures measures = new CovenantMeasures(agreement, terms.keySet());
        for (Agreement.Covenant covenant : agreement.covenants()) {
            if (!measures.isDefined(covenant)) {
                Agreement.Clause clause = nodes.clause(covenant.clause());
                tell(
                        "covenant-without-definition",
                        nodes.of(clause),
                        clause,
                        "What the covenant \"%s\" in %s measures is defined nowhere"
                                .formatted(covenant.name(), name(clause)),
                        "Define what is measured");
            }
        }
    }

    private void unitMismatches() {
        for (Agreement.Variable variable : agreement.variables()) {
            String wanted = wantedUnit(variable);
            if (wanted != null) {
                Agreement.Clause clause = nodes.clause(variable.clause());
                tell(
                        "unit-mismatch",
                        GraphBuilder.variableNode(variable),
                        clause,
                        "\"%s\" in %s is %s with the unit %s"
                                .formatted(
                                        variable.label(),
                                        name(clause),
                                        variable.kind().code(),
                                        variable.unit() == null ? "none" : variable.unit()),
                        "Give it " + wanted);
            }
        }
    }

    /// What unit the variable should have; null where it has that.
    private static @Nullable String wantedUnit(Agreement.Variable variable) {
        String unit = variable.unit() == null ? "" : variable.unit().toLowerCase(Locale.ROOT);
        return switch (variable.kind()) {
            case MONEY -> unit.matches("[a-z]{3}") && !"bps".equals(unit) ? null : "a currency";
            case PERCENTAGE -> "%".equals(unit) ? null : "the unit %";
            case BASIS_POINTS -> "bps".equals(unit) ? null : "the unit bps";
            case RATIO -> "x".equals(unit) ? null : "the unit x";
            case PERIOD, DATE, INDEX, DAY_COUNT, TEXT -> null;
        };
    }

    private void tell(
            String rule,
            @Nullable String node,
            Agreement.Clause clause,
            String message,
            String remedy) {
        found.add(new Finding(rule, node, clause.id(), message, remedy));
    }

    private static String name(Agreement.Clause clause) {
        return clause.label() == null
                ? "\"%s\"".formatted(clause.title())
                : "clause %s".formatted(clause.label());
    }
}
