package org.lmanexus.reconciliation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.document.DocumentType;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@IntegrationTest
@Import({Deals.class, Desk.class, Stumbling.class})
class OpeningIntegrationTests {

    private final Deals deals;
    private final Desk desk;
    private final Agreements agreements;
    private final Reconciliations reconciliations;
    private final AuditEvents audit;
    private Deal deal;

    @Autowired
    OpeningIntegrationTests(
            Deals deals,
            Desk desk,
            Agreements agreements,
            Reconciliations reconciliations,
            AuditEvents audit) {
        this.deals = deals;
        this.desk = desk;
        this.agreements = agreements;
        this.reconciliations = reconciliations;
        this.audit = audit;
        this.deal = new Deal("", deals.person());
    }

    @BeforeEach
    void agree() {
        deal = deals.agreed();
    }

    @Test
    void aSessionKeepsWhatTheMarkupProposesAndWhereItComesFrom() {
        Markup markup = desk.markup(deal, "borrower.docx").looserLeverage();

        ReconciliationSession session = desk.session(desk.open(deal, markup));
        ReconciliationItem item = desk.item(session.id(), 1);

        assertThat(session.fileType()).isEqualTo(DocumentType.DOCX);
        assertThat(session.sha256()).isEqualTo(markup.document().sha256().hex());
        assertThat(session.uploadedBy()).isEqualTo(deal.agent().userId());
        assertThat(item.kind()).isEqualTo(Kind.CHANGE);
        assertThat(item.clauseLabel()).isEqualTo("21.2");
        assertThat(item.variableLabel()).isEqualTo("Leverage");
        assertThat(item.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(item.author()).isEqualTo("Counsel");
        assertThat(item.date()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(item.evidence()).singleElement().extracting("weight").isEqualTo(1.8);
        assertThat(item.page()).isEqualTo(3);
    }

    @Test
    void baselineAndCurrentComeFromTheDatabase() {
        String first = desk.open(deal, desk.markup(deal, "first.docx").looserLeverage());
        desk.apply(first, 1, deal.agent());
        String second =
                desk.open(
                        deal,
                        desk.markup(deal, "second.docx")
                                .value("Leverage", "4.25", "4.25:1", Confidence.HIGH)
                                .words(
                                        Kind.CHANGE,
                                        4,
                                        "does not exceed 4.50:1",
                                        "is at most 4.50:1"));

        assertThat(desk.item(second, 1).baseline()).isEqualTo("4.00");
        assertThat(desk.item(second, 1).current()).isEqualTo("4.50");
        assertThat(desk.item(second, 1).proposed()).isEqualTo("4.25");
        assertThat(desk.item(second, 2).baseline()).isEqualTo("does not exceed 4.00:1");
        assertThat(desk.item(second, 2).current()).isEqualTo("does not exceed 4.50:1");
    }

    @Test
    void theSameBytesGiveTheSessionThatExists() {
        Markup markup = desk.markup(deal, "borrower.docx").looserLeverage();
        String first = desk.open(deal, markup);

        assertThat(desk.open(deal, markup)).isEqualTo(first);
        assertThat(reconciliations.open(deal.workspaceId(), markup.document(), deal.agent()).id())
                .isEqualTo(first);
        assertThat(reconciliations.sessions(deal.workspaceId())).hasSize(1);
        assertThat(reconciliations.items(first)).hasSize(1);
        assertThat(uploads()).isEqualTo(1);
    }

    @Test
    void theSameBytesAtOnceMakeOneSession() throws Exception {
        Markup markup = desk.markup(deal, "borrower.docx").looserLeverage();

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> one = threads.submit(() -> desk.open(deal, markup));
            Future<String> other = threads.submit(() -> desk.open(deal, markup));
            assertThat(one.get()).isEqualTo(other.get());
        }
        assertThat(uploads()).isEqualTo(1);
    }

    @Test
    void formattingIsCountedAndMakesNoItem() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .remark(Kind.FORMAT, "bold")
                                .looserLeverage()
                                .remark(Kind.FORMAT, "italic"));

        assertThat(desk.session(session).formatting()).isEqualTo(2);
        assertThat(desk.session(session).total()).isEqualTo(1);
        assertThat(desk.item(session, 1).kind()).isEqualTo(Kind.CHANGE);
    }

    @Test
    void whatMatchesNowhereIsKeptBesideTheNearestClauseWithoutAVariable() {
        String session =
                desk.open(
                        deal,
                        desk.markup(deal, "borrower.docx")
                                .looserLeverage()
                                .unmatched("An orphan sentence."));

        ReconciliationItem orphan = desk.item(session, 2);

        assertThat(orphan.clauseLabel()).isEqualTo("21.2");
        assertThat(orphan.variableId()).isNull();
        assertThat(orphan.confidence()).isEqualTo(Confidence.LOW);
        assertThat(desk.apply(session, 2, deal.agent()))
                .isInstanceOfSatisfying(
                        Reconciliations.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("by hand"));
        assertThat(desk.session(session).pending()).isEqualTo(2);
    }

    @Test
    void aWorkspaceWithoutAnAgreementHasNothingToCompareWith() {
        Deal empty = deals.empty();

        assertThatThrownBy(() -> desk.open(empty, desk.markup(empty, "borrower.docx")))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("baseline");
        assertThat(reconciliations.sessions(empty.workspaceId())).isEmpty();
    }

    @Test
    void someoneWhoMayNotUploadOpensNothing() {
        Markup markup = desk.markup(deal, "borrower.docx");

        assertThatThrownBy(
                        () ->
                                reconciliations.open(
                                        deal.workspaceId(), markup.document(), deals.person()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void thousandsOfItemsAreKept() {
        Markup markup = desk.markup(deal, "long.docx");
        for (int i = 0; i < 2500; i++) {
            markup.remark(Kind.COMMENT, "Remark " + i);
        }

        String session = desk.open(deal, markup);

        assertThat(desk.session(session).pending()).isEqualTo(2500);
        assertThat(desk.item(session, 2500).snippet()).isEqualTo("comment");
        assertThat(agreements.clauses(deal.workspaceId())).hasSize(5);
    }

    private int uploads() {
        return (int)
                audit.list(AuditFilter.ofWorkspace(deal.workspaceId()), 0, 50).stream()
                        .filter(event -> event.type() == AuditEventType.RECON_APPLY)
                        .filter(event -> "reconciliation_session".equals(event.targetType()))
                        .count();
    }
}
