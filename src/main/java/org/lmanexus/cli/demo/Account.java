package org.lmanexus.cli.demo;

import org.lmanexus.cli.engine.ReceiptLine;
import org.lmanexus.connector.Delivery;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.workspace.Workspace;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// What happened in the demo, for the terminal.
record Account(
        Workspace deal,
        List<Markup> markups,
        List<Run> runs,
        RecordVersion version,
        List<Delivery> deliveries) {

    /// Whether every system acknowledged.
    boolean complete() {
        return deliveries.stream()
                .allMatch(delivery -> delivery.state() == Delivery.State.ACKNOWLEDGED);
    }

    void print(PrintWriter out) {
        out.println();
        out.printf("%s, workspace %s%n", deal.name(), deal.id());
        markups.forEach(markup -> markup.print(out));
        runs.forEach(
                run ->
                        out.printf(
                                "  job      %-24s %s, %s%n",
                                run.name(),
                                run.status().name().toLowerCase(Locale.ROOT),
                                workspaces(run.done())));
        out.printf(
                "  record   version %d, content %s…%n",
                version.version(), version.contentHash().substring(0, 16));
        deliveries.forEach(delivery -> out.println("  receipt  " + ReceiptLine.of(delivery)));
        out.flush();
    }

    private static String workspaces(long count) {
        return count == 1 ? "1 workspace" : count + " workspaces";
    }

    /// A markup's session after the decisions.
    record Markup(
            ReconciliationSession session, List<ReconciliationItem> items, List<Outcome> outcomes) {

        void print(PrintWriter out) {
            out.printf(
                    "  markup   %-24s %d items: %d HIGH, %d MEDIUM, %d LOW; %d applied, %d"
                            + " pending%n",
                    session.fileName(),
                    items.size(),
                    count(Confidence.HIGH),
                    count(Confidence.MEDIUM),
                    count(Confidence.LOW),
                    session.applied(),
                    session.pending());
            outcomes.stream()
                    .filter(Outcome.Refused.class::isInstance)
                    .map(Outcome.Refused.class::cast)
                    .forEach(refused -> out.println("           refused: " + refused.why()));
        }

        private long count(Confidence confidence) {
            return items.stream().filter(item -> item.confidence() == confidence).count();
        }
    }
}
