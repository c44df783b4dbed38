package org.lmanexus.reconciliation.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.drift.Drifts;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Decisions that are taken back by their opposite.
@IntegrationTest
@Import({Deals.class, Desk.class, Stumbling.class})
class ReversalIntegrationTests {

    private static final Reason SORRY = new Reason("Agreed by mistake", null);

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Reconciliations reconciliations;
    @Autowired private Drifts drifts;
    @Autowired private AuditEvents audit;
    private Deal deal = new Deal("", new Actor("", ""));

    @BeforeEach
    void agree() {
        deal = deals.agreed();
    }

    @Test
    void anAppliedValueIsPutBackWithItsWordsAndItsDriftAndTheTrailKeepsBothDecisions() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        desk.apply(session, 1, deal.agent());
        assertThat(drifts.unresolved(deal.workspaceId())).isNotEmpty();

        Outcome outcome = reverse(session, 1);

        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.00");
        assertThat(deals.clause(deal, "21.2").body()).isEqualTo(Deals.LEVERAGE);
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
        assertThat(desk.item(session, 1).decision()).isEqualTo(Decision.REJECTED);
        assertCounts(session, 0, 1);
        assertThat(
                        audit.list(AuditFilter.ofWorkspace(deal.workspaceId()), 0, 100).stream()
                                .filter(
                                        event ->
                                                desk.item(session, 1).id().equals(event.targetId()))
                                .toList())
                .extracting(AuditEvent::type)
                .containsExactly(AuditEventType.RECON_REJECT, AuditEventType.RECON_APPLY);
    }

    @Test
    void aRejectedItemIsAppliedAfterAll() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        desk.reject(session, 1, deal.agent());

        reverse(session, 1);

        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.50");
        assertThat(desk.item(session, 1).decision()).isEqualTo(Decision.APPLIED);
        assertCounts(session, 1, 0);
    }

    @Test
    void replacedWordsArePutBackThoughOthersOfTheClauseWereChangedSince() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "lenders.docx")
                                .words(Kind.CHANGE, 2, "three Business Days", "two Business Days")
                                .words(Kind.CHANGE, 2, "term loan", "term loan credit"));
        desk.apply(session, 1, deal.agent());
        desk.apply(session, 2, deal.agent());

        reverse(session, 1);

        assertThat(deals.clause(deal, "2.1").body())
                .contains("three Business Days", "term loan credit");
    }

    @Test
    void aClauseThatWasPutInIsTakenOutAgain() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "lenders.docx")
                                .newClause(1, "2.2", "Purpose", "Each Borrower uses it well."));
        desk.apply(session, 1, deal.agent());

        reverse(session, 1);

        assertThat(reconciliations.placed(session)).hasSize(1);
        assertThat(desk.titles(deal)).doesNotContain("Purpose");
    }

    @Test
    void whatWasChangedSinceIsNotOverwritten() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        desk.apply(session, 1, deal.agent());
        String later =
                desk.open(
                        deal,
                        desk.markup(deal, "lenders.docx")
                                .value(
                                        "Leverage",
                                        "4.25",
                                        "4.25:1",
                                        org.lmanexus.reconciliation.Proposal.Confidence.HIGH));
        desk.apply(later, 1, deal.agent());

        Outcome outcome = reverse(session, 1);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isInstanceOf(Refusal.Conflict.class));
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.25");
        assertCounts(session, 1, 0);
    }

    @Test
    void whatIsNotDecidedCannotBeTakenBack() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());

        assertThat(reverse(session, 1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("is pending now"));
    }

    private Outcome reverse(String session, int number) {
        return reconciliations.reverse(desk.item(session, number).id(), SORRY, deal.agent());
    }

    private void assertCounts(String id, int applied, int rejected) {
        ReconciliationSession session = desk.session(id);
        assertThat(session.applied()).isEqualTo(applied);
        assertThat(session.rejected()).isEqualTo(rejected);
        assertThat(session.applied() + session.rejected() + session.pending())
                .isEqualTo(session.total());
    }
}
