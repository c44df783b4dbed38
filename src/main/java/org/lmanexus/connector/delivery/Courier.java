package org.lmanexus.connector.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Outbox.Claim;
import org.lmanexus.connector.Outbox.Wire;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.settlement.KeptPayloads;
import org.lmanexus.connector.status.Redaction;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.connector.system.Verdict;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes one attempt: renders the payload or takes the one that was rendered before, sends it, and
/// judges the answer.
@Component
class Courier {

    private static final List<String> OUTCOMES =
            List.of("acknowledged", "awaiting", "rejected", "unsettled");
    private static final int MOST_PROBLEMS = 10;

    private final KeptPayloads payloads;
    private final RegisteredConnectors connectors;
    private final Notices notices;
    private final Redaction redaction;
    private final MeterRegistry meters;

    Courier(
            KeptPayloads payloads,
            RegisteredConnectors connectors,
            Notices notices,
            Redaction redaction,
            MeterRegistry meters) {
        this.payloads = payloads;
        this.connectors = connectors;
        this.notices = notices;
        this.redaction = redaction;
        this.meters = meters;
        for (DownstreamSystem system : DownstreamSystem.values()) {
            OUTCOMES.forEach(outcome -> timer(system, outcome));
        }
    }

    private Timer timer(DownstreamSystem system, String outcome) {
        return meters.timer("nexus.deliveries", "system", system.code(), "outcome", outcome);
    }

    /// What the system said is stored and shown without secrets.
    Verdict attempt(Claim claim, Wire wire) {
        Timer.Sample begun = Timer.start(meters);
        Verdict verdict = redaction.in(judged(claim, wire));
        begun.stop(timer(claim.delivery().system(), outcome(verdict)));
        return verdict;
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Acknowledged _ -> OUTCOMES.get(0);
            case Verdict.Awaiting _ -> OUTCOMES.get(1);
            case Verdict.Rejected _ -> OUTCOMES.get(2);
            case Verdict.Unsettled _ -> OUTCOMES.get(3);
        };
    }

    private Verdict judged(Claim claim, Wire wire) {
        Connector connector = connectors.of(claim.delivery().system());
        if (!connector.configured()) {
            return Verdict.Unsettled.notSent("is not configured on this node");
        }
        Wire signedIn = connector.signedIn(wire);
        return claim.delivery().state() == Delivery.State.AWAITING_APPROVAL
                ? look(connector, claim.delivery(), signedIn)
                : sent(connector, claim, signedIn);
    }

    // What is not there, or does not let us look, says nothing of the delivery
    private static Verdict look(Connector connector, Delivery delivery, Wire wire) {
        Parcel question = connector.inquire(Objects.requireNonNullElse(delivery.receipt(), "{}"));
        Answer answer = wire.send(question);
        return answer instanceof Answer.Replied reply && reply.status() / 100 != 2
                ? Verdict.Unsettled.unknown(
                        "does not say where it stands: answered " + reply.status())
                : connector.judge(answer);
    }

    private Verdict sent(Connector connector, Claim claim, Wire wire) {
        Notice notice = notices.of(claim.delivery());
        Optional<Payload> kept = payloads.kept(claim);
        if (kept.isPresent()) {
            return send(connector, notice, kept.get(), wire);
        }
        try {
            Rendering rendering = connector.render(notice);
            return rendering.problems().isEmpty()
                    ? sendFirst(claim, connector, notice, rendering.payload(), wire)
                    : new Verdict.Rejected(misfit(connector, rendering));
        } catch (MappingFailure e) {
            return Verdict.Unsettled.notSent("not sent: " + e.getMessage());
        }
    }

    private Verdict sendFirst(
            Claim claim, Connector connector, Notice notice, Payload payload, Wire wire) {
        if (!payloads.keep(claim, payload)) {
            return Verdict.Unsettled.notSent("another node took it over");
        }
        return send(connector, notice, payload, wire);
    }

    private static Verdict send(Connector connector, Notice notice, Payload payload, Wire wire) {
        return connector.judge(wire.send(connector.address(notice, payload)));
    }

    // Another attempt would render the same; who mends the mapping or the record replays it
    private static String misfit(Connector connector, Rendering rendering) {
        List<String> problems = rendering.problems();
        String more = problems.size() > MOST_PROBLEMS ? "; …" : "";
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .collect(
                        Collectors.joining(
                                "; ",
                                "not sent: the result of mappings/%s does not fit its schema in %d places: "
                                        .formatted(connector.system().code(), problems.size()),
                                more));
    }
}
