package org.lmanexus.connector.http;

import org.apache.hc.client5.http.utils.DateUtils;
import org.lmanexus.connector.Answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a `Retry-After` header asks us to wait: so many seconds, or until a date. The date is
/// counted from the answer's own, so that it does not matter how far the two clocks are apart.
final class RetryAfter {

    private static final String SECONDS = "[0-9]{1,6}";
    private static final Duration LONGEST = Duration.ofSeconds(999_999);

    private RetryAfter() {}

    static Optional<Duration> of(Answer.Replied reply) {
        return header(reply, "retry-after")
                .flatMap(
                        text ->
                                text.matches(SECONDS)
                                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                                        : until(text, reply));
    }

    private static Optional<Duration> until(String text, Answer.Replied reply) {
        return date(text)
                .flatMap(
                        end ->
                                header(reply, "date")
                                        .flatMap(RetryAfter::date)
                                        .map(said -> Duration.between(said, end)))
                .filter(pause -> pause.isPositive() && pause.compareTo(LONGEST) <= 0);
    }

    private static Optional<Instant> date(String text) {
        return Optional.ofNullable(DateUtils.parseStandardDate(text));
    }

    private static Optional<String> header(Answer.Replied reply, String name) {
        return Optional.ofNullable(reply.headers().get(name)).map(String::strip);
    }
}
