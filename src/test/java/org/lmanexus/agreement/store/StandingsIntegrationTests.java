package org.lmanexus.agreement.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@Import(Deals.class)
class StandingsIntegrationTests {

    private static final String LEVERAGE = "Leverage";

    @Autowired private Agreements agreements;
    @Autowired private TermEditor editor;
    @Autowired private Deals deals;
    @Autowired private TransactionTemplate transaction;

    private Deal deal = new Deal("", new Actor("", ""));

    @BeforeEach
    void aDealWithItsAgreement() {
        deal = deals.empty();
        agreements.importBaseline(
                deal.workspaceId(), Deals.agreement(), Deals.source("a"), deal.agent());
    }

    @Test
    void manyMarkupsOfOneDealAreComparedWithOneAgreement() {
        assertThat(agreements.standing(deal.workspaceId()))
                .isSameAs(agreements.standing(deal.workspaceId()));
    }

    @Test
    void whatSomebodyWritesStandsInTheNextLook() {
        assertThat(leverage()).isEqualTo("4.00");

        transaction.executeWithoutResult(status -> change("4.00", "4.50"));

        assertThat(leverage()).isEqualTo("4.50");
    }

    @Test
    void whatWasTakenBackIsForgottenThoughItWasSeenAndTheNextChangeCountsTheSame() {
        transaction.executeWithoutResult(
                status -> {
                    change("4.00", "9.00");
                    assertThat(leverage()).isEqualTo("9.00");
                    status.setRollbackOnly();
                });

        assertThat(leverage()).isEqualTo("4.00");
        transaction.executeWithoutResult(status -> change("4.00", "4.50"));
        assertThat(leverage()).isEqualTo("4.50");
    }

    private void change(String from, String to) {
        editor.changeValue(
                deals.variable(deal, LEVERAGE).id(),
                from,
                new NewValue(to, "x"),
                to + ":1",
                deal.agent());
    }

    private String leverage() {
        return agreements.standing(deal.workspaceId()).variables().stream()
                .filter(variable -> variable.label().equals(LEVERAGE))
                .map(StandingVariable::value)
                .findFirst()
                .orElseThrow();
    }
}
