package org.lmanexus.graph.store;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.graph.build.Draft;
import org.lmanexus.graph.build.GraphBuilder;
import org.lmanexus.graph.build.StandingText;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.ContentHash;
import org.springframework.stereotype.Component;

import java.util.Map;

/// Builds the graph of a workspace from its agreement, unless it was built from that already.
@Component
class GraphRebuild {

    /// Raised when the same agreement would give another graph.
    private static final String BUILDER = "builder 1\n";

    private final Agreements agreements;
    private final GraphWriter writer;
    private final GraphFlags flags;
    private final AuditTrail audit;
    private final Users users;

    GraphRebuild(
            Agreements agreements,
            GraphWriter writer,
            GraphFlags flags,
            AuditTrail audit,
            Users users) {
        this.agreements = agreements;
        this.writer = writer;
        this.flags = flags;
        this.audit = audit;
        this.users = users;
    }

    /// In the caller's transaction.
    void run(String workspaceId) {
        Agreement agreement =
                StandingText.read(
                        agreements.clauses(workspaceId),
                        agreements.variables(workspaceId),
                        agreements.covenants(workspaceId));
        String inputHash = ContentHash.ofText(BUILDER + agreement).hex();
        boolean built =
                flags.state(workspaceId)
                        .filter(state -> state.inputHash().equals(inputHash))
                        .isPresent();
        if (built) {
            flags.settle(workspaceId, inputHash);
        } else {
            Draft draft = GraphBuilder.build(agreement);
            writer.write(workspaceId, draft);
            record(workspaceId, draft, flags.settle(workspaceId, inputHash));
        }
    }

    private void record(String workspaceId, Draft draft, int integrity) {
        audit.record(
                new AuditEntry(
                        workspaceId,
                        users.engine(),
                        AuditEventType.GRAPH_SYNC,
                        "graph",
                        workspaceId,
                        null,
                        Map.of(
                                "nodeCount", draft.nodes().size(),
                                "edgeCount", draft.edges().size(),
                                "integrityScore", integrity),
                        null,
                        null));
    }
}
