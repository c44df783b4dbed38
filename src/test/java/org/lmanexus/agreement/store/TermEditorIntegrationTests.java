package org.lmanexus.agreement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.WordEdit;
import org.lmanexus.agreement.TermsChanged;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.Set;

@IntegrationTest
@Import(Deals.class)
@RecordApplicationEvents
class TermEditorIntegrationTests {

    private static final String LEVERAGE = "Leverage";
    private static final String CONDITION = "21.2";
    private static final String OLD = "4.00";

    private final Agreements agreements;
    private final TermEditor editor;
    private final Deals deals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    TermEditorIntegrationTests(
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
    void aValueAndItsWordsChangeTogetherAndItsNeighboursMove(ApplicationEvents events) {
        Deal deal = deals.agreed();
        String old =
                transaction.execute(status -> change(deal, LEVERAGE, OLD, "14.50", "14.50 to 1"));

        StandingVariable leverage = deals.variable(deal, LEVERAGE);
        StandingVariable cover = deals.variable(deal, "Interest Cover");
        String body = deals.clause(deal, CONDITION).body();
        assertThat(old).isEqualTo(OLD);
        assertThat(leverage.value()).isEqualTo("14.50");
        assertThat(leverage.baselineValue()).isEqualTo(OLD);
        assertThat(words(body, leverage)).isEqualTo("14.50 to 1");
        assertThat(cover.value()).isEqualTo("3.50");
        assertThat(words(body, cover)).isEqualTo("3.50:1");
        assertThat(events.stream(TermsChanged.class).toList().getLast())
                .isEqualTo(
                        new TermsChanged(
                                deal.workspaceId(),
                                Set.of(leverage.clauseId()),
                                Set.of(leverage.id())));
    }

    @Test
    void aValueIsPrintedInTheNotationOfTheWordsItReplaces() {
        Deal deal = deals.agreed();
        StandingVariable commitments = deals.variable(deal, "Total Commitments");

        transaction.executeWithoutResult(
                status ->
                        editor.changeValue(
                                commitments.id(),
                                "500000000",
                                new NewValue("650000000", "USD"),
                                null,
                                deal.agent()));

        assertThat(deals.clause(deal, "2.1").body())
                .isEqualTo(Deals.FACILITY.replace("USD 500,000,000", "USD 650,000,000"));
    }

    @Test
    void aValueThatMovedIsNotOverwritten() {
        Deal deal = deals.agreed();

        assertThatThrownBy(
                        () ->
                                transaction.execute(
                                        status -> change(deal, LEVERAGE, "3.75", "4.50", "4.50:1")))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining(LEVERAGE)
                .hasMessageContaining(OLD);
        assertThat(deals.clause(deal, CONDITION).body()).isEqualTo(Deals.LEVERAGE);
    }

    @Test
    void aLockCoversTheClauseAndItsVariablesForEverybodyButItsHolder() {
        Deal deal = deals.agreed();
        Actor holder = deals.person();
        lock(deal, CONDITION, holder);

        assertThatThrownBy(
                        () ->
                                transaction.execute(
                                        status -> change(deal, LEVERAGE, OLD, "4.50", "4.50:1")))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("locked");
        lock(deal, CONDITION, deal.agent());
        transaction.execute(status -> change(deal, LEVERAGE, OLD, "4.50", "4.50:1"));

        assertThat(deals.variable(deal, LEVERAGE).value()).isEqualTo("4.50");
    }

    @Test
    void wordsAreFoundWhereOtherEditsMovedThem() {
        Deal deal = deals.agreed();
        StandingClause seen = deals.clause(deal, "2.1");
        int three = seen.body().indexOf("three");

        replace(deal, seen, "term loan", "dual currency term loan");
        transaction.executeWithoutResult(
                status ->
                        editor.replaceText(
                                seen.id(),
                                new WordEdit(seen.version(), three, three + 5, "five"),
                                deal.agent()));

        assertThat(deals.clause(deal, "2.1").body())
                .isEqualTo(
                        Deals.FACILITY
                                .replace("term loan", "dual currency term loan")
                                .replace("three", "five"));
        StandingVariable commitments = deals.variable(deal, "Total Commitments");
        assertThat(words(deals.clause(deal, "2.1").body(), commitments))
                .isEqualTo("USD 500,000,000");
    }

    @Test
    void wordsThatWereChangedAreAConflict() {
        Deal deal = deals.agreed();
        StandingClause seen = deals.clause(deal, "2.1");
        replace(deal, seen, "three Business Days", "one week");

        assertThatThrownBy(() -> replace(deal, seen, "three", "five"))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("\"three\"");
    }

    @Test
    void valuesInReplacedWordsAreReadAnew() {
        Deal deal = deals.agreed();
        StandingClause seen = deals.clause(deal, CONDITION);

        replace(deal, seen, "exceed 4.00:1 on any", "exceed 4.25:1 as at each");

        StandingVariable leverage = deals.variable(deal, LEVERAGE);
        assertThat(leverage.value()).isEqualTo("4.25");
        assertThat(words(deals.clause(deal, CONDITION).body(), leverage)).isEqualTo("4.25:1");
        assertThat(deals.variable(deal, "Interest Cover").value()).isEqualTo("3.50");
    }

    @Test
    void valuesInNewWordsAreNewVariablesThatNobodyApproved() {
        Deal deal = deals.agreed();
        StandingClause seen = deals.clause(deal, "7.1");

        replace(deal, seen, "below 3.00:1", "below 3.00:1, plus a fee of USD 10,000");

        assertThat(agreements.variables(deal.workspaceId()))
                .filteredOn(variable -> "10000".equals(variable.value()))
                .singleElement()
                .satisfies(
                        variable -> {
                            assertThat(variable.baselineValue()).isNull();
                            assertThat(words(deals.clause(deal, "7.1").body(), variable))
                                    .isEqualTo("USD 10,000");
                        });
        assertThat(deals.variable(deal, "Margin").value()).isEqualTo("2.75");
    }

    @Test
    void aCovenantFollowsTheWordsOfItsTest() {
        Deal deal = deals.agreed();

        transaction.execute(status -> change(deal, LEVERAGE, OLD, "4.50", "4.50:1"));

        assertThat(agreements.covenants(deal.workspaceId()))
                .filteredOn(covenant -> covenant.name().equals(LEVERAGE))
                .singleElement()
                .extracting(StandingCovenant::threshold)
                .isEqualTo("not exceed 4.50:1");
    }

    @Test
    void aVariableGoesWithItsWordsAndComesBackWithThem() {
        Deal deal = deals.agreed();
        StandingClause seen = deals.clause(deal, CONDITION);
        String id = deals.variable(deal, "Interest Cover").id();

        replace(deal, seen, ", and that Interest Cover is not less than 3.50:1", "");
        assertThat(agreements.variables(deal.workspaceId()))
                .extracting(StandingVariable::label)
                .doesNotContain("Interest Cover");

        transaction.executeWithoutResult(status -> editor.revertClause(seen.id(), deal.agent()));
        StandingVariable back = deals.variable(deal, "Interest Cover");
        assertThat(back.id()).isEqualTo(id);
        assertThat(words(Deals.LEVERAGE, back)).isEqualTo("3.50:1");
    }

    @Test
    void aValueGoesBackToItsBaselineInWordsToo() {
        Deal deal = deals.agreed();
        String id = deals.variable(deal, LEVERAGE).id();
        transaction.execute(status -> change(deal, LEVERAGE, OLD, "4.50", "4.50:1"));

        transaction.executeWithoutResult(status -> editor.revertValue(id, deal.agent()));

        assertThat(deals.variable(deal, LEVERAGE).value()).isEqualTo(OLD);
        assertThat(deals.clause(deal, CONDITION).body()).isEqualTo(Deals.LEVERAGE);
    }

    @Test
    void anApprovedValueIsApprovedInWordsTooAndItsOldBaselineStaysReadable() {
        Deal deal = deals.agreed();
        StandingClause seen = deals.clause(deal, CONDITION);
        String id = deals.variable(deal, LEVERAGE).id();
        transaction.execute(status -> change(deal, LEVERAGE, OLD, "4.50", "4.50:1"));
        replace(deal, deals.clause(deal, CONDITION), "any Quarter Date", "each Quarter Date");

        transaction.executeWithoutResult(status -> editor.approveBaseline(id, deal.agent()));

        assertThat(deals.variable(deal, LEVERAGE).baselineValue()).isEqualTo("4.50");
        assertThat(deals.clause(deal, CONDITION).baselineBody())
                .isEqualTo(Deals.LEVERAGE.replace("4.00:1", "4.50:1"));
        assertThat(
                        jdbc.sql(
                                        "select before_value from baseline_history where"
                                                + " variable_id = :id")
                                .param("id", id)
                                .query(String.class)
                                .list())
                .containsExactly(OLD);
        assertThat(seen.baselineBody()).isEqualTo(Deals.LEVERAGE);
    }

    @Test
    void anApprovedTextIsTheNewBaseline() {
        Deal deal = deals.agreed();
        StandingClause seen = deals.clause(deal, "33.1");
        replace(deal, seen, "in writing", "by e-mail");

        transaction.executeWithoutResult(status -> editor.approveClause(seen.id(), deal.agent()));

        assertThat(deals.clause(deal, "33.1").baselineBody())
                .isEqualTo("Notices are given by e-mail.");
    }

    @Test
    void aValueWithoutWordsChangesAndTheTextStays() {
        Deal deal = deals.agreed();
        String id = deals.variable(deal, LEVERAGE).id();
        jdbc.sql(
                        """
                        update variables
                           set value = '4.10', text = null, start_offset = null, end_offset = null,
                               kind = null
                         where id = :id
                        """)
                .param("id", id)
                .update();

        transaction.execute(status -> change(deal, LEVERAGE, "4.10", "4.50", null));

        assertThat(deals.variable(deal, LEVERAGE).value()).isEqualTo("4.50");
        assertThat(deals.variable(deal, LEVERAGE).text()).isNull();
        assertThat(deals.clause(deal, CONDITION).body()).isEqualTo(Deals.LEVERAGE);
    }

    @Test
    void aValueBoundBeforePlacesWereKeptIsFoundWhereItStandsOnce() {
        Deal deal = deals.agreed();
        String id = deals.variable(deal, LEVERAGE).id();
        jdbc.sql(
                        """
                        update variables
                           set text = null, start_offset = null, end_offset = null, kind = null
                         where id = :id
                        """)
                .param("id", id)
                .update();

        transaction.execute(status -> change(deal, LEVERAGE, OLD, "4.50", null));

        assertThat(deals.clause(deal, CONDITION).body())
                .isEqualTo(Deals.LEVERAGE.replace("4.00:1", "4.50:1"));
        assertThat(deals.variable(deal, LEVERAGE).text()).isEqualTo("4.50:1");
    }

    @Test
    void nothingChangesOutsideATransaction() {
        Deal deal = deals.agreed();

        assertThatThrownBy(() -> change(deal, LEVERAGE, OLD, "4.50", "4.50:1"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void everyVersionOfAClauseStaysReadable() {
        Deal deal = deals.agreed();
        StandingClause first = deals.clause(deal, "33.1");
        replace(deal, first, "writing", "ink");
        StandingClause second = deals.clause(deal, "33.1");
        replace(deal, second, "ink", "stone");

        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(
                        jdbc.sql(
                                        """
                                        select before_text || ' / ' || after_text
                                          from clause_history
                                         where clause_id = :id
                                         order by version
                                        """)
                                .param("id", first.id())
                                .query(String.class)
                                .list())
                .containsExactly(
                        "Notices are given in writing. / Notices are given in ink.",
                        "Notices are given in ink. / Notices are given in stone.");
    }

    private String change(Deal deal, String label, String from, String to, @Nullable String text) {
        return editor.changeValue(
                deals.variable(deal, label).id(), from, new NewValue(to, "x"), text, deal.agent());
    }

    private void replace(Deal deal, StandingClause seen, String words, String replacement) {
        int start = seen.body().indexOf(words);
        WordEdit edit = new WordEdit(seen.version(), start, start + words.length(), replacement);
        transaction.executeWithoutResult(
                status -> editor.replaceText(seen.id(), edit, deal.agent()));
    }

    private void lock(Deal deal, String label, Actor holder) {
        jdbc.sql(
                        """
                        update clauses
                           set is_locked = true, locked_by = :holder,
                               locked_at = now() at time zone 'utc'
                         where id = :id
                        """)
                .param("id", deals.clause(deal, label).id())
                .param("holder", holder.userId())
                .update();
    }

    private static String words(String body, StandingVariable variable) {
        return body.substring(
                Objects.requireNonNull(variable.start()), Objects.requireNonNull(variable.end()));
    }
}
