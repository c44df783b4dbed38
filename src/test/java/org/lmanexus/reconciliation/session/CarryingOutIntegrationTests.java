package org.lmanexus.reconciliation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

@IntegrationTest
@Import({Deals.class, Desk.class, Stumbling.class})
class CarryingOutIntegrationTests {

    private final Deals deals;
    private final Desk desk;
    private final Stumbling stumbling;
    private final Agreements agreements;
    private final AuditEvents audit;
    private final JdbcClient jdbc;
    private Deal deal;

    @Autowired
    CarryingOutIntegrationTests(
            Deals deals,
            Desk desk,
            Stumbling stumbling,
            Agreements agreements,
            AuditEvents audit,
            JdbcClient jdbc) {
        this.deals = deals;
        this.desk = desk;
        this.stumbling = stumbling;
        this.agreements = agreements;
        this.audit = audit;
        this.jdbc = jdbc;
        this.deal = new Deal("", deals.person());
    }

    @BeforeEach
    void agree() {
        deal = deals.agreed();
    }

    @Test
    void wordsAndAValueOfOneSentenceAreAppliedInAnyOrder() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .words(Kind.CHANGE, 4, "any Quarter Date", "each Test Date")
                                .looserLeverage()
                                .words(Kind.INSERT_TEXT, 4, "", "In each year, "));

        apply(session, 3);
        apply(session, 2);
        apply(session, 1);

        assertThat(deals.clause(deal, "21.2").body())
                .isEqualTo(
                        "In each year, "
                                + Deals.LEVERAGE
                                        .replace("4.00:1", "4.50:1")
                                        .replace("any Quarter Date", "each Test Date"));
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.50");
        assertThat(deals.variable(deal, "Interest Cover").text()).isEqualTo("3.50:1");
    }

    @Test
    void wordsThatAnotherItemTookAwayAreAConflict() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .words(Kind.DELETE_TEXT, 2, " within three Business Days", "")
                                .words(Kind.CHANGE, 2, "three", "five"));

        apply(session, 1);

        assertThat(desk.apply(session, 2, deal.agent()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isInstanceOf(Refusal.Conflict.class));
        assertThat(desk.session(session).pending()).isEqualTo(1);
    }

    @Test
    void newClausesBehindTheSameOneKeepTheMarkupsOrder() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .newClause(2, "2.2", "Purpose", "For any lawful purpose.")
                                .newClause(2, "2.3", "Monitoring", "Nobody monitors it.")
                                .newClause(0, "0", "Preamble", "It begins here."));

        apply(session, 2);
        apply(session, 3);
        apply(session, 1);

        assertThat(labels())
                .containsExactly("0", "1.1", "2.1", "2.2", "2.3", "7.1", "21.2", "33.1");
    }

    @Test
    void aClauseIsTakenOutMovedAndNumberedAnew() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .clause(Kind.DELETE_CLAUSE, 3, null)
                                .clause(Kind.MOVE_CLAUSE, 5, 1)
                                .renumber(4, "21.2", "22.2"));

        apply(session, 1);
        apply(session, 2);
        apply(session, 3);

        assertThat(labels()).containsExactly("1.1", "33.1", "2.1", "22.2");
        assertThat(desk.item(session, 1).clauseLabel()).isEqualTo("7.1");
    }

    @Test
    void aClauseThatMovesTakesTheWordsOfItsMoveAlong() {
        String session =
                desk.open(deal, desk.markup(deal, "borrower.docx").moved(4, 1, "shall", "must"));

        apply(session, 1);

        assertThat(labels()).containsExactly("1.1", "21.2", "2.1", "7.1", "33.1");
        assertThat(deals.clause(deal, "21.2").body())
                .isEqualTo(Deals.LEVERAGE.replaceFirst("shall", "must"));
    }

    @Test
    void aClauseThatWasEditedSinceIsNotTakenOut() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .looserLeverage()
                                .clause(Kind.DELETE_CLAUSE, 4, null));
        apply(session, 1);

        assertThat(desk.apply(session, 2, deal.agent())).isInstanceOf(Outcome.Refused.class);
        assertThat(labels()).contains("21.2");
    }

    @Test
    void itemsOfAClauseThatWasTakenOutAreNotFoundAnyMore() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .clause(Kind.DELETE_CLAUSE, 4, null)
                                .looserLeverage());
        apply(session, 1);

        assertThat(desk.apply(session, 2, deal.agent()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isInstanceOf(Refusal.NotFound.class));
    }

    @Test
    void aValueThatTheTextDoesNotShowChangesAloneAndTheOutcomeSaysSo() {
        StandingVariable leverage = deals.variable(deal, "Leverage");
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        jdbc.sql(
                        """
                        update variables
                           set text = null, start_offset = null, end_offset = null
                         where id = :id
                        """)
                .param("id", leverage.id())
                .update();
        jdbc.sql("update clauses set body = 'Leverage is limited.' where id = :id")
                .param("id", leverage.clauseId())
                .update();

        Outcome outcome = desk.apply(session, 1, deal.agent());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Decided.class,
                        decided -> assertThat(decided.note()).contains("do not show"));
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.50");
        assertThat(deals.clause(deal, "21.2").body()).isEqualTo("Leverage is limited.");
        assertThat(audit.list(AuditFilter.ofWorkspace(deal.workspaceId()), 0, 1).getFirst().after())
                .contains("do not show");
    }

    @Test
    void anItemOfAnotherSystemIsAppliedInItsOwnWords() {
        StandingVariable leverage = deals.variable(deal, "Leverage");
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        jdbc.sql(
                        """
                        update reconciliation_items
                           set matched_by = 'adopted', value_change = null, edit = null,
                               clause_version = null, current_value = '4.00x',
                               proposed_value = '5.00x'
                         where session_id = :session
                        """)
                .param("session", session)
                .update();

        apply(session, 1);

        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("5.00");
        assertThat(deals.variable(deal, "Leverage").unit()).isEqualTo(leverage.unit());
        assertThat(deals.clause(deal, "21.2").body())
                .isEqualTo(Deals.LEVERAGE.replace("4.00:1", "5.00:1"));
    }

    @Test
    void whatFailsOnTheWayLeavesNothingBehind() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        long before = audit.count(AuditFilter.ofWorkspace(deal.workspaceId()));
        stumbling.stumbles.set(true);
        try {
            assertThatThrownBy(() -> desk.apply(session, 1, deal.agent()))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            stumbling.stumbles.set(false);
        }

        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.00");
        assertThat(deals.clause(deal, "21.2").body()).isEqualTo(Deals.LEVERAGE);
        assertThat(desk.session(session).pending()).isEqualTo(1);
        assertThat(audit.count(AuditFilter.ofWorkspace(deal.workspaceId()))).isEqualTo(before);
        assertThat(desk.apply(session, 1, deal.agent())).isInstanceOf(Outcome.Decided.class);
    }

    private void apply(String session, int number) {
        assertThat(desk.apply(session, number, deal.agent())).isInstanceOf(Outcome.Decided.class);
    }

    private List<String> labels() {
        return agreements.clauses(deal.workspaceId()).stream()
                .map(StandingClause::label)
                .map(String::valueOf)
                .toList();
    }
}
