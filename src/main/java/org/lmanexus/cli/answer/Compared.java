package org.lmanexus.cli.answer;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.reconciliation.Proposal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Two files and what the second proposes against the first.
public record Compared(
        Path baseline,
        Path markup,
        Agreement agreement,
        Document document,
        List<Proposal> proposals) {

    public void writeTable(OutputStream out) throws IOException {
        ProposalTable.write(this, out);
    }

    public void writeJson(OutputStream out) throws IOException {
        ProposalJson.write(this, out);
    }

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
