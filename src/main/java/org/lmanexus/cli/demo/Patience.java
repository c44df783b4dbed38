package org.lmanexus.cli.demo;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Waits for what another thread brings about, with a limit.
final class Patience {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final RetryTemplate retry;
    private final Duration limit;

    Patience(Duration limit) {
        this.limit = limit;
        this.retry =
                new RetryTemplate(
                        RetryPolicy.builder()
                                .includes(NotYet.class)
                                .delay(LOOK_EVERY)
                                .maxRetries(limit.dividedBy(LOOK_EVERY))
                                .build());
    }

    /// @throws IllegalStateException naming what did not come
    <T> T await(String what, Supplier<Optional<T>> look) {
        try {
            return retry.execute(() -> look.get().orElseThrow(NotYet::new));
        } catch (RetryException e) {
            throw new IllegalStateException(
                    what + " did not come within " + limit.toSeconds() + " s", e);
        }
    }

    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotYet() {
            super(null, null, false, false);
        }
    }
}
