package org.lmanexus.graph.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.term.TermKind;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class GraphBuilderTests {

    private static final String DEFINITIONS =
            """
            In this Agreement:
            "EBITDA" means the profit of the Group before tax.
            "Group" means the Parent and its Subsidiaries.
            "Leverage" means Net Debt to EBITDA, at most 4.00:1.
            "Net Debt" means borrowings less cash.
            """;

    @Test
    void behaviour28ClausesOfAllFiveTypesAndVariablesOfAllFourAreBuilt() {
        AnAgreement agreement = new AnAgreement();
        for (ClauseType type : ClauseType.values()) {
            agreement.clause(type, "1. " + type, "Some words 1.00:1 and more.");
        }
        for (VariableType type : VariableType.values()) {
            agreement.variable(type, type.code(), TermKind.RATIO, "1.00", "x", "1.00:1");
        }
        Draft draft = GraphBuilder.build(agreement.build());
        assertThat(draft.nodes())
                .extracting(Draft.Node::type)
                .containsExactly(
                        "financial",
                        "covenant",
                        "definition",
                        "xref",
                        "financial",
                        "definition",
                        "covenant",
                        "covenant");
        assertThat(draft.nodes().getFirst().label()).isEqualTo("FINANCIAL");
    }

    @Test
    void behaviour30AVariableLeansOnItsClauseWithWeightFiveAndOnItsNeighboursWithFour() {
        Draft draft =
                GraphBuilder.build(
                        new AnAgreement()
                                .clause(ClauseType.COVENANT, "Ratios", "4.00:1 and 3.00:1")
                                .ratio("Leverage", "4.00")
                                .ratio("Cover", "3.00")
                                .build());
        assertThat(edges(draft))
                .containsExactlyInAnyOrder(
                        "node-v-v1 > node-c-c1 5",
                        "node-v-v2 > node-c-c1 5",
                        "node-v-v1 > node-v-v2 4");
    }

    @Test
    void aTableOfManyValuesIsLinkedAsAChain() {
        AnAgreement agreement =
                new AnAgreement().clause(ClauseType.FINANCIAL, "Steps", "1.00:1 ".repeat(300));
        IntStream.range(0, 300).forEach(i -> agreement.ratio("Step " + i, "1.00"));
        Draft draft = GraphBuilder.build(agreement.build());
        assertThat(draft.edges()).hasSize(300 + 299);
    }

    @Test
    void behaviour31ACovenantLeansOnTheDefinitionsAndClausesThatItNamesAndOnNoOther() {
        Draft draft =
                GraphBuilder.build(
                        new AnAgreement()
                                .clause(ClauseType.DEFINITION, "EBITDA", "\"EBITDA\" means profit.")
                                .defines("EBITDA")
                                .clause(ClauseType.DEFINITION, "Margin", "\"Margin\" means 2 %.")
                                .defines("Margin")
                                .clause(ClauseType.FINANCIAL, "Prepayment", "Prepay on demand.")
                                .clause(
                                        ClauseType.COVENANT,
                                        "Leverage",
                                        "Debt to EBITDA shall be tested as in Clause 3.")
                                .refers("Clause 3", 3)
                                .build());
        assertThat(edges(draft))
                .containsExactlyInAnyOrder("node-c-c4 > node-c-c1 4", "node-c-c4 > node-c-c3 4");
    }

    @Test
    void eachTermOfAListOfDefinitionsIsANodeThatLeansOnItsValueAndOnOtherTerms() {
        Draft draft = GraphBuilder.build(listOfDefinitions());
        Draft.Node leverage =
                draft.nodes().stream().filter(n -> "Leverage".equals(n.term())).findFirst().get();
        List<String> targets =
                draft.edges().stream()
                        .filter(edge -> edge.source().equals(leverage.id()))
                        .map(edge -> label(draft, edge.target()) + " " + edge.weight())
                        .toList();
        assertThat(targets)
                .containsExactlyInAnyOrder(
                        "Definitions 5", "Maximum Leverage 5", "Net Debt 3", "EBITDA 3");
        assertThat(edges(draft)).contains("node-c-c2 > " + leverage.id() + " 4");
    }

    @Test
    void behaviour30NoEdgeLeadsToItselfOrStandsTwiceAndEveryWeightIsFromOneToFive() {
        Draft draft = GraphBuilder.build(listOfDefinitions());
        assertThat(draft.edges())
                .allSatisfy(
                        edge -> {
                            assertThat(edge.source()).isNotEqualTo(edge.target());
                            assertThat(edge.weight()).isBetween(1, 5);
                        });
        assertThat(draft.edges().stream().map(e -> e.source() + e.target()).toList())
                .doesNotHaveDuplicates();
        assertThat(new HashSet<>(draft.edges()).stream().map(DependencyGraph.Edge::id).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void behaviour32TheSameAgreementGivesTheSameGraph() {
        assertThat(GraphBuilder.build(listOfDefinitions()))
                .isEqualTo(GraphBuilder.build(listOfDefinitions()));
    }

    @Test
    void aLongAgreementIsReadInOneWalk() {
        AnAgreement agreement = new AnAgreement();
        StringBuilder list = new StringBuilder();
        String[] terms =
                IntStream.range(0, 500).mapToObj(i -> "Term" + i + " Debt").toArray(String[]::new);
        for (String term : terms) {
            list.append('"').append(term).append("\" means a thing.\n");
        }
        agreement.clause(ClauseType.DEFINITION, "Definitions", list.toString()).defines(terms);
        for (int i = 0; i < 1_500; i++) {
            agreement.clause(
                    ClauseType.FINANCIAL,
                    "Clause",
                    ("The Borrower shall pay the " + terms[i % 500] + " when due. ").repeat(30));
        }
        Draft draft = GraphBuilder.build(agreement.build());
        assertThat(draft.edges()).hasSize(500 + 1_500);
    }

    private static Agreement listOfDefinitions() {
        return new AnAgreement()
                .clause(ClauseType.DEFINITION, "Definitions", DEFINITIONS)
                .defines("EBITDA", "Group", "Leverage", "Net Debt")
                .ratio("Maximum Leverage", "4.00")
                .clause(ClauseType.COVENANT, "Test", "Leverage is tested quarterly.")
                .build();
    }

    private static String label(Draft draft, String id) {
        return draft.nodes().stream().filter(n -> n.id().equals(id)).findFirst().get().label();
    }

    private static List<String> edges(Draft draft) {
        return draft.edges().stream()
                .map(edge -> edge.source() + " > " + edge.target() + " " + edge.weight())
                .collect(Collectors.toList());
    }
}
