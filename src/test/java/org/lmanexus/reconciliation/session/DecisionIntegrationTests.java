package org.lmanexus.reconciliation.session;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal.Confidence;
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
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@IntegrationTest
@Import({Deals.class, Desk.class, Stumbling.class})
class DecisionIntegrationTests {

    private final Deals deals;
    private final Desk desk;
    private final Reconciliations reconciliations;
    private final AuditEvents audit;
    private final JdbcClient jdbc;
    private Deal deal;

    @Autowired
    DecisionIntegrationTests(
            Deals deals,
            Desk desk,
            Reconciliations reconciliations,
            AuditEvents audit,
            JdbcClient jdbc) {
        this.deals = deals;
        this.desk = desk;
        this.reconciliations = reconciliations;
        this.audit = audit;
        this.jdbc = jdbc;
        this.deal = new Deal("", deals.person());
    }

    @BeforeEach
    void agree() {
        deal = deals.agreed();
    }

    @Test
    void anAppliedItemChangesValueAndWordsAndIsCountedAndTold() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .looserLeverage()
                                .remark(Kind.COMMENT, "Why so tight?"));

        Outcome outcome = desk.apply(session, 1, deal.agent());

        assertThat(outcome)
                .isEqualTo(new Outcome.Decided(desk.item(session, 1).id(), Decision.APPLIED, null));
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.50");
        assertThat(deals.variable(deal, "Leverage").baselineValue()).isEqualTo("4.00");
        assertThat(deals.clause(deal, "21.2").body())
                .isEqualTo(Deals.LEVERAGE.replace("4.00:1", "4.50:1"));
        assertCounts(session, 2, 1, 0, 1);
        assertThat(decisionsOf(session, 1))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo(AuditEventType.RECON_APPLY);
                            assertThat(event.before()).contains("\"4.00\"", "pending");
                            assertThat(event.after()).contains("\"4.50\"", "applied", session);
                            assertThat(event.reason()).isEqualTo(Desk.REASON.text());
                            assertThat(event.reasonCategory()).isEqualTo("borrower_request");
                        });
    }

    @Test
    void aRejectedItemChangesNothingButItselfTheCountersAndTheTrail() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());

        desk.reject(session, 1, deal.agent());

        assertThat(desk.item(session, 1).decision()).isEqualTo(Decision.REJECTED);
        assertThat(desk.item(session, 1).decidedBy()).isEqualTo(deal.agent().userId());
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.00");
        assertThat(deals.clause(deal, "21.2").version()).isZero();
        assertCounts(session, 1, 0, 1, 0);
        assertThat(decisionsOf(session, 1))
                .extracting(AuditEvent::type)
                .containsExactly(AuditEventType.RECON_REJECT);
    }

    @Test
    void aDecidedItemIsRefused() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        desk.reject(session, 1, deal.agent());

        assertRefused(desk.apply(session, 1, deal.agent()), Refusal.Conflict.class, "already");
        assertRefused(desk.reject(session, 1, deal.agent()), Refusal.Conflict.class, "already");
        assertCounts(session, 1, 0, 1, 0);
    }

    @Test
    void aStaleItemIsRefusedAsAConflictAndStaysPending() {
        String first = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        String second =
                desk.open(
                        deal,
                        desk.markup(deal, "lender.docx")
                                .value("Leverage", "3.75", "3.75:1", Confidence.HIGH));
        assertThat(desk.item(first, 1).competesWith()).containsExactly(desk.item(second, 1).id());
        desk.apply(first, 1, deal.agent());

        assertRefused(desk.apply(second, 1, deal.agent()), Refusal.Conflict.class, "4.50");

        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.50");
        assertCounts(second, 1, 0, 0, 1);
        assertThat(decisionsOf(second, 1)).isEmpty();
    }

    @Test
    void ofThirtyTwoDecisionsAtOnceExactlyOneSucceeds() throws Exception {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        String item = desk.item(session, 1).id();

        List<Outcome> outcomes =
                atOnce(
                        32,
                        number ->
                                (number % 2 == 0
                                                ? reconciliations.apply(
                                                        List.of(item), Desk.REASON, deal.agent())
                                                : reconciliations.reject(
                                                        List.of(item), Desk.REASON, deal.agent()))
                                        .getFirst());

        assertThat(outcomes).filteredOn(Outcome.Decided.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(one -> assertRefused(one, Refusal.Conflict.class, "already"));
        int applied = desk.item(session, 1).decision() == Decision.APPLIED ? 1 : 0;
        assertCounts(session, 1, applied, 1 - applied, 0);
        assertThat(decisionsOf(session, 1)).hasSize(1);
        assertThat(deals.variable(deal, "Leverage").value())
                .isEqualTo(applied == 1 ? "4.50" : "4.00");
    }

    @Test
    void parallelDecisionsOnDifferentItemsAllSucceedAndAddUp() throws Exception {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .looserLeverage()
                                .value("Interest Cover", "3.25", "3.25:1", Confidence.HIGH)
                                .value(
                                        "Margin",
                                        "3.00",
                                        "3.00 per cent. per annum",
                                        Confidence.HIGH)
                                .words(Kind.CHANGE, 2, "three", "five")
                                .clause(Kind.MOVE_CLAUSE, 5, 0)
                                .renumber(1, "1.1", "1.2"));

        List<Outcome> outcomes = atOnce(6, number -> desk.apply(session, number + 1, deal.agent()));

        assertThat(outcomes).allMatch(Outcome.Decided.class::isInstance);
        assertCounts(session, 6, 6, 0, 0);
        assertThat(deals.clause(deal, "21.2").body())
                .isEqualTo(Deals.LEVERAGE.replace("4.00:1", "4.50:1").replace("3.50:1", "3.25:1"));
    }

    @Test
    void aClauseLockedBySomebodyElseRefusesItsItems() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        jdbc.sql(
                        """
                        update clauses
                           set is_locked = true, locked_by = :holder,
                               locked_at = now() at time zone 'utc'
                         where id = :id
                        """)
                .param("id", deals.clause(deal, "21.2").id())
                .param("holder", deals.person().userId())
                .update();

        assertRefused(desk.apply(session, 1, deal.agent()), Refusal.Conflict.class, "locked");
        assertCounts(session, 1, 0, 0, 1);
    }

    @Test
    void aSensitiveClauseWantsAReasonUnlessTheRuleIsOff() {
        String session = desk.open(deal, desk.markup(deal, "borrower.docx").looserLeverage());
        List<String> item = List.of(desk.item(session, 1).id());
        Reason blank = new Reason("  ", null);

        assertRefused(
                reconciliations.apply(item, blank, deal.agent()).getFirst(),
                Refusal.Invalid.class,
                "sensitive");
        jdbc.sql(
                        """
                        update workspaces
                           set governance_rules = '{"requireReasonForSensitiveEdits": false}'
                         where id = :id
                        """)
                .param("id", deal.workspaceId())
                .update();

        assertThat(reconciliations.apply(item, blank, deal.agent()).getFirst())
                .isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void anUnknownReasonCategoryIsRefused() {
        String session = desk.open(deal, desk.markup(deal, "a.docx").remark(Kind.COMMENT, "Why?"));

        assertRefused(
                reconciliations
                        .apply(
                                List.of(desk.item(session, 1).id()),
                                new Reason("Because", "mood"),
                                deal.agent())
                        .getFirst(),
                Refusal.Invalid.class,
                "mood");
    }

    @Test
    void whoIsNoMemberSeesNoItemAndDecidesNothing() {
        String session = desk.open(deal, desk.markup(deal, "a.docx").remark(Kind.COMMENT, "Why?"));

        assertRefused(desk.apply(session, 1, deals.person()), Refusal.NotFound.class, "workspace");
        assertCounts(session, 1, 0, 0, 1);
    }

    @Test
    void aBulkApplyTellsOfEachItemAndTwiceAppliesNothingTwice() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .looserLeverage()
                                .value("Interest Cover", "3.25", "3.25:1", Confidence.HIGH)
                                .value("Margin", "3.00", "3.00 per cent. per annum", Confidence.LOW)
                                .value("Total Commitments", "5", "USD 5", Confidence.HIGH));
        String lender =
                desk.open(
                        deal,
                        desk.markup(deal, "lender.docx")
                                .value("Interest Cover", "4.00", "4.00:1", Confidence.HIGH));
        desk.apply(lender, 1, deal.agent());

        List<Outcome> first = reconciliations.applyHigh(session, Desk.REASON, deal.agent());
        List<Outcome> second = reconciliations.applyHigh(session, Desk.REASON, deal.agent());

        assertThat(first).hasSize(3);
        assertThat(first.get(0)).isInstanceOf(Outcome.Decided.class);
        assertRefused(first.get(1), Refusal.Conflict.class, "Interest Cover");
        assertThat(first.get(2)).isInstanceOf(Outcome.Decided.class);
        assertThat(second)
                .singleElement()
                .satisfies(one -> assertRefused(one, Refusal.Conflict.class, "Interest Cover"));
        assertCounts(session, 4, 2, 0, 2);
        assertThat(deals.variable(deal, "Interest Cover").value()).isEqualTo("4.00");
    }

    @Test
    void nobodyChoosesInBulkBetweenTwoProposalsOfOneMarkup() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .looserLeverage()
                                .value("Leverage", "4.75", "4.75:1", Confidence.HIGH)
                                .competing());

        assertThat(reconciliations.applyHigh(session, Desk.REASON, deal.agent()))
                .hasSize(2)
                .allSatisfy(one -> assertRefused(one, Refusal.Conflict.class, "competes"));
        assertThat(desk.apply(session, 2, deal.agent())).isInstanceOf(Outcome.Decided.class);
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.75");
        assertRefused(desk.apply(session, 1, deal.agent()), Refusal.Conflict.class, "4.75");
    }

    @Test
    void anItemThatIsNotThereIsNotFoundAndTheOthersAreDecided() {
        String session = desk.open(deal, desk.markup(deal, "a.docx").remark(Kind.COMMENT, "Why?"));

        List<Outcome> outcomes =
                reconciliations.apply(
                        List.of("nowhere", desk.item(session, 1).id()), Desk.REASON, deal.agent());

        assertRefused(outcomes.get(0), Refusal.NotFound.class, "nowhere");
        assertThat(outcomes.get(1))
                .asInstanceOf(type(Outcome.Decided.class))
                .extracting(Outcome.Decided::note, as(type(String.class)))
                .isEqualTo("a comment: nothing to change");
    }

    private void assertCounts(String sessionId, int total, int applied, int rejected, int pending) {
        ReconciliationSession session = desk.session(sessionId);
        assertThat(
                        List.of(
                                session.total(),
                                session.applied(),
                                session.rejected(),
                                session.pending()))
                .containsExactly(total, applied, rejected, pending);
    }

    private List<AuditEvent> decisionsOf(String session, int number) {
        String item = desk.item(session, number).id();
        return audit.list(AuditFilter.ofWorkspace(deal.workspaceId()), 0, 100).stream()
                .filter(event -> item.equals(event.targetId()))
                .toList();
    }

    private static void assertRefused(
            Outcome outcome, Class<? extends Refusal> refusal, String part) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Outcome.Refused refused = (Outcome.Refused) outcome;
        assertThat(refused.refusal()).isInstanceOf(refusal);
        assertThat(refused.why()).contains(part);
    }

    private static List<Outcome> atOnce(int times, java.util.function.IntFunction<Outcome> decide)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<Outcome>> calls =
                    IntStream.range(0, times)
                            .mapToObj(number -> (Callable<Outcome>) () -> decide.apply(number))
                            .toList();
            List<Outcome> outcomes = new java.util.ArrayList<>();
            for (Future<Outcome> call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        }
    }
}
