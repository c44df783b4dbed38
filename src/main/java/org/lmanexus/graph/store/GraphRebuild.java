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
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Builds the graphs of workspaces from their agreements, unless they were built from those
/// already.
@Component
class GraphRebuild {

    /// Raised when the same agreement would give another graph.
    private static final String BUILDER = "builder 3\n";

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
    void run(Collection<String> workspaceIds) {
        Map<String, GraphFlags.State> states = flags.states(workspaceIds);
        Map<String, String> inputs = new LinkedHashMap<>();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        agreements
                .terms(workspaceIds)
                .forEach(
                        (workspaceId, terms) -> {
                            Agreement agreement =
                                    StandingText.read(
                                            terms.clauses(), terms.variables(), terms.covenants());
                            String inputHash = ContentHash.ofText(BUILDER + agreement).hex();
                            inputs.put(workspaceId, inputHash);
                            GraphFlags.State state = states.get(workspaceId);
                            if (state == null || !state.inputHash().equals(inputHash)) {
                                drafts.put(workspaceId, GraphBuilder.build(agreement));
                            }
                        });
        writer.write(drafts);
        Map<String, Integer> scores = flags.settle(inputs);
        Actor engine = users.engine();
        audit.record(
                drafts.entrySet().stream()
                        .map(
                                draft ->
                                        entry(
                                                draft.getKey(),
                                                draft.getValue(),
                                                scores.getOrDefault(draft.getKey(), 0),
                                                engine))
                        .toList());
    }

    private static AuditEntry entry(String workspaceId, Draft draft, int integrity, Actor engine) {
        return new AuditEntry(
                workspaceId,
                engine,
                AuditEventType.GRAPH_SYNC,
                "graph",
                workspaceId,
                null,
                Map.of(
                        "nodeCount", draft.nodes().size(),
                        "edgeCount", draft.edges().size(),
                        "integrityScore", integrity),
                null,
                null);
    }
}
