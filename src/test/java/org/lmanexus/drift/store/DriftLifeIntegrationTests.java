package org.lmanexus.drift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Severity;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.drift.Favour;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;

@IntegrationTest
@Import({Deals.class, Desk.class})
class DriftLifeIntegrationTests {

    private static final String MARGIN = "Margin";
    private static final String RAISED = "3.25";
    private static final String WHY = "Agreed with the borrower";

    private final Drifts drifts;
    private final Deals deals;
    private final Desk desk;
    private final JdbcClient jdbc;

    @Autowired
    DriftLifeIntegrationTests(Drifts drifts, Deals deals, Desk desk, JdbcClient jdbc) {
        this.drifts = drifts;
        this.deals = deals;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Test
    void anApprovedAgreementHasNoDrift() {
        Deal deal = deals.agreed();
        assertThat(drifts.detect(deal.workspaceId())).isEqualTo(new Drifts.Detected(0, 0, 0, 0));
    }

    @Test
    void aChangedValueOpensOneItemInTheSameTransactionAndNoneForItsWords() {
        Deal deal = deals.agreed();
        desk.set(deal, MARGIN, RAISED);
        assertThat(drifts.items(deal.workspaceId()))
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.title()).isEqualTo("Margin Change");
                            assertThat(item.severity()).isEqualTo(Severity.HIGH);
                            assertThat(item.rule()).isEqualTo("large-change");
                            assertThat(item.favours()).isEqualTo(Favour.LENDER);
                            assertThat(item.baselineValue()).isEqualTo("2.75");
                            assertThat(item.currentValue()).isEqualTo(RAISED);
                            assertThat(item.currentModifiedBy()).isEqualTo(deal.agent().userId());
                            assertThat(item.variableId())
                                    .isEqualTo(deals.variable(deal, MARGIN).id());
                        });
        assertThat(drifts.detect(deal.workspaceId())).isEqualTo(new Drifts.Detected(0, 0, 0, 1));
    }

    @Test
    void anotherChangeUpdatesTheOpenItem() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.10");
        DriftItem opened = only(deal);
        desk.set(deal, "Leverage", "4.30");
        DriftItem updated = only(deal);
        assertThat(opened.severity()).isEqualTo(Severity.LOW);
        assertThat(updated.id()).isEqualTo(opened.id());
        assertThat(updated.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(updated.currentValue()).isEqualTo("4.30");
        assertThat(updated.version()).isEqualTo(opened.version() + 1);
    }

    @Test
    void behaviour37TheSameValueInAnotherNotationIsNoDrift() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.0");
        assertThat(drifts.items(deal.workspaceId())).isEmpty();
    }

    @Test
    void behaviour38AValueThatReturnsClosesItsItemWithATrail() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.50");
        desk.set(deal, "Leverage", "4.00");
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
        assertThat(drifts.items(deal.workspaceId()))
                .singleElement()
                .returns(Status.REVERTED, DriftItem::status)
                .returns(deal.agent().userId(), DriftItem::approvedBy);
        assertThat(desk.trail(deal, AuditEventType.DRIFT_REVERT)).hasSize(1);
        assertThat(drifts.unresolvedHigh(deal.workspaceId())).isZero();
    }

    @Test
    void behaviour39AResolvedItemIsFollowedByANewOneWhenTheValueLeavesAgain() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.50");
        String first = only(deal).id();
        desk.set(deal, "Leverage", "4.00");
        desk.set(deal, "Leverage", "9.99");
        assertThat(only(deal).currentValue()).isEqualTo("9.99");
        assertThat(only(deal).id()).isNotEqualTo(first);
        assertThat(drifts.items(deal.workspaceId())).hasSize(2);
    }

    @Test
    void changedWordsOfAFinancialClauseAreHighWithTheSentenceThatDiffers() {
        Deal deal = deals.agreed();
        desk.replace(deal, "2.1", "lends its share", "may lend its share");
        assertThat(only(deal))
                .returns(null, DriftItem::variableId)
                .returns("text-changed", DriftItem::rule)
                .returns(Severity.HIGH, DriftItem::severity)
                .returns(
                        "(a) Each Lender lends its share within three Business Days.",
                        DriftItem::baselineValue)
                .returns(
                        "(a) Each Lender may lend its share within three Business Days.",
                        DriftItem::currentValue);
    }

    @Test
    void anAddedClauseDriftsAndGoesAgainWhenReverted() {
        Deal deal = deals.agreed();
        desk.insert(deal, 3, "Sweep", "The Borrower shall pay everything at once.");
        DriftItem item = only(deal);
        assertThat(item.baselineValue()).isEmpty();
        drifts.revert(SeenDrift.asItStands(item.id()), WHY, null, deal.agent());
        assertThat(desk.clauses(deal)).hasSize(5);
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
    }

    @Test
    void behaviour40AnOverrideMakesTheCurrentValueTheBaselineAndKeepsTheOldOne() {
        Deal deal = deals.agreed();
        desk.set(deal, MARGIN, RAISED);
        DriftItem overridden =
                drifts.override(
                        SeenDrift.asItStands(only(deal).id()),
                        WHY,
                        "borrower_request",
                        deal.agent());
        assertThat(overridden)
                .returns(Status.OVERRIDDEN, DriftItem::status)
                .returns(RAISED, DriftItem::baselineValue)
                .returns(deal.agent().userId(), DriftItem::approvedBy)
                .returns(WHY, DriftItem::approvalReason);
        assertThat(deals.variable(deal, MARGIN))
                .returns(RAISED, StandingVariable::value)
                .returns(RAISED, StandingVariable::baselineValue);
        assertThat(drifts.detect(deal.workspaceId()).unresolved()).isZero();
        assertThat(desk.trail(deal, AuditEventType.DRIFT_OVERRIDE))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.before()).contains("2.75").contains("unresolved");
                            assertThat(event.after()).contains(RAISED).contains("overridden");
                            assertThat(event.reasonCategory()).isEqualTo("borrower_request");
                        });
        assertThat(oldBaselines(deal, MARGIN)).containsExactly("2.75");
    }

    @Test
    void behaviour41ARevertPutsValueAndWordsBackAndLeavesTheUnit() {
        Deal deal = deals.agreed();
        desk.set(deal, MARGIN, RAISED);
        DriftItem reverted =
                drifts.revert(SeenDrift.asItStands(only(deal).id()), WHY, "other", deal.agent());
        assertThat(reverted)
                .returns(Status.REVERTED, DriftItem::status)
                .returns("2.75", DriftItem::currentValue);
        assertThat(deals.variable(deal, MARGIN))
                .returns("2.75", StandingVariable::value)
                .returns("%", StandingVariable::unit);
        assertThat(deals.clause(deal, "7.1").body()).isEqualTo(Deals.MARGIN);
        assertThat(desk.trail(deal, AuditEventType.DRIFT_REVERT)).hasSize(1);
    }

    @Test
    void behaviour41ARevertOfWordsPutsTheApprovedTextBack() {
        Deal deal = deals.agreed();
        desk.replace(deal, "2.1", "lends its share", "may lend its share");
        drifts.revert(SeenDrift.asItStands(only(deal).id()), WHY, null, deal.agent());
        assertThat(deals.clause(deal, "2.1").body()).isEqualTo(Deals.FACILITY);
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
    }

    @Test
    void behaviour42AnApprovalLeavesValueAndBaselineAndIsNotAskedForAgain() {
        Deal deal = deals.agreed();
        Actor risk = desk.member(deal, "risk");
        desk.set(deal, MARGIN, RAISED);
        DriftItem approved =
                drifts.approve(SeenDrift.asItStands(only(deal).id()), WHY, "credit_update", risk);
        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(deals.variable(deal, MARGIN))
                .returns(RAISED, StandingVariable::value)
                .returns("2.75", StandingVariable::baselineValue);
        assertThat(drifts.detect(deal.workspaceId()).opened()).isZero();
        assertThat(desk.trail(deal, AuditEventType.DRIFT_APPROVE))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.reason()).isEqualTo(WHY);
                            assertThat(event.reasonCategory()).isEqualTo("credit_update");
                        });
        desk.set(deal, MARGIN, "3.50");
        assertThat(only(deal).currentValue()).isEqualTo("3.50");
    }

    @Test
    void behaviour42WhatIsDecidedIsNotDecidedAgain() {
        Deal deal = deals.agreed();
        Actor risk = desk.member(deal, "risk");
        desk.set(deal, MARGIN, RAISED);
        String id = only(deal).id();
        drifts.override(SeenDrift.asItStands(id), WHY, null, deal.agent());
        assertThatThrownBy(() -> drifts.approve(SeenDrift.asItStands(id), WHY, null, risk))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("overridden already");
        assertThatThrownBy(() -> drifts.revert(SeenDrift.asItStands(id), WHY, null, deal.agent()))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(desk.trail(deal, AuditEventType.DRIFT_APPROVE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void behaviour43NoDecisionIsTakenWithoutAReason(String reason) {
        Deal deal = deals.agreed();
        Actor risk = desk.member(deal, "risk");
        desk.set(deal, MARGIN, RAISED);
        String id = only(deal).id();
        assertThatThrownBy(
                        () -> drifts.override(SeenDrift.asItStands(id), reason, null, deal.agent()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(
                        () -> drifts.revert(SeenDrift.asItStands(id), reason, null, deal.agent()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> drifts.approve(SeenDrift.asItStands(id), reason, null, risk))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(only(deal).status()).isEqualTo(Status.UNRESOLVED);
    }

    @Test
    void behaviour14OnlyWhoMayDecides() {
        Deal deal = deals.agreed();
        desk.set(deal, MARGIN, RAISED);
        String id = only(deal).id();
        Actor legal = desk.member(deal, "legal");
        Actor risk = desk.member(deal, "risk");
        assertThatThrownBy(() -> drifts.override(SeenDrift.asItStands(id), WHY, null, risk))
                .isInstanceOf(Refusal.Denied.class);
        assertThatThrownBy(() -> drifts.approve(SeenDrift.asItStands(id), WHY, null, deal.agent()))
                .isInstanceOf(Refusal.Denied.class);
        assertThatThrownBy(() -> drifts.revert(SeenDrift.asItStands(id), WHY, null, legal))
                .isInstanceOf(Refusal.Denied.class);
        assertThatThrownBy(() -> drifts.revert(SeenDrift.asItStands(id), WHY, null, deals.person()))
                .isInstanceOf(Refusal.NotFound.class);
        desk.rule(deal, "legalCanRevertDraft", true);
        assertThat(drifts.revert(SeenDrift.asItStands(id), WHY, null, legal).status())
                .isEqualTo(Status.REVERTED);
    }

    @Test
    void behaviour15AGovernedOverrideWaitsForARiskMemberAndLeavesTheBaselineUntilThen() {
        Deal deal = deals.agreed();
        desk.rule(deal, "riskApprovalRequiredForOverride", true);
        Actor risk = desk.member(deal, "risk");
        desk.set(deal, MARGIN, RAISED);
        DriftItem asked =
                drifts.override(SeenDrift.asItStands(only(deal).id()), WHY, null, deal.agent());
        assertThat(asked.status()).isEqualTo(Status.UNRESOLVED);
        assertThat(asked.requested()).isNotNull();
        assertThat(deals.variable(deal, MARGIN).baselineValue()).isEqualTo("2.75");
        assertThat(drifts.unresolvedHigh(deal.workspaceId())).isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                drifts.override(
                                        SeenDrift.asItStands(asked.id()), WHY, null, deal.agent()))
                .isInstanceOf(Refusal.Conflict.class);
        DriftItem settled =
                drifts.approve(SeenDrift.asItStands(asked.id()), "Within appetite", null, risk);
        assertThat(settled.status()).isEqualTo(Status.OVERRIDDEN);
        assertThat(settled.approvedBy()).isEqualTo(risk.userId());
        assertThat(deals.variable(deal, MARGIN).baselineValue()).isEqualTo(RAISED);
    }

    @Test
    void behaviour15WithoutTheRuleAnOverrideMovesTheBaselineAtOnce() {
        Deal deal = deals.agreed();
        desk.rule(deal, "riskApprovalRequiredForOverride", false);
        desk.set(deal, MARGIN, RAISED);
        drifts.override(SeenDrift.asItStands(only(deal).id()), WHY, null, deal.agent());
        assertThat(deals.variable(deal, MARGIN).baselineValue()).isEqualTo(RAISED);
    }

    @Test
    void aRequestToOverrideFallsWithTheValueItWasMadeFor() {
        Deal deal = deals.agreed();
        desk.rule(deal, "riskApprovalRequiredForOverride", true);
        desk.set(deal, MARGIN, RAISED);
        drifts.override(SeenDrift.asItStands(only(deal).id()), WHY, null, deal.agent());
        desk.set(deal, MARGIN, "3.75");
        assertThat(only(deal).requested()).isNull();
    }

    @Test
    void thresholdsCanBeGivenToARun() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.10");
        assertThat(only(deal).severity()).isEqualTo(Severity.LOW);
        drifts.detect(deal.workspaceId(), Map.of("highPercent", "2.5", "mediumPercent", "1"));
        assertThat(only(deal).severity()).isEqualTo(Severity.HIGH);
        assertThatThrownBy(() -> drifts.detect(deal.workspaceId(), Map.of("highPercnt", "1")))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("highPercnt");
    }

    private DriftItem only(Deal deal) {
        List<DriftItem> open = drifts.unresolved(deal.workspaceId());
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private List<String> oldBaselines(Deal deal, String label) {
        return jdbc.sql("select before_value from baseline_history where variable_id = :id")
                .param("id", deals.variable(deal, label).id())
                .query(String.class)
                .list();
    }
}
