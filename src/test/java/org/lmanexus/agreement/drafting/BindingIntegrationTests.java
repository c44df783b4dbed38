package org.lmanexus.agreement.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.VariableEdit;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.NewVariable;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.drift.Drifts;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.term.TermKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Variables bound to words of a clause by hand.
@IntegrationTest
@Import({Deals.class, Desk.class})
class BindingIntegrationTests {

    private static final Why WHY = new Why("Agreed", null);
    private static final NewValue SHARE = new NewValue("66.67", "%");

    private final Drafting drafting;
    private final Drifts drifts;
    private final Deals deals;
    private final Desk desk;
    private Deal deal;

    @Autowired
    BindingIntegrationTests(Drafting drafting, Drifts drifts, Deals deals, Desk desk) {
        this.drafting = drafting;
        this.drifts = drifts;
        this.deals = deals;
        this.desk = desk;
        this.deal = new Deal("", deals.person());
    }

    @BeforeEach
    void agree() {
        deal = deals.agreed();
        StandingClause notices = notices();
        drafting.editText(
                new Seen(notices.id(), notices.version()),
                "Lenders of 66 2/3 or 66.67 per cent. decide.",
                WHY,
                deal.agent());
        deals.variables(deal).stream()
                .filter(variable -> variable.clauseId().equals(notices.id()))
                .forEach(one -> drafting.unbind(seen(one), WHY, deal.agent()));
    }

    @Test
    void behaviour23ABindWithoutBaselineApprovesItsValueAndItsEventCarriesTheId() {
        Actor legal = desk.member(deal, "legal");

        StandingVariable bound =
                drafting.bind(notices().id(), share("66.67 per cent.", null), legal);

        assertThat(bound.value()).isEqualTo("66.67");
        assertThat(bound.baselineValue()).isEqualTo("66.67");
        assertThat(bound.kind()).isEqualTo(TermKind.PERCENTAGE);
        assertThat(bound.start()).isEqualTo(notices().body().indexOf("66.67"));
        AuditEvent event = onlyBind();
        assertThat(event.targetId()).isEqualTo(bound.id());
        assertThat(event.before()).isNull();
        assertThat(event.after()).contains("66.67", "Majority", notices().id());
    }

    @Test
    void behaviour24WhoMayNotApproveBringsNoBaseline() {
        Actor legal = desk.member(deal, "legal");
        NewVariable own = share("66.67 per cent.", new NewValue("50", "%"));

        assertThatThrownBy(() -> drafting.bind(notices().id(), own, legal))
                .isInstanceOf(Refusal.Denied.class);
        desk.rule(deal, "riskApprovalRequiredForOverride", true);
        assertThatThrownBy(() -> drafting.bind(notices().id(), own, deal.agent()))
                .isInstanceOf(Refusal.Denied.class);
        assertThat(desk.trail(deal, AuditEventType.VARIABLE_BIND)).isEmpty();
        desk.rule(deal, "riskApprovalRequiredForOverride", false);

        drafting.bind(notices().id(), own, deal.agent());
        assertThat(deals.variable(deal, "Majority").baselineValue()).isEqualTo("50");
        assertThat(drifts.unresolved(deal.workspaceId()))
                .anyMatch(item -> item.title().equals("Majority Change"));
    }

    @Test
    void aBoundValueIsEditedInItsWords() {
        StandingVariable bound = drafting.bind(notices().id(), share(null, null), deal.agent());

        drafting.editValue(seen(bound), new NewValue("75", "%"), WHY, deal.agent());

        assertThat(notices().body()).isEqualTo("Lenders of 66 2/3 or 75.00 per cent. decide.");
    }

    @Test
    void wordsAreBoundOnceAndForWhatTheySay() {
        drafting.bind(notices().id(), share("66.67 per cent.", null), deal.agent());

        assertConflict(new NewVariable("Other", type(), SHARE, "66.67 per cent.", null, null));
        assertConflict(new NewVariable("Majority", type(), SHARE, null, null, null));
        assertConflict(new NewVariable("Other", type(), SHARE, "99 per cent.", null, null));
        assertConflict(new NewVariable("Other", type(), SHARE, "66", null, null));
        assertConflict(new NewVariable("Other", type(), SHARE, "66 2/3", null, null));
        assertThat(desk.trail(deal, AuditEventType.VARIABLE_BIND)).hasSize(1);
    }

    @Test
    void anyWordsCanBeATextVariable() {
        NewVariable who =
                new NewVariable(
                        "Who decides",
                        VariableType.DEFINITION,
                        new NewValue("Lenders", null),
                        "Lenders",
                        0,
                        null);

        StandingVariable bound = drafting.bind(notices().id(), who, deal.agent());
        drafting.editValue(seen(bound), new NewValue("Majority Lenders", null), WHY, deal.agent());

        assertThat(notices().body()).startsWith("Majority Lenders of 66 2/3");
    }

    @Test
    void aLockedClauseTakesNoVariableAndLosesNone() {
        StandingVariable bound = drafting.bind(notices().id(), share(null, null), deal.agent());
        drafting.lock(notices().id(), deal.agent());
        Actor legal = desk.member(deal, "legal");

        assertThatThrownBy(() -> drafting.unbind(seen(bound), WHY, legal))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(
                        () ->
                                drafting.bind(
                                        notices().id(),
                                        new NewVariable("Other", type(), SHARE, "or", null, null),
                                        legal))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aVariableThatIsLetGoLeavesItsWordsAndItsDriftEnds() {
        desk.set(deal, "Margin", "3.25");
        StandingVariable margin = deals.variable(deal, "Margin");
        assertThat(drifts.unresolvedHigh(deal.workspaceId())).isEqualTo(1);
        String body = deals.clause(deal, "7.1").body();

        drafting.unbind(seen(margin), WHY, deal.agent());

        assertThat(deals.clause(deal, "7.1").body()).isEqualTo(body);
        assertThat(drifts.unresolved(deal.workspaceId()))
                .noneMatch(item -> margin.id().equals(item.variableId()));
        AuditEvent event = desk.trail(deal, AuditEventType.VARIABLE_EDIT).getLast();
        assertThat(event.targetId()).isEqualTo(margin.id());
        assertThat(event.before()).contains("3.25");
        assertThat(event.after()).isNull();
        assertThatThrownBy(() -> drafting.unbind(seen(margin), WHY, deal.agent()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aVariableGetsAnotherLabelAndType() {
        StandingVariable margin = deals.variable(deal, "Margin");
        VariableEdit edit = new VariableEdit("Opening Margin", VariableType.RATIO, null);

        StandingVariable now = drafting.edit(seen(margin), edit, WHY, deal.agent());

        assertThat(now.label()).isEqualTo("Opening Margin");
        assertThat(now.type()).isEqualTo(VariableType.RATIO);
        assertThat(now.value()).isEqualTo(margin.value());
        assertThatThrownBy(
                        () ->
                                drafting.edit(
                                        seen(now),
                                        new VariableEdit("leverage", null, null),
                                        WHY,
                                        deal.agent()))
                .isInstanceOf(Refusal.Conflict.class);
    }

    private void assertConflict(NewVariable variable) {
        assertThatThrownBy(() -> drafting.bind(notices().id(), variable, deal.agent()))
                .as(variable.toString())
                .isInstanceOf(Refusal.Conflict.class);
    }

    private AuditEvent onlyBind() {
        assertThat(desk.trail(deal, AuditEventType.VARIABLE_BIND)).hasSize(1);
        return desk.trail(deal, AuditEventType.VARIABLE_BIND).getFirst();
    }

    private StandingClause notices() {
        return deals.clause(deal, "33.1");
    }

    private static NewVariable share(@Nullable String text, @Nullable NewValue baseline) {
        return new NewVariable("Majority", type(), SHARE, text, null, baseline);
    }

    private static VariableType type() {
        return VariableType.FINANCIAL;
    }

    private static Seen seen(StandingVariable variable) {
        return new Seen(variable.id(), variable.version());
    }
}
