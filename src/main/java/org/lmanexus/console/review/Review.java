package org.lmanexus.console.review;

import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// A markup as its page shows it, its clauses and lines made when the page comes to them, some at a
/// time.
///
/// @param paper the agreement with what is proposed in place; read once
public record Review(List<ReconciliationItem> items, Stream<MarkedClause> paper) {

    private static final int AT_A_TIME = 100;

    /// How many can be applied at once.
    public long high() {
        return items.stream()
                .filter(item -> item.decision() == Decision.PENDING)
                .filter(item -> item.confidence() == Confidence.HIGH)
                .count();
    }

    public Iterator<String> clauses() {
        return some(paper, Paper::write);
    }

    public Iterator<String> lines() {
        return some(items.stream(), ItemLine::write);
    }

    private static <T> Iterator<String> some(Stream<T> all, BiConsumer<Html, T> written) {
        return all.gather(Gatherers.windowFixed(AT_A_TIME))
                .map(
                        some -> {
                            Html html = new Html();
                            some.forEach(each -> written.accept(html, each));
                            return html.toString();
                        })
                .iterator();
    }
}
