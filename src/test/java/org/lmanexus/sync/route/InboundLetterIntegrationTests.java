package org.lmanexus.sync.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.support.TestDeal;

import java.io.IOException;
import java.util.List;

/// A letter of amendment, from the inbound folder to the terms that it changes.
class InboundLetterIntegrationTests extends InboundTest {

    private static final Reason REASON = new Reason("Countersigned letter", "borrower_request");

    @Test
    void aDroppedLetterBecomesItemsAtItsClausesAndValuesThatCanBeDecided() throws IOException {
        TestDeal.drop(
                DocxBuilder.docx()
                        .paragraph("AMENDMENT LETTER")
                        .paragraph(
                                "1. In the definition of “Margin”, “2.50 per cent.” shall be"
                                        + " replaced with “2.25 per cent.”.")
                        .paragraph(
                                "2. In Clause 3.1 (Financial condition), delete “4.00:1” and insert"
                                        + " “4.75:1”.")
                        .bytes(),
                in("letter.docx"));
        awaitSessions(1);
        List<ReconciliationItem> items = reconciliations.items(sessions().getFirst().id());

        assertThat(items)
                .extracting(
                        ReconciliationItem::clauseLabel,
                        ReconciliationItem::current,
                        ReconciliationItem::proposed,
                        ReconciliationItem::confidence)
                .containsExactly(
                        tuple("1.1", "2.50", "2.25", Confidence.HIGH),
                        tuple("3.1", "4.00", "4.75", Confidence.HIGH));
        assertThat(items).allMatch(item -> item.variableId() != null);

        List<Outcome> applied =
                reconciliations.apply(List.of(items.get(0).id()), REASON, users.engine());
        List<Outcome> rejected =
                reconciliations.reject(List.of(items.get(1).id()), REASON, users.engine());

        assertThat(applied).allMatch(Outcome.Decided.class::isInstance);
        assertThat(rejected).allMatch(Outcome.Decided.class::isInstance);
        assertThat(valueOf(items.get(0))).isEqualTo("2.25");
        assertThat(valueOf(items.get(1))).isEqualTo("4.00");
    }

    private String valueOf(ReconciliationItem item) {
        return agreements.variables(workspace).stream()
                .filter(variable -> variable.id().equals(item.variableId()))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
