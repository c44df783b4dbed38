package org.lmanexus.agreement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Agreements.Imported;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermsChanged;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.AgreementBuilder;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

@IntegrationTest
@Import(Deals.class)
@RecordApplicationEvents
class BaselineIntegrationTests {

    private final Agreements agreements;
    private final TermEditor editor;
    private final AuditEvents audit;
    private final Deals deals;
    private final TransactionTemplate transaction;

    @Autowired
    BaselineIntegrationTests(
            Agreements agreements,
            TermEditor editor,
            AuditEvents audit,
            Deals deals,
            TransactionTemplate transaction) {
        this.agreements = agreements;
        this.editor = editor;
        this.audit = audit;
        this.deals = deals;
        this.transaction = transaction;
    }

    @Test
    void whatIsReadBecomesWhatIsApproved(ApplicationEvents events) {
        Deal deal = deals.empty();

        Imported imported =
                agreements.importBaseline(
                        deal.workspaceId(), Deals.agreement(), Deals.source("a"), deal.agent());

        assertThat(imported).isEqualTo(new Imported(5, 5, 1));
        assertThat(agreements.clauses(deal.workspaceId()))
                .allMatch(clause -> clause.body().equals(clause.baselineBody()))
                .extracting(StandingClause::label)
                .containsExactly("1.1", "2.1", "7.1", "21.2", "33.1");
        assertThat(agreements.variables(deal.workspaceId()))
                .allMatch(variable -> variable.value().equals(variable.baselineValue()))
                .allMatch(variable -> variable.baselineApprovedAt() != null)
                .extracting(StandingVariable::label)
                .containsExactly(
                        "Total Commitments",
                        "Margin",
                        "Margin floor",
                        "Leverage",
                        "Interest Cover");
        assertThat(agreements.covenants(deal.workspaceId())).hasSize(1);
        assertThat(events.stream(TermsChanged.class).toList())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.clauseIds()).hasSize(5);
                            assertThat(event.variableIds()).hasSize(5);
                        });
    }

    @Test
    void oneEntryInTheTrailTellsOfTheImport() {
        Deal deal = deals.agreed();

        assertThat(audit.list(AuditFilter.ofWorkspace(deal.workspaceId()), 0, 10))
                .filteredOn(event -> event.type() == AuditEventType.CLAUSE_EDIT)
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.targetType()).isEqualTo("workspace");
                            assertThat(event.after()).contains("baseline.docx");
                        });
    }

    @Test
    void whatStandsReadsBackInTheShapeItWasReadIn() {
        Deal deal = deals.agreed();

        Agreement current = agreements.current(deal.workspaceId());

        assertThat(current.variables())
                .allSatisfy(
                        variable ->
                                assertThat(
                                                current.clauses()
                                                        .get(variable.clause() - 1)
                                                        .body()
                                                        .substring(
                                                                variable.start(), variable.end()))
                                        .isEqualTo(variable.text()));
        assertThat(current.clauses()).allMatch(clause -> clause.id() != null);
    }

    @Test
    void theSameAgreementAgainChangesNothing() {
        Deal deal = deals.agreed();
        List<StandingClause> before = agreements.clauses(deal.workspaceId());

        agreements.importBaseline(
                deal.workspaceId(), Deals.agreement(), Deals.source("again"), deal.agent());

        assertThat(agreements.clauses(deal.workspaceId())).isEqualTo(before);
    }

    @Test
    void anotherBaselineTakesThePlaceOfOneThatNobodyChanged() {
        Deal deal = deals.agreed();
        Agreement other =
                new AgreementBuilder()
                        .clause("1", "Only clause", ClauseType.GENERAL, "All of it.")
                        .build();

        Imported imported =
                agreements.importBaseline(
                        deal.workspaceId(), other, Deals.source("other"), deal.agent());

        assertThat(imported).isEqualTo(new Imported(1, 0, 0));
        assertThat(agreements.clauses(deal.workspaceId()))
                .extracting(StandingClause::title)
                .containsExactly("Only clause");
    }

    @Test
    void anotherBaselineIsRefusedWhereChangesWouldBeLost() {
        Deal deal = deals.agreed();
        transaction.executeWithoutResult(
                status ->
                        editor.changeValue(
                                deals.variable(deal, "Leverage").id(),
                                "4.00",
                                new NewValue("4.50", "x"),
                                "4.50:1",
                                deal.agent()));
        Agreement other =
                new AgreementBuilder()
                        .clause("1", "Only clause", ClauseType.GENERAL, "All of it.")
                        .build();

        assertThatThrownBy(
                        () ->
                                agreements.importBaseline(
                                        deal.workspaceId(),
                                        other,
                                        Deals.source("other"),
                                        deal.agent()))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("other.docx");
        assertThat(deals.variable(deal, "Leverage").value()).isEqualTo("4.50");
    }

    @Test
    void aDocumentWithoutClausesIsNoBaseline() {
        Deal deal = deals.empty();

        assertThatThrownBy(
                        () ->
                                agreements.importBaseline(
                                        deal.workspaceId(),
                                        new AgreementBuilder().build(),
                                        Deals.source("letter"),
                                        deal.agent()))
                .isInstanceOf(Refusal.Unreadable.class);
    }

    @Test
    void somebodyElsesDealDoesNotExist() {
        Deal deal = deals.empty();

        assertThatThrownBy(
                        () ->
                                agreements.importBaseline(
                                        deal.workspaceId(),
                                        Deals.agreement(),
                                        Deals.source("a"),
                                        deals.person()))
                .isInstanceOf(Refusal.NotFound.class);
    }
}
