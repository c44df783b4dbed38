package org.lmanexus.cli;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.reconciliation.Proposal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Two files and what the second proposes against the first.
record Compared(
        Path baseline,
        Path markup,
        Agreement agreement,
        Document document,
        List<Proposal> proposals) {

    Agreement.Clause clause(int order) {
        return agreement.clauses().stream()
                .filter(clause -> clause.order() == order)
                .findFirst()
                .orElseThrow();
    }

    /// How many proposals of each kind, in the order of the kinds.
    Map<Proposal.Kind, Integer> summary() {
        Map<Proposal.Kind, Integer> summary = new TreeMap<>();
        proposals.forEach(proposal -> summary.merge(proposal.kind(), 1, Integer::sum));
        return summary;
    }
}
