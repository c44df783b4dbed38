package org.lmanexus.connector.syncback;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Outbox.Wire;
import org.lmanexus.connector.SyncBack;
import org.lmanexus.connector.status.Redaction;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.connector.system.Holding;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Compares the newest version that each system acknowledged. While a newer one is on its way there
/// is nothing to compare.
@Component
class StoredSyncBack implements SyncBack {

    private static final int NOT_FOUND = 404;

    private final List<Connector> connectors;
    private final Deliveries deliveries;
    private final Findings findings;
    private final Redaction redaction;
    private final Access access;

    StoredSyncBack(
            List<Connector> connectors,
            Deliveries deliveries,
            Findings findings,
            Redaction redaction,
            Access access) {
        this.connectors = connectors;
        this.deliveries = deliveries;
        this.findings = findings;
        this.redaction = redaction;
        this.access = access;
    }

    /// Outside of any transaction: a slow system must not hold up who waits for our locks. What
    /// each answered is kept in a transaction of its own.
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void check(Collection<String> workspaceIds, Wire wire) {
        List<Round> rounds =
                connectors.stream()
                        .filter(Connector::configured)
                        .map(connector -> new Round(connector, connector.signedIn(wire)))
                        .toList();
        for (String workspaceId : rounds.isEmpty() ? List.<String>of() : workspaceIds) {
            List<Delivery> all = deliveries.ofWorkspace(workspaceId);
            for (Round round : rounds) {
                settled(all, round.connector).ifPresent(last -> check(round, last));
            }
        }
    }

    private static Optional<Delivery> settled(List<Delivery> newestFirst, Connector connector) {
        return newestFirst.stream()
                .filter(delivery -> delivery.system() == connector.system())
                .filter(delivery -> !delivery.state().vanished())
                .findFirst()
                .filter(newest -> newest.state() == Delivery.State.ACKNOWLEDGED);
    }

    private void check(Round round, Delivery last) {
        switch (round.ask(last)) {
            case Answer.Replied reply when reply.status() / 100 == 2 ->
                    compare(round.connector, last, reply.body());
            case Answer.Replied reply when reply.status() == NOT_FOUND ->
                    findings.unread(last, "holds nothing of it");
            case Answer.Replied reply -> findings.unread(last, "answered " + reply.status());
            case Answer.Unreachable unreachable ->
                    findings.unread(last, redaction.in(unreachable.error()));
            case Answer.Stored stored -> throw new IllegalStateException("stored " + stored.file());
        }
    }

    private void compare(Connector connector, Delivery last, String answer) {
        Holding holding = connector.holding();
        try {
            List<Comparison.Found> found =
                    Comparison.of(
                            holding.delivered(findings.delivered(last)), holding.held(answer));
            findings.read(last, found, holding.testResults(answer));
        } catch (Holding.Unreadable e) {
            findings.unread(last, redaction.in(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public List<Check> checks(String workspaceId) {
        return findings.checks(workspaceId);
    }

    @Override
    public List<Difference> differences(String workspaceId) {
        return findings.differences(workspaceId);
    }

    @Override
    public List<Test> tests(String workspaceId) {
        return findings.tests(workspaceId);
    }

    @Override
    @Transactional
    public Difference accept(String differenceId, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refusal.Invalid("a difference is not accepted without a reason");
        }
        Difference difference = findings.get(differenceId);
        access.require(actor, difference.workspaceId(), Permission.GOLDEN_PUBLISH);
        return findings.accept(difference, actor, reason);
    }

    /// The questions to one system.
    private static final class Round {

        private final Connector connector;
        private final Wire wire;
        private Answer.@Nullable Unreachable gone;

        Round(Connector connector, Wire wire) {
            this.connector = connector;
            this.wire = wire;
        }

        Answer ask(Delivery last) {
            if (gone != null) {
                return gone;
            }
            Answer answer = wire.send(connector.holding().ask(last));
            if (answer instanceof Answer.Unreachable unreachable) {
                gone = unreachable;
            }
            return answer;
        }
    }
}
