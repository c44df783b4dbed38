package org.lmanexus.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.drift.Drifts;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;

class DriftCommandIntegrationTests extends CommandTest {

    @Autowired private Drifts drifts;
    private String workspace = "";
    private String agent = "";

    @BeforeEach
    void aDealThatMoved() throws IOException {
        Deal deal = agreed();
        workspace = deal.workspaceId();
        agent = Deals.email(deal.agent());
        nexus("decide", session(deal), "--apply-high", "--reason", "Agreed");
    }

    @Test
    void itListsWhatStandsAwayFromTheBaseline() {
        Ran ran = nexus("drift", workspace);

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("unresolved"))
                .anyMatch(line -> line.contains("2.50 → 2.75"))
                .anyMatch(line -> line.contains("4.00 → 4.50"));
    }

    @Test
    void allOfItIsOverriddenAtOnce() {
        Ran ran =
                nexus("drift", workspace, "--override", "all", "--reason", "Signed", "--as", agent);

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.lines()).hasSize(2).allMatch(line -> line.contains("overridden"));
        assertThat(drifts.unresolved(workspace)).isEmpty();
    }

    @Test
    void oneIsRevertedAndTheOtherStays() {
        String id = drifts.unresolved(workspace).getFirst().id();

        Ran ran = nexus("drift", workspace, "--revert", id, "--reason", "Not agreed");

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines()).singleElement().asString().startsWith(id).contains("reverted");
        assertThat(drifts.unresolved(workspace)).hasSize(1);
    }

    @Test
    void aDecisionWantsAReason() {
        Ran ran = nexus("drift", workspace, "--override", "all");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.errors().lines()).containsExactly("drift: say why with --reason");
        assertThat(drifts.unresolved(workspace)).hasSize(2);
    }

    @Test
    void anUnknownWorkspaceOrItemIsNamed() throws IOException {
        String elsewhere = agreed().workspaceId();
        String id = drifts.unresolved(workspace).getFirst().id();

        Ran unknown = nexus("drift", "nowhere");
        Ran item = nexus("drift", workspace, "--approve", "no-item", "--reason", "Fine");
        Ran another = nexus("drift", elsewhere, "--approve", id, "--reason", "Fine");

        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.errors().lines()).hasSize(1).first().asString().contains("nowhere");
        assertThat(item.exit()).isEqualTo(1);
        assertThat(item.errors()).contains("no-item");
        assertThat(another.exit()).isEqualTo(1);
        assertThat(drifts.unresolved(workspace)).hasSize(2);
    }
}
