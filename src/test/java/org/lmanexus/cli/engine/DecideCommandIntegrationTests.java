package org.lmanexus.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;

import java.io.IOException;

class DecideCommandIntegrationTests extends CommandTest {

    private String session = "";
    private String agent = "";

    @BeforeEach
    void aMarkup() throws IOException {
        Deal deal = agreed();
        agent = Deals.email(deal.agent());
        session = session(deal);
    }

    @Test
    void withoutAnOptionItListsTheItemsAndDecidesNone() {
        Ran ran = nexus("decide", session);

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("HIGH") && line.contains("pending"));
        assertThat(reconciliations.session(session).pending()).isEqualTo(2);
    }

    @Test
    void itemsAreAppliedAndRejectedByNumber() {
        Ran ran =
                nexus(
                        "decide",
                        session,
                        "--apply",
                        "1",
                        "--reject",
                        "2",
                        "--reason",
                        "Agreed",
                        "--category",
                        "borrower_request",
                        "--as",
                        agent);

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.lines())
                .containsExactly(
                        "1: applied", "2: rejected", "1 applied, 1 rejected, 0 pending of 2");
        assertThat(reconciliations.items(session))
                .extracting(item -> item.decision())
                .containsExactly(Decision.APPLIED, Decision.REJECTED);
    }

    @Test
    void allHighItemsAreApplied() {
        Ran ran = nexus("decide", session, "--apply-high", "--reason", "Agreed on the call");

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines()).endsWith("2 applied, 0 rejected, 0 pending of 2");
    }

    @Test
    void aDecisionThatComesTooLateIsRefusedAndSaysWhy() {
        nexus("decide", session, "--reject", "1", "--reason", "Not agreed");

        Ran ran = nexus("decide", session, "--apply", "1", "2", "--reason", "Agreed");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.lines().getFirst()).startsWith("1: refused: ").contains("already rejected");
        assertThat(ran.lines()).contains("2: applied");
    }

    @Test
    void aSensitiveClauseWantsAReason() {
        Ran ran = nexus("decide", session, "--apply", "2");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("2: refused: ").contains("reason");
        assertThat(reconciliations.session(session).pending()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsNamedInOneLine() {
        Ran item = nexus("decide", session, "--apply", "1", "7", "--reason", "Agreed");
        Ran unknown = nexus("decide", "nowhere");
        Ran nobody = nexus("decide", session, "--apply", "1", "--as", "nobody@bank.example");

        assertThat(item.exit()).isEqualTo(1);
        assertThat(item.errors().lines()).containsExactly("the session has no item 7");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.errors().lines()).hasSize(1).first().asString().contains("nowhere");
        assertThat(nobody.errors()).contains("nexus user add");
        assertThat(reconciliations.session(session).pending()).isEqualTo(2);
    }

    @Test
    void aPersonDecidesOnlyWhereHeIsAMember() {
        String stranger = Deals.email(deals.person());

        Ran ran = nexus("decide", session, "--apply-high", "--reason", "Mine", "--as", stranger);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(reconciliations.session(session).pending()).isEqualTo(2);
    }

    @Test
    void verboseAddsTheStackToAnError() {
        Ran ran = nexus("decide", "nowhere", "--verbose");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.errors()).contains("Refusal$NotFound").contains("    at org.lmanexus.");
    }
}
