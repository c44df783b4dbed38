package org.lmanexus.sync.push;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.sync.trace.TraceKey;
import org.lmanexus.sync.trace.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;

/// Each attempt as a part of its version's trace, with links to the files that came into the
/// workspace.
record TracedOutbox(Outbox outbox, Traces traces, JdbcClient jdbc) implements Outbox {

    private static final String FILES =
            """
            select sha256
              from inbound_files
             where workspace_id = :workspaceId and state = 'TAKEN'
             order by claimed_at desc, id desc
             limit 16
            """;

    @Override
    public void queue(String recordVersionId) {
        outbox.queue(recordVersionId);
    }

    @Override
    public List<Claim> claim(DownstreamSystem system, String node, int limit) {
        return outbox.claim(system, node, limit);
    }

    @Override
    public void bringForward(DownstreamSystem system) {
        outbox.bringForward(system);
    }

    @Override
    public Delivery.State push(Claim claim, Wire wire) {
        Delivery delivery = claim.delivery();
        return traces.begin(
                TraceKey.ofVersion(delivery.recordVersionId()),
                "delivery",
                () -> files(delivery.workspaceId()),
                () -> {
                    Delivery.State state = outbox.push(claim, parcel -> send(parcel, wire));
                    Traces.outcome(state.name());
                    return state;
                });
    }

    @Override
    public void giveBack(Claim claim, String error) {
        outbox.giveBack(claim, error);
    }

    private Answer send(Parcel parcel, Wire wire) {
        return traces.step(
                parcel.route(),
                () -> {
                    Answer answer = wire.send(parcel);
                    Traces.outcome(
                            answer instanceof Answer.Replied reply
                                    ? "HTTP " + reply.status()
                                    : answer.getClass().getSimpleName());
                    return answer;
                });
    }

    private Collection<TraceKey> files(String workspaceId) {
        return jdbc.sql(FILES).param("workspaceId", workspaceId).query(String.class).list().stream()
                .map(sha256 -> TraceKey.ofFile(workspaceId, sha256))
                .toList();
    }
}
