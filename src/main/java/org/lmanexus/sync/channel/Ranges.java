package org.lmanexus.sync.channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.integration.jdbc.channel.PostgresSubscribableChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// The ranges that travel over the channel: worked on here, and sent again when the node that had
/// one died, or when a message went down with a node that had just taken it.
@Component
public class Ranges {

    /// The step that works on a range, on whichever node.
    public static final String STEP = "workspaceRange";

    private static final Logger LOG = LoggerFactory.getLogger(Ranges.class);

    private static final RetryTemplate UNTIL_HEARD =
            new RetryTemplate(
                    RetryPolicy.builder()
                            .maxRetries(Long.MAX_VALUE)
                            .delay(Duration.ofSeconds(1))
                            .build());

    private final PostgresSubscribableChannel channel;
    private final StepExecutionRequestHandler steps;
    private final RangeClaims claims;
    private final AtomicBoolean working = new AtomicBoolean();

    Ranges(
            PostgresSubscribableChannel channel,
            StepExecutionRequestHandler steps,
            RangeClaims claims) {
        this.channel = channel;
        this.steps = steps;
        this.claims = claims;
    }

    /// From here on this node takes ranges, of whatever run.
    public void work() {
        if (working.compareAndSet(false, true)) {
            MessageHandler handler = message -> work((StepExecutionRequest) message.getPayload());
            channel.subscribe(handler);
        }
    }

    /// Sends again what nobody works on, once it was seen so twice: a range that was just cut, or
    /// just taken, has neither message nor node for a moment. Once too often does no harm: a range
    /// is claimed once.
    ///
    /// @param missed what the last look at this run gave
    public Set<Long> mend(long run, Set<Long> missed) {
        claims.releaseOfDead();
        Set<Long> forgotten = claims.forgotten(run);
        List<Long> lost = forgotten.stream().filter(missed::contains).sorted().toList();
        lost.forEach(this::hand);
        if (!lost.isEmpty()) {
            LOG.warn("ranges {} of run {} had neither message nor node: sent again", lost, run);
        }
        return forgotten;
    }

    /// Lets any node work on a range.
    void hand(long range) {
        channel.send(new GenericMessage<>(new StepExecutionRequest(STEP, range)));
    }

    /// Whether living nodes work on ranges of a run.
    public boolean held(long run) {
        return claims.held(run) > 0;
    }

    private void work(StepExecutionRequest request) {
        long range = request.getStepExecutionId();
        if (claims.take(range)) {
            try {
                steps.handle(request);
            } finally {
                // Until the database hears it: otherwise a range that fell with it stays claimed
                UNTIL_HEARD.invoke(() -> claims.release(range));
            }
        }
    }
}
