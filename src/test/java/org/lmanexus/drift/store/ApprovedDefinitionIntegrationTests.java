package org.lmanexus.drift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The governance rule `definitionsLockedAfterApproval`.
@IntegrationTest
@Import({Deals.class, Desk.class})
class ApprovedDefinitionIntegrationTests {

    private static final String RULE = "definitionsLockedAfterApproval";
    private static final String WHY = "Agreed with the borrower";
    private static final Why REASON = new Why(WHY, null);

    private final Drifts drifts;
    private final Drafting drafting;
    private final Deals deals;
    private final Desk desk;
    private final JdbcClient jdbc;
    private Deal deal;
    private Actor risk;

    @Autowired
    ApprovedDefinitionIntegrationTests(
            Drifts drifts, Drafting drafting, Deals deals, Desk desk, JdbcClient jdbc) {
        this.drifts = drifts;
        this.drafting = drafting;
        this.deals = deals;
        this.desk = desk;
        this.jdbc = jdbc;
        this.risk = deals.person();
        this.deal = new Deal("", risk);
    }

    @BeforeEach
    void aDefinitionThatDrifts() {
        deal = deals.agreed();
        risk = desk.member(deal, "risk");
        jdbc.sql("update clauses set type = 'definition' where id = :id")
                .param("id", margin().id())
                .update();
        desk.set(deal, "Margin", "3.25");
    }

    @Test
    void behaviour17AnApprovedDefinitionIsLockedAndLaterEditsAreRefused() {
        desk.rule(deal, RULE, true);

        drifts.approve(SeenDrift.asItStands(item("Margin").id()), WHY, null, risk);

        assertThat(margin().locked()).isTrue();
        assertThat(margin().lockedBy()).isEqualTo(risk.userId());
        AuditEvent locked = onlyLock();
        assertThat(locked.targetId()).isEqualTo(margin().id());
        assertThat(locked.actorId()).isEqualTo(risk.userId());
        assertNothingChangesFor(deal.agent());
    }

    @Test
    void behaviour17AnOverrideLocksForTheOverridingAgentToo() {
        desk.rule(deal, RULE, true);
        Actor agent = desk.member(deal, "agent");

        drifts.override(SeenDrift.asItStands(item("Margin").id()), WHY, null, agent);

        assertThat(margin().lockedBy()).isEqualTo(agent.userId());
        onlyLock();
        assertNothingChangesFor(agent);
        assertConflict(() -> drafting.unlock(margin().id(), agent));
    }

    @Test
    void behaviour17AnOverrideThatWaitsForRiskLocksWhenItTakesEffect() {
        desk.rule(deal, RULE, true);
        desk.rule(deal, "riskApprovalRequiredForOverride", true);

        drifts.override(SeenDrift.asItStands(item("Margin").id()), WHY, null, deal.agent());
        assertThat(margin().locked()).isFalse();
        drifts.approve(SeenDrift.asItStands(item("Margin").id()), WHY, null, risk);

        assertThat(margin().locked()).isTrue();
        onlyLock();
    }

    @Test
    void behaviour17OtherDriftOnALockedDefinitionIsNotReverted() {
        desk.rule(deal, RULE, true);
        desk.set(deal, "Margin floor", "2.00");

        drifts.approve(SeenDrift.asItStands(item("Margin").id()), WHY, null, risk);

        assertConflict(
                () ->
                        drifts.revert(
                                SeenDrift.asItStands(item("Margin floor").id()),
                                WHY,
                                null,
                                deal.agent()));
        drifts.approve(SeenDrift.asItStands(item("Margin floor").id()), WHY, null, risk);
        onlyLock();
    }

    @Test
    void behaviour17AnAdministratorUnlocksAndEditsAgain() {
        desk.rule(deal, RULE, true);
        drifts.approve(SeenDrift.asItStands(item("Margin").id()), WHY, null, risk);

        drafting.lock(margin().id(), deal.agent());
        assertNothingChangesFor(deal.agent());
        drafting.unlock(margin().id(), deal.agent());
        edit(deal.agent());

        assertThat(margin().body()).endsWith("So be it.");
        assertThat(desk.trail(deal, AuditEventType.SECTION_UNLOCKED)).hasSize(1);
    }

    @Test
    void aDefinitionStaysOpenWhereNobodyAsksForTheLock() {
        drifts.approve(SeenDrift.asItStands(item("Margin").id()), WHY, null, risk);

        assertThat(margin().locked()).isFalse();
        edit(deal.agent());
    }

    @Test
    void onlyDefinitionsAreLocked() {
        desk.rule(deal, RULE, true);
        desk.set(deal, "Leverage", "4.50");

        drifts.approve(SeenDrift.asItStands(item("Leverage").id()), WHY, null, risk);

        assertThat(deals.clause(deal, "21.2").locked()).isFalse();
    }

    @Test
    void aDriftThatIsRevertedLocksNothing() {
        desk.rule(deal, RULE, true);

        drifts.revert(SeenDrift.asItStands(item("Margin").id()), WHY, null, deal.agent());

        assertThat(margin().locked()).isFalse();
    }

    private void assertNothingChangesFor(Actor actor) {
        String body = margin().body();
        StandingVariable variable = deals.variable(deal, "Margin");
        Seen seen = new Seen(variable.id(), variable.version());

        assertConflict(() -> edit(actor));
        assertConflict(() -> drafting.editValue(seen, new NewValue("9.99", "%"), REASON, actor));

        assertThat(margin().body()).isEqualTo(body);
    }

    private void edit(Actor actor) {
        Seen seen = new Seen(margin().id(), margin().version());
        drafting.editText(seen, margin().body() + " So be it.", REASON, actor);
    }

    private AuditEvent onlyLock() {
        assertThat(desk.trail(deal, AuditEventType.SECTION_LOCKED)).hasSize(1);
        return desk.trail(deal, AuditEventType.SECTION_LOCKED).getFirst();
    }

    private StandingClause margin() {
        return deals.clause(deal, "7.1");
    }

    private DriftItem item(String label) {
        return drifts.unresolved(deal.workspaceId()).stream()
                .filter(item -> item.title().equals(label + " Change"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertConflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.Conflict.class);
    }
}
