package org.lmanexus.agreement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

@IntegrationTest
@Import(Deals.class)
class StructureIntegrationTests {

    private final Agreements agreements;
    private final TermEditor editor;
    private final Deals deals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    StructureIntegrationTests(
            Agreements agreements,
            TermEditor editor,
            Deals deals,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.agreements = agreements;
        this.editor = editor;
        this.deals = deals;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void aNewClauseComesBehindAnotherAndTheRestMovesOn() {
        Deal deal = deals.agreed();

        String id =
                transaction.execute(
                        status ->
                                editor.insertClause(
                                        deal.workspaceId(),
                                        2,
                                        "2.2",
                                        "Utilisation fee",
                                        "The Borrower shall pay a utilisation fee of 0.25 per cent."
                                                + " per annum.",
                                        deal.agent()));

        assertThat(labels(deal)).containsExactly("1.1", "2.1", "2.2", "7.1", "21.2", "33.1");
        StandingClause made = agreements.clause(String.valueOf(id));
        assertThat(made.baselineBody()).isNull();
        assertThat(agreements.variables(deal.workspaceId()))
                .filteredOn(variable -> variable.clauseId().equals(id))
                .singleElement()
                .satisfies(
                        variable -> {
                            assertThat(variable.value()).isEqualTo("0.25");
                            assertThat(variable.baselineValue()).isNull();
                        });
    }

    @Test
    void aClauseTakenOutLeavesTheAgreementWithItsVariablesAndItsRowStays() {
        Deal deal = deals.agreed();
        String id = deals.clause(deal, "21.2").id();

        transaction.executeWithoutResult(status -> editor.removeClause(id, deal.agent()));

        assertThat(labels(deal)).containsExactly("1.1", "2.1", "7.1", "33.1");
        assertThat(agreements.variables(deal.workspaceId()))
                .extracting(StandingVariable::label)
                .containsExactly("Total Commitments", "Margin", "Margin floor");
        assertThat(agreements.covenants(deal.workspaceId())).isEmpty();
        assertThat(
                        jdbc.sql("select body from clauses where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single())
                .isEqualTo(Deals.LEVERAGE);
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> editor.removeClause(id, deal.agent())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void severalClausesCanBeTakenOut() {
        Deal deal = deals.agreed();
        for (String label : List.of("7.1", "1.1", "33.1")) {
            String id = deals.clause(deal, label).id();
            transaction.executeWithoutResult(status -> editor.removeClause(id, deal.agent()));
        }

        assertThat(labels(deal)).containsExactly("2.1", "21.2");
    }

    @Test
    void aClauseMovesOnAndBack() {
        Deal deal = deals.agreed();
        String margin = deals.clause(deal, "7.1").id();

        move(deal, margin, 5);
        assertThat(labels(deal)).containsExactly("1.1", "2.1", "21.2", "33.1", "7.1");
        move(deal, margin, 0);
        assertThat(labels(deal)).containsExactly("7.1", "1.1", "2.1", "21.2", "33.1");
        move(deal, margin, 2);
        assertThat(labels(deal)).containsExactly("1.1", "7.1", "2.1", "21.2", "33.1");
        assertThat(agreements.clauses(deal.workspaceId()))
                .extracting(StandingClause::order)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aPlaceThatIsNotThereIsAConflict() {
        Deal deal = deals.agreed();

        assertThatThrownBy(() -> move(deal, deals.clause(deal, "7.1").id(), 9))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aClauseGetsAnotherNumberUnlessItHasOneAlready() {
        Deal deal = deals.agreed();
        String id = deals.clause(deal, "21.2").id();

        transaction.executeWithoutResult(
                status -> editor.renumberClause(id, "21.2", "21.3", deal.agent()));

        assertThat(agreements.clause(id).label()).isEqualTo("21.3");
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status ->
                                                editor.renumberClause(
                                                        id, "21.2", "21.4", deal.agent())))
                .isInstanceOf(Refusal.Conflict.class);
    }

    private void move(Deal deal, String clauseId, int after) {
        transaction.executeWithoutResult(
                status -> editor.moveClause(clauseId, after, deal.agent()));
    }

    private List<String> labels(Deal deal) {
        return agreements.clauses(deal.workspaceId()).stream()
                .map(clause -> String.valueOf(clause.label()))
                .toList();
    }
}
