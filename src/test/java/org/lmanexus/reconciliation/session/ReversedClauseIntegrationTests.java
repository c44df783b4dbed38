package org.lmanexus.reconciliation.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.drift.Drifts;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Consumer;

/// Clauses that a markup took out or moved, put back by the opposite decision.
@IntegrationTest
@Import({Deals.class, Desk.class, Stumbling.class})
class ReversedClauseIntegrationTests {

    private static final String[] AS_IT_WAS = {"1.1", "2.1", "7.1", "21.2", "33.1"};
    private static final String MARKUP = "borrower.docx";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Agreements agreements;
    @Autowired private TermEditor editor;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Reconciliations reconciliations;
    @Autowired private Drifts drifts;
    @Autowired private AuditEvents audit;
    private Deal deal = new Deal("", new Actor("", ""));

    @BeforeEach
    void agree() {
        deal = deals.agreed();
    }

    @Test
    void aClauseThatWasTakenOutStandsAgainWithItsPlaceItsTextAndItsVariables() {
        String session = applied(desk.markup(deal, MARKUP).clause(Kind.DELETE_CLAUSE, 3, null));
        assertThat(labels()).doesNotContain("7.1");

        Outcome.Decided outcome = takenBack(session, 1);

        assertThat(outcome.decision()).isEqualTo(Decision.REJECTED);
        assertThat(outcome.note()).isNull();
        assertThat(labels()).containsExactly(AS_IT_WAS);
        assertThat(deals.clause(deal, "7.1").body()).isEqualTo(Deals.MARGIN);
        assertThat(deals.variable(deal, "Margin").value()).isEqualTo("2.75");
        assertThat(deals.variable(deal, "Margin floor").value()).isEqualTo("2.25");
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
        assertThat(trailOf(session))
                .containsExactly(AuditEventType.RECON_REJECT, AuditEventType.RECON_APPLY);
    }

    @Test
    void oneThatStoodBehindWhatIsGoneGoesBehindTheNearestThatIsLeftAndSaysSo() {
        String session =
                applied(
                        desk.markup(deal, MARKUP)
                                .clause(Kind.DELETE_CLAUSE, 3, null)
                                .clause(Kind.DELETE_CLAUSE, 2, null));

        assertThat(takenBack(session, 1).note()).contains("it stands behind 1.1 Definitions now");
        assertThat(labels()).containsExactly("1.1", "7.1", "21.2", "33.1");

        assertThat(takenBack(session, 2).note()).isNull();
        assertThat(labels()).containsExactly(AS_IT_WAS);
    }

    @Test
    void anAdditionBeforeItsPlaceDoesNotMoveItAway() {
        String session = applied(desk.markup(deal, MARKUP).clause(Kind.DELETE_CLAUSE, 3, null));
        edit(on -> on.insertClause(deal.workspaceId(), 0, "0.1", "Parties", "A.", deal.agent()));

        takenBack(session, 1);

        assertThat(labels()).containsExactly("0.1", "1.1", "2.1", "7.1", "21.2", "33.1");
    }

    @Test
    void aNumberThatAnotherClauseBearsByNowIsSaid() {
        String session =
                applied(
                        desk.markup(deal, MARKUP)
                                .clause(Kind.DELETE_CLAUSE, 3, null)
                                .renumber(4, "21.2", "7.1"));

        assertThat(takenBack(session, 1).note())
                .contains("its number is borne by 7.1 Financial condition too");
    }

    @Test
    void aClauseThatSomebodyPutBackByHandStaysAsItIs() {
        String session = applied(desk.markup(deal, MARKUP).clause(Kind.DELETE_CLAUSE, 3, null));
        String clause = desk.item(session, 1).clauseId();
        edit(on -> on.revertClause(clause, deal.agent()));

        assertThat(takenBack(session, 1).note()).contains("put back already");
        assertThat(labels()).containsExactly(AS_IT_WAS);
    }

    @Test
    void itsVariablesAreNotPutBesideOthersOfTheSameName() {
        String session = applied(desk.markup(deal, MARKUP).clause(Kind.DELETE_CLAUSE, 3, null));
        String facility = deals.variable(deal, "Total Commitments").id();
        edit(on -> on.unbind(facility, deal.agent()));
        edit(this::bindAnotherMargin);

        assertThat(reverse(session, 1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .contains("variable Margin: another one of that name"));
        assertThat(labels()).doesNotContain("7.1");
    }

    private void bindAnotherMargin(TermEditor on) {
        on.bind(
                deals.clause(deal, "2.1").id(),
                new TermEditor.NewVariable(
                        "Margin",
                        VariableType.FINANCIAL,
                        new TermEditor.NewValue("500000000", "USD"),
                        "USD 500,000,000",
                        null,
                        null),
                deal.agent());
    }

    @Test
    void aClauseThatWasMovedGoesBackWithTheWordsOfItsMove() {
        String session = applied(desk.markup(deal, MARKUP).moved(4, 1, "shall", "must"));
        assertThat(labels()).containsExactly("1.1", "21.2", "2.1", "7.1", "33.1");

        takenBack(session, 1);

        assertThat(labels()).containsExactly(AS_IT_WAS);
        assertThat(deals.clause(deal, "21.2").body()).isEqualTo(Deals.LEVERAGE);
        assertThat(trailOf(session))
                .containsExactly(AuditEventType.RECON_REJECT, AuditEventType.RECON_APPLY);
    }

    @Test
    void aDecisionThatIsTakenBackTwiceHoldsAgain() {
        String session = applied(desk.markup(deal, MARKUP).clause(Kind.MOVE_CLAUSE, 5, 1));
        takenBack(session, 1);
        assertThat(labels()).containsExactly(AS_IT_WAS);

        assertThat(takenBack(session, 1).decision()).isEqualTo(Decision.APPLIED);
        assertThat(labels()).containsExactly("1.1", "33.1", "2.1", "7.1", "21.2");
        takenBack(session, 1);
        assertThat(labels()).containsExactly(AS_IT_WAS);
    }

    @Test
    void aClauseThatWasMovedOnOrTakenOutSinceStaysAndThePageSaysWhy() {
        String session =
                applied(
                        desk.markup(deal, MARKUP)
                                .clause(Kind.MOVE_CLAUSE, 5, 1)
                                .clause(Kind.MOVE_CLAUSE, 4, 1));
        String further = deals.clause(deal, "33.1").id();
        String gone = deals.clause(deal, "21.2").id();
        edit(on -> on.moveClause(further, 5, deal.agent()));
        edit(on -> on.removeClause(gone, deal.agent()));

        assertThat(refused(session, 1)).contains("moved again since", "edit clause 33.1 by hand");
        assertThat(refused(session, 2)).contains("taken out since");
    }

    @Test
    void whereNothingIsLeftOfWhatStoodBeforeItThePlaceIsForAPersonToFind() {
        String session = applied(desk.markup(deal, MARKUP).clause(Kind.DELETE_CLAUSE, 2, null));
        edit(on -> on.removeClause(deals.clause(deal, "1.1").id(), deal.agent()));

        assertThat(refused(session, 1)).contains("none of the clauses that stood before it");
    }

    private String applied(Markup markup) {
        String session = desk.open(deal, markup);
        for (int number = 1; number <= reconciliations.items(session).size(); number++) {
            assertThat(desk.apply(session, number, deal.agent()))
                    .isInstanceOf(Outcome.Decided.class);
        }
        return session;
    }

    private Outcome.Decided takenBack(String session, int number) {
        return (Outcome.Decided) reverse(session, number);
    }

    private String refused(String session, int number) {
        return ((Outcome.Refused) reverse(session, number)).why();
    }

    private Outcome reverse(String session, int number) {
        return reconciliations.reverse(
                desk.item(session, number).id(),
                new Reason("Applied by mistake", null),
                deal.agent());
    }

    private void edit(Consumer<TermEditor> act) {
        transaction.executeWithoutResult(status -> act.accept(editor));
    }

    private List<String> labels() {
        return agreements.clauses(deal.workspaceId()).stream().map(StandingClause::label).toList();
    }

    private List<AuditEventType> trailOf(String session) {
        String item = desk.item(session, 1).id();
        return audit.list(AuditFilter.ofWorkspace(deal.workspaceId()), 0, 100).stream()
                .filter(event -> item.equals(event.targetId()))
                .map(AuditEvent::type)
                .toList();
    }
}
