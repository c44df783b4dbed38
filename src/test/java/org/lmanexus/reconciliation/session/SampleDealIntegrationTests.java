package org.lmanexus.reconciliation.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The sample agreement and the borrower's markup of it, from the files to the changed terms.
@IntegrationTest
@Import({Deals.class, Desk.class, Stumbling.class})
class SampleDealIntegrationTests {

    private final Deals deals;
    private final Agreements agreements;
    private final Reconciliations reconciliations;
    @TempDir private Path folder = Path.of("");

    @Autowired
    SampleDealIntegrationTests(
            Deals deals, Agreements agreements, Reconciliations reconciliations) {
        this.deals = deals;
        this.agreements = agreements;
        this.reconciliations = reconciliations;
    }

    @Test
    void everyItemOfTheBorrowersMarkupCanBeDecided() throws IOException {
        Deal deal = baseline();
        ReconciliationSession session =
                reconciliations.open(deal.workspaceId(), markup(), deal.agent());
        List<ReconciliationItem> items = reconciliations.items(session.id());

        List<Outcome> outcomes =
                reconciliations.apply(
                        items.stream().map(ReconciliationItem::id).toList(),
                        Desk.REASON,
                        deal.agent());

        assertThat(outcomes).allMatch(Outcome.Decided.class::isInstance);
        assertThat(reconciliations.session(session.id()).applied()).isEqualTo(items.size());
        assertThat(text(agreements.current(deal.workspaceId()).clauses()))
                .isEqualTo(
                        text(AgreementReader.standard().read(markup(), View.ACCEPTED).clauses()));
        assertStanding(deal);
    }

    private static List<String> text(List<Agreement.Clause> clauses) {
        return clauses.stream()
                .map(clause -> clause.label() + " " + clause.title() + "\n" + clause.body())
                .toList();
    }

    private void assertStanding(Deal deal) {
        Map<String, String> bodies = new HashMap<>();
        for (StandingClause clause : agreements.clauses(deal.workspaceId())) {
            bodies.put(clause.id(), clause.body());
        }
        for (StandingVariable variable : agreements.variables(deal.workspaceId())) {
            if (variable.text() != null) {
                String body = Objects.requireNonNull(bodies.get(variable.clauseId()));
                assertThat(
                                body.substring(
                                        Objects.requireNonNull(variable.start()),
                                        Objects.requireNonNull(variable.end())))
                        .as(variable.label())
                        .isEqualTo(variable.text());
            }
        }
    }

    private Deal baseline() throws IOException {
        Deal deal = deals.empty();
        Path file = folder.resolve("agreement.docx");
        SampleDeal.agreement(HouseStyle.AUTOMATIC_NUMBERS, file);
        Agreement read =
                AgreementReader.standard()
                        .read(DocumentReader.standard().read(file), View.ACCEPTED);
        agreements.importBaseline(
                deal.workspaceId(), read, Deals.source("agreement"), deal.agent());
        return deal;
    }

    private Document markup() throws IOException {
        Path file = folder.resolve("markup.docx");
        SampleDeal.borrowerMarkup(file);
        return DocumentReader.standard().read(file);
    }
}
