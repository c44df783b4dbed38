package org.lmanexus.connector.status;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Outbox.Wire;
import org.lmanexus.connector.Probes;
import org.lmanexus.connector.Probes.Standing;
import org.lmanexus.connector.system.Connector;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Asks the systems, and keeps what came of it with the status of each connector.
@Component
class StoredProbes implements Probes {

    private static final int FIRST_ERROR = 500;

    private final List<Connector> connectors;
    private final ConnectorStatuses statuses;
    private final Redaction redaction;

    StoredProbes(List<Connector> connectors, ConnectorStatuses statuses, Redaction redaction) {
        this.connectors = connectors;
        this.statuses = statuses;
        this.redaction = redaction;
    }

    @Override
    public List<Standing> standing(String workspaceId) {
        return statuses.ofWorkspace(workspaceId);
    }

    @Override
    public void probe(DownstreamSystem system, Wire wire) {
        long began = System.nanoTime();
        Optional<String> trouble = trouble(system, wire).map(redaction::in);
        statuses.probed(system, trouble, Duration.ofNanos(System.nanoTime() - began));
    }

    private Optional<String> trouble(DownstreamSystem system, Wire wire) {
        Connector connector =
                connectors.stream().filter(c -> c.system() == system).findFirst().orElseThrow();
        if (!connector.configured()) {
            return Optional.of("is not configured on this node");
        }
        try {
            connector.check();
        } catch (MappingFailure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        return trouble(connector.signedIn(wire).send(connector.probe()));
    }

    // Whatever else it answers, it is there and lets us in
    private static Optional<String> trouble(Answer answer) {
        return switch (answer) {
            case Answer.Stored stored -> Optional.empty();
            case Answer.Unreachable unreachable -> Optional.of(unreachable.error());
            case Answer.Replied reply ->
                    switch (reply.status()) {
                        case 401, 403, 407 ->
                                Optional.of(
                                        "answered " + reply.status() + ": check its credentials");
                        case 408, 429 -> Optional.of("answered " + reply.status());
                        default ->
                                reply.status() < FIRST_ERROR
                                        ? Optional.empty()
                                        : Optional.of("answered " + reply.status());
                    };
        };
    }
}
