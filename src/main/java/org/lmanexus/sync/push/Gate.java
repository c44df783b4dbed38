package org.lmanexus.sync.push;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/// The circuit breaker before one system: after some failures in a row nothing goes there for a
/// while, then one delivery at a time until one arrives.
final class Gate {

    private static final int ALL = 100;
    private static final double TWICE = 2;

    private final CircuitBreaker breaker;

    Gate(DownstreamSystem system, PushSettings settings, Clock clock) {
        CircuitBreakerConfig config =
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.failures())
                        .minimumNumberOfCalls(settings.failures())
                        .failureRateThreshold(ALL)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(
                                IntervalFunction.ofExponentialBackoff(
                                        settings.firstPause(), TWICE, settings.longestPause()))
                        .clock(clock)
                        .currentTimestampFunction(from -> from.millis(), TimeUnit.MILLISECONDS)
                        .build();
        this.breaker = CircuitBreaker.of("push-" + system.code(), config);
    }

    /// How many deliveries may go now; each must be followed by [#after] or [#unused].
    int enter(int wanted) {
        int entered = 0;
        while (entered < wanted && breaker.tryAcquirePermission()) {
            entered++;
        }
        return entered;
    }

    void unused(int count) {
        for (int i = 0; i < count; i++) {
            breaker.releasePermission();
        }
    }

    /// What became of one that went. A look that finds nothing new says nothing of the system.
    void after(Delivery.State before, Delivery.State after) {
        switch (after) {
            case PENDING, FAILED -> breaker.onError(0, TimeUnit.MILLISECONDS, new NotDelivered());
            case ACKNOWLEDGED, REJECTED -> breaker.onSuccess(0, TimeUnit.MILLISECONDS);
            case AWAITING_APPROVAL -> {
                if (before == Delivery.State.AWAITING_APPROVAL) {
                    breaker.releasePermission();
                } else {
                    breaker.onSuccess(0, TimeUnit.MILLISECONDS);
                }
            }
            case SENDING, SUPERSEDED, CANCELLED -> breaker.releasePermission();
        }
    }

    private static final class NotDelivered extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
