package org.lmanexus.connector.http;

import org.lmanexus.connector.Answer;

import java.time.Duration;
import java.util.Optional;

/// The seconds of a `Retry-After` header. Its other form, a date, depends on two clocks; our own
/// backoff serves there.
final class RetryAfter {

    private static final int MOST_DIGITS = 6;

    private RetryAfter() {}

    static Optional<Duration> of(Answer.Replied reply) {
        return Optional.ofNullable(reply.headers().get("retry-after"))
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1," + MOST_DIGITS + "}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
