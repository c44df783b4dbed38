package org.lmanexus.console.review;

import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// A markup as its page shows it, each clause and each line made when the page comes to it.
///
/// @param paper the agreement with what is proposed in place; read once
public record Review(List<ReconciliationItem> items, Stream<MarkedClause> paper) {

    /// How many can be applied at once.
    public long high() {
        return items.stream()
                .filter(item -> item.decision() == Decision.PENDING)
                .filter(item -> item.confidence() == Confidence.HIGH)
                .count();
    }

    public Iterator<String> clauses() {
        return paper.map(clause -> clause.html(false)).iterator();
    }

    public Iterator<String> lines() {
        return items.stream().map(item -> ItemLine.of(item, false)).iterator();
    }
}
