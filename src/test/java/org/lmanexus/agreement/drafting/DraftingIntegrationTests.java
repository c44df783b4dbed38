package org.lmanexus.agreement.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import({Deals.class, Desk.class})
class DraftingIntegrationTests {

    private static final Why WHY = new Why("Typing error", "other");
    private static final Why NONE = new Why(null, null);
    private static final String CONDITION = "21.2";

    private final Drafting drafting;
    private final Deals deals;
    private final Desk desk;
    private Deal deal;

    @Autowired
    DraftingIntegrationTests(Drafting drafting, Deals deals, Desk desk) {
        this.drafting = drafting;
        this.deals = deals;
        this.desk = desk;
        this.deal = new Deal("", deals.person());
    }

    @BeforeEach
    void agree() {
        deal = deals.agreed();
    }

    @Test
    void behaviour20ABodyIsEditedAndBothBodiesAreKept() {
        StandingClause clause = deals.clause(deal, CONDITION);
        String body = clause.body().replace("4.00:1", "4.25:1");

        StandingClause now = drafting.editText(seen(clause), body, WHY, deal.agent());

        assertThat(now.body()).isEqualTo(body);
        assertThat(now.lastModifiedBy()).isEqualTo(deal.agent().userId());
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.25");
        AuditEvent event = desk.trail(deal, AuditEventType.CLAUSE_EDIT).getLast();
        assertThat(event.targetId()).isEqualTo(clause.id());
        assertThat(event.before()).contains("4.00:1");
        assertThat(event.after()).contains("4.25:1");
        assertThat(event.reason()).isEqualTo("Typing error");
    }

    @Test
    void aValueIsEditedWithItsWordsAndBothValuesAreKept() {
        StandingVariable leverage = deals.variable(deal, "Leverage");

        drafting.editValue(seen(leverage), new NewValue("4.25", "x"), WHY, deal.agent());

        assertThat(deals.clause(deal, CONDITION).body())
                .isEqualTo(Deals.LEVERAGE.replace("4.00:1", "4.25:1"));
        AuditEvent event = desk.trail(deal, AuditEventType.VARIABLE_EDIT).getLast();
        assertThat(event.before()).contains("4.00");
        assertThat(event.after()).contains("4.25");
    }

    @Test
    void behaviour21AStaleVersionIsRefusedAndOverwritesNothing() {
        StandingClause clause = deals.clause(deal, CONDITION);
        StandingVariable leverage = deals.variable(deal, "Leverage");
        drafting.editText(seen(clause), clause.body() + " So be it.", WHY, deal.agent());
        drafting.editValue(seen(leverage), new NewValue("4.25", "x"), WHY, deal.agent());

        assertThatThrownBy(() -> drafting.editText(seen(clause), "Gone.", WHY, deal.agent()))
                .isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(
                        () ->
                                drafting.editValue(
                                        seen(leverage),
                                        new NewValue("9.99", "x"),
                                        WHY,
                                        deal.agent()))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(deals.clause(deal, CONDITION).body()).contains("4.25:1", "So be it.");
    }

    @Test
    void behaviour19ASensitiveClauseWantsAReasonUnlessTheRuleIsOff() {
        StandingClause clause = deals.clause(deal, CONDITION);
        String body = clause.body() + " So be it.";

        assertThatThrownBy(
                        () ->
                                drafting.editText(
                                        seen(clause), body, new Why(" ", null), deal.agent()))
                .isInstanceOf(Refusal.Invalid.class);
        desk.rule(deal, "requireReasonForSensitiveEdits", false);
        drafting.editText(seen(clause), body, NONE, deal.agent());

        assertThat(deals.clause(deal, CONDITION).body()).isEqualTo(body);
    }

    @Test
    void aClauseThatIsNotSensitiveWantsNone() {
        StandingClause clause = deals.clause(deal, "33.1");

        drafting.editText(seen(clause), "Notices are given by e-mail.", NONE, deal.agent());

        assertThat(deals.clause(deal, "33.1").body()).isEqualTo("Notices are given by e-mail.");
    }

    @Test
    void behaviour22ALockBindsEverybodyButItsHolderAndIsKeptInTheTrail() {
        Actor counsel = desk.member(deal, "legal");
        StandingClause clause = deals.clause(deal, CONDITION);

        drafting.lock(clause.id(), deal.agent());

        assertConflict(() -> drafting.editText(seen(clause), "Mine.", WHY, counsel));
        assertConflict(
                () ->
                        drafting.editValue(
                                seen(deals.variable(deal, "Leverage")),
                                new NewValue("4.25", "x"),
                                WHY,
                                counsel));
        drafting.editText(seen(clause), clause.body() + " So be it.", WHY, deal.agent());
        drafting.unlock(clause.id(), deal.agent());
        assertThat(deals.clause(deal, CONDITION).locked()).isFalse();
        assertThat(desk.trail(deal, AuditEventType.SECTION_LOCKED)).hasSize(1);
        assertThat(desk.trail(deal, AuditEventType.SECTION_UNLOCKED))
                .singleElement()
                .satisfies(event -> assertThat(event.before()).contains(deal.agent().userId()));
    }

    @Test
    void behaviour22OnlyItsHolderOrAnAdministratorChangesALock() {
        Actor otherAgent = desk.member(deal, "agent");
        StandingClause clause = deals.clause(deal, CONDITION);
        drafting.lock(clause.id(), deal.agent());

        assertConflict(() -> drafting.lock(clause.id(), otherAgent));
        assertConflict(() -> drafting.unlock(clause.id(), otherAgent));
        drafting.unlock(clause.id(), deal.agent());
        drafting.lock(clause.id(), otherAgent);
        drafting.unlock(clause.id(), deal.agent());

        assertThat(deals.clause(deal, CONDITION).locked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk", "investor"})
    void whoMayNotDraftChangesNothing(String role) {
        Actor reader = desk.member(deal, role);
        StandingClause clause = deals.clause(deal, CONDITION);

        assertThatThrownBy(() -> drafting.editText(seen(clause), "Mine.", WHY, reader))
                .isInstanceOf(Refusal.Denied.class);
        assertThatThrownBy(
                        () ->
                                drafting.editValue(
                                        seen(deals.variable(deal, "Leverage")),
                                        new NewValue("9", "x"),
                                        WHY,
                                        reader))
                .isInstanceOf(Refusal.Denied.class);
        assertThatThrownBy(() -> drafting.lock(clause.id(), reader))
                .isInstanceOf(Refusal.Denied.class);
        assertThat(deals.clause(deal, CONDITION).body()).isEqualTo(Deals.LEVERAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4.5x", "four", "4,50"})
    void aValueThatIsNotCanonicalIsRefused(String value) {
        assertThatThrownBy(
                        () ->
                                drafting.editValue(
                                        seen(deals.variable(deal, "Leverage")),
                                        new NewValue(value, "x"),
                                        WHY,
                                        deal.agent()))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("value");
    }

    @Test
    void anEditThatChangesNothingIsNotKept() {
        StandingClause clause = deals.clause(deal, CONDITION);

        drafting.editText(seen(clause), clause.body(), WHY, deal.agent());

        assertThat(desk.trail(deal, AuditEventType.CLAUSE_EDIT))
                .noneMatch(event -> clause.id().equals(event.targetId()));
    }

    private static void assertConflict(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.Conflict.class);
    }

    private static Seen seen(StandingClause clause) {
        return new Seen(clause.id(), clause.version());
    }

    private static Seen seen(StandingVariable variable) {
        return new Seen(variable.id(), variable.version());
    }
}
