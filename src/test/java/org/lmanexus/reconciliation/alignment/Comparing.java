package org.lmanexus.reconciliation.alignment;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Proposal;

import java.util.List;
import java.util.Objects;

/// Compares with a small facility agreement, or with what a markup was before its changes.
final class Comparing {

    static final PlainReading READER = new PlainReading();
    static final String THIRD = "3";

    private Comparing() {}

    static Markup facility() {
        return new Markup()
                .heading("1", "Facility")
                .paragraph(
                        "The Lender makes available a term loan of $500,000,000 to the Borrower.")
                .heading("2", "Purpose")
                .paragraph(
                        "The Borrower shall apply all amounts towards general corporate purposes.");
    }

    static List<Proposal> compare(Markup markup) {
        Document document = markup.document();
        return compare(READER.read(document, View.REJECTED), document);
    }

    static List<Proposal> compare(Agreement baseline, Document markup) {
        return new TextComparison(READER, PlainReading::values).compare(baseline, markup);
    }

    static Proposal.ValueChange value(Proposal proposal) {
        return Objects.requireNonNull(proposal.variable());
    }
}
