package org.lmanexus.drift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Severity;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.drift.Favour;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.util.List;

/// Clauses that came or went, and whom a moved value serves.
@IntegrationTest
@Import({Deals.class, Desk.class})
class ClauseDriftIntegrationTests {

    private static final String WHY = "Agreed with the borrower";

    private final Drifts drifts;
    private final Deals deals;
    private final Desk desk;

    @Autowired
    ClauseDriftIntegrationTests(Drifts drifts, Deals deals, Desk desk) {
        this.drifts = drifts;
        this.deals = deals;
        this.desk = desk;
    }

    @Test
    void aClauseThatWasTakenOutDrifts() {
        Deal deal = deals.agreed();
        desk.remove(deal, "21.2");
        assertThat(only(deal))
                .returns("Financial condition Wording Change", DriftItem::title)
                .returns(Severity.HIGH, DriftItem::severity)
                .returns("text-changed", DriftItem::rule)
                .returns(Deals.LEVERAGE, DriftItem::baselineValue)
                .returns("", DriftItem::currentValue);
    }

    @Test
    void itComesBackInItsPlaceWithItsValuesWhenReverted() {
        Deal deal = deals.agreed();
        List<StandingClause> before = desk.clauses(deal);
        List<String> values = values(deal);
        desk.remove(deal, "7.1");
        desk.remove(deal, "21.2");
        drifts.unresolved(deal.workspaceId())
                .forEach(
                        item ->
                                drifts.revert(
                                        SeenDrift.asItStands(item.id()), WHY, null, deal.agent()));
        assertThat(desk.clauses(deal))
                .extracting(StandingClause::id, StandingClause::body)
                .containsExactlyElementsOf(
                        before.stream().map(c -> tuple(c.id(), c.body())).toList());
        assertThat(values(deal)).containsExactlyElementsOf(values);
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
    }

    @Test
    void aClauseThatWasChangedBeforeItWentComesBackAsApproved() {
        Deal deal = deals.agreed();
        desk.set(deal, "Margin", "3.25");
        desk.remove(deal, "7.1");
        drifts.revert(SeenDrift.asItStands(only(deal).id()), WHY, null, deal.agent());
        assertThat(deals.clause(deal, "7.1").body()).isEqualTo(Deals.MARGIN);
        assertThat(deals.variable(deal, "Margin").value()).isEqualTo("2.75");
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
    }

    @Test
    void overriddenItIsMissedNoMore() {
        Deal deal = deals.agreed();
        desk.remove(deal, "21.2");
        DriftItem overridden =
                drifts.override(SeenDrift.asItStands(only(deal).id()), WHY, null, deal.agent());
        assertThat(overridden.status()).isEqualTo(Status.OVERRIDDEN);
        assertThat(drifts.detect(deal.workspaceId()).unresolved()).isZero();
    }

    @Test
    void acceptedItIsNotAskedForAgain() {
        Deal deal = deals.agreed();
        desk.remove(deal, "21.2");
        drifts.approve(SeenDrift.asItStands(only(deal).id()), WHY, null, desk.member(deal, "risk"));
        assertThat(drifts.detect(deal.workspaceId()).unresolved()).isZero();
    }

    @Test
    void aParagraphThatWasAddedGoesAloneWhenReverted() {
        Deal deal = deals.agreed();
        desk.replace(deal, "2.1", "\n(a)", "\nNobody lends more.\n(a)");
        drifts.revert(SeenDrift.asItStands(only(deal).id()), WHY, null, deal.agent());
        assertThat(deals.clause(deal, "2.1").body()).isEqualTo(Deals.FACILITY);
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
    }

    @Test
    void aLooserCovenantServesTheBorrowerAndAHigherMarginTheLenders() {
        Deal deal = deals.agreed();
        desk.set(deal, "Interest Cover", "3.00");
        assertThat(only(deal).favours()).isEqualTo(Favour.BORROWER);
        desk.set(deal, "Interest Cover", "4.00");
        assertThat(only(deal).favours()).isEqualTo(Favour.LENDER);
        desk.set(deal, "Interest Cover", "3.50");
        desk.set(deal, "Margin", "2.50");
        assertThat(only(deal).favours()).isEqualTo(Favour.BORROWER);
    }

    private List<String> values(Deal deal) {
        return deals.variables(deal).stream().map(StandingVariable::value).toList();
    }

    private DriftItem only(Deal deal) {
        List<DriftItem> open = drifts.unresolved(deal.workspaceId());
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
