package org.lmanexus.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.DependencyGraph.Node;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.AgreementBuilder;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

@IntegrationTest
@Import({Deals.class, Desk.class})
class GraphIntegrationTests {

    private final Graphs graphs;
    private final Drifts drifts;
    private final Agreements agreements;
    private final Deals deals;
    private final Desk desk;
    private final JdbcClient jdbc;

    @Autowired
    GraphIntegrationTests(
            Graphs graphs,
            Drifts drifts,
            Agreements agreements,
            Deals deals,
            Desk desk,
            JdbcClient jdbc) {
        this.graphs = graphs;
        this.drifts = drifts;
        this.agreements = agreements;
        this.deals = deals;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Test
    void aWorkspaceWithoutAGraphIsWhole() {
        assertThat(graphs.integrity(deals.empty().workspaceId())).isEqualTo(100);
    }

    @Test
    void anImportedAgreementHasItsGraphAtOnce() {
        Deal deal = deals.agreed();
        DependencyGraph graph = graphs.get(deal.workspaceId());
        assertThat(graph.nodes()).hasSize(3 + 5 + 1);
        assertThat(graph.nodes()).noneMatch(Node::drift).noneMatch(Node::warning);
        assertThat(graph.edges())
                .filteredOn(edge -> edge.weight() == 5)
                .hasSize(5)
                .allMatch(edge -> edge.target().startsWith("node-c-"));
        assertThat(graph.integrity()).isEqualTo(100);
        assertThat(desk.trail(deal, AuditEventType.GRAPH_SYNC)).hasSize(1);
    }

    @Test
    void behaviour32AnUnchangedWorkspaceKeepsItsRowsAndIsRecordedOnce() {
        Deal deal = deals.agreed();
        List<String> before = rowVersions(deal);
        DependencyGraph first = graphs.get(deal.workspaceId());
        assertThat(graphs.refresh(deal.workspaceId())).isEqualTo(first);
        assertThat(rowVersions(deal)).isEqualTo(before);
        assertThat(desk.trail(deal, AuditEventType.GRAPH_SYNC)).hasSize(1);
    }

    @Test
    void aRebuildTouchesOnlyWhatChanged() {
        Deal deal = deals.agreed();
        List<String> before = rowVersions(deal);
        desk.replace(deal, "33.1", "in writing", "in writing as in Clause 2.1");
        desk.replace(deal, "7.1", "falling to", "falling, as in Clause 2.1, to");
        DependencyGraph graph = graphs.refresh(deal.workspaceId());
        String margin = "node-c-" + deals.clause(deal, "7.1").id();
        String facility = "node-c-" + deals.clause(deal, "2.1").id();
        assertThat(graph.edges())
                .anyMatch(e -> e.source().equals(margin) && e.target().equals(facility));
        List<String> after = rowVersions(deal);
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.stream().filter(before::contains).count())
                .isGreaterThanOrEqualTo(before.size() - 1L);
        assertThat(desk.trail(deal, AuditEventType.GRAPH_SYNC)).hasSize(2);
    }

    @Test
    void driftFlagsTheVariableAndItsClauseAndLowersTheScoreInTheSameTransaction() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.50");
        DependencyGraph graph = graphs.get(deal.workspaceId());
        assertThat(graph.nodes())
                .filteredOn(Node::drift)
                .extracting(Node::label)
                .containsExactlyInAnyOrder("Leverage", "Financial condition");
        assertThat(graph.nodes())
                .filteredOn(node -> "Leverage".equals(node.label()) && node.variableId() != null)
                .extracting(Node::value)
                .containsExactly("4.50 x");
        assertThat(graph.nodes()).filteredOn(Node::warning).hasSize(2);
        assertThat(graph.integrity()).isEqualTo(89);
        assertThat(graphs.integrity(deal.workspaceId())).isEqualTo(89);
    }

    @Test
    void behaviour44AnyDecisionOnDriftIsInTheGraphAtOnce() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.50");
        String item = drifts.unresolved(deal.workspaceId()).getFirst().id();
        drifts.approve(
                SeenDrift.asItStands(item), "Within appetite", null, desk.member(deal, "risk"));
        assertThat(graphs.integrity(deal.workspaceId())).isEqualTo(100);
        assertThat(graphs.get(deal.workspaceId()).nodes()).noneMatch(Node::drift);
    }

    @Test
    void aFindingWarnsOnItsNode() {
        Deal deal = deals.agreed();
        desk.replace(deal, "7.1", "falling to", "falling, as in Clause 99, to");
        DependencyGraph graph = graphs.refresh(deal.workspaceId());
        assertThat(graph.findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo("dangling-reference");
                            assertThat(finding.message()).contains("clause 7.1", "Clause 99");
                            assertThat(finding.nodeId())
                                    .isEqualTo("node-c-" + deals.clause(deal, "7.1").id());
                        });
    }

    @Test
    void behaviour33ANodeTellsItsPlaceAndItsNeighboursOnce() {
        Deal deal = deals.agreed();
        String variable = deals.variable(deal, "Leverage").id();
        Graphs.Place place = graphs.locate("node-v-" + variable);
        assertThat(place.variableId()).isEqualTo(variable);
        assertThat(place.clauseId()).isEqualTo(deals.clause(deal, "21.2").id());
        assertThat(graphs.neighbours("node-v-" + variable))
                .extracting(Node::label)
                .containsExactlyInAnyOrder("Financial condition", "Interest Cover");
    }

    @Test
    void theImpactOfANodeIsWhatDependsOnItThroughAllLevels() {
        Deal deal = deals.empty();
        Agreement agreement =
                new AgreementBuilder()
                        .clause("1.1", "EBITDA", ClauseType.XREF, "It is the profit.")
                        .clause("2.1", "Leverage", ClauseType.XREF, "Debt to it, see Clause 1.1.")
                        .clause("3.1", "Test", ClauseType.XREF, "As in Clause 2.1 and Clause 1.1.")
                        .clause("4.1", "Default", ClauseType.XREF, "A breach of Clause 3.1.")
                        .clause("5.1", "Notices", ClauseType.XREF, "In writing.")
                        .build();
        agreements.importBaseline(
                deal.workspaceId(), agreement, Deals.source("impact"), deal.agent());
        assertThat(graphs.impact("node-c-" + deals.clause(deal, "1.1").id()))
                .extracting(impact -> impact.node().label() + " " + impact.distance())
                .containsExactlyInAnyOrder("Leverage 1", "Test 1", "Default 2");
        assertThat(graphs.impact("node-c-" + deals.clause(deal, "4.1").id())).isEmpty();
        assertThatThrownBy(() -> graphs.impact("none")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void behaviour29TheDeductionsOfTheStoredGraphAddUpToItsScore() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.50");
        DependencyGraph graph = graphs.get(deal.workspaceId());
        assertThat(graph.deductions())
                .extracting(d -> d.label() + " " + d.reason() + " " + d.points())
                .containsExactlyInAnyOrder(
                        "Leverage drift 3.3333",
                        "Leverage warning 2.2222",
                        "Financial condition drift 3.3333",
                        "Financial condition warning 2.2222");
        assertThat(graph.integrity()).isEqualTo(89);
    }

    @Test
    void behaviour28AFailureLeavesTheOldGraphIntact() {
        Deal deal = deals.agreed();
        desk.replace(deal, "7.1", "falling to", "falling, as in Clause 2.1, to");
        DependencyGraph before = graphs.get(deal.workspaceId());
        jdbc.sql("alter table graph_edges add constraint a_fault check (false) not valid").update();
        try {
            assertThatThrownBy(() -> graphs.refresh(deal.workspaceId()))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table graph_edges drop constraint a_fault").update();
        }
        assertThat(graphs.get(deal.workspaceId())).isEqualTo(before);
        assertThat(graphs.refresh(deal.workspaceId()).edges())
                .hasSizeGreaterThan(before.edges().size());
    }

    @Test
    void definedTermsOfAnImportedAgreementAreNodesAndCrossReferencesAreEdges() {
        Deal deal = deals.empty();
        Agreement agreement =
                new AgreementBuilder()
                        .clause(
                                "1.1",
                                "Definitions",
                                ClauseType.DEFINITION,
                                "In this Agreement:\n\"EBITDA\" means profit.\n"
                                        + "\"Leverage\" means debt to EBITDA.")
                        .clause(
                                "21.1",
                                "Test",
                                ClauseType.COVENANT,
                                "Leverage is tested as in Clause 22.")
                        .clause("22.1", "Testing", ClauseType.XREF, "Tested quarterly.")
                        .build();
        agreements.importBaseline(
                deal.workspaceId(), agreement, Deals.source("terms"), deal.agent());
        DependencyGraph graph = graphs.get(deal.workspaceId());
        assertThat(graph.nodes())
                .extracting(Node::label)
                .containsExactlyInAnyOrder("Definitions", "EBITDA", "Leverage", "Test", "Testing");
        assertThat(graph.edges()).hasSize(5);
        assertThat(graph.findings()).isEmpty();
    }

    /// Where each row lies and since which transaction: another place for every write.
    private List<String> rowVersions(Deal deal) {
        return jdbc.sql(
                        """
                        select id || ' ' || xmin || ' ' || ctid
                          from graph_nodes where workspace_id = :workspaceId
                        union all
                        select id || ' ' || xmin || ' ' || ctid
                          from graph_edges where workspace_id = :workspaceId
                         order by 1
                        """)
                .param("workspaceId", deal.workspaceId())
                .query(String.class)
                .list();
    }
}
