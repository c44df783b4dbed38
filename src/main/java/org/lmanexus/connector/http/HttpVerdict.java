package org.lmanexus.connector.http;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.system.Verdict;

import java.util.Optional;
import java.util.function.Function;

/// Judges an answer by its status: what another attempt may change, and what it will not.
public final class HttpVerdict {

    private HttpVerdict() {}

    /// @param receipt reads the system's receipt from a good answer; empty when it is none
    public static Verdict of(Answer answer, Function<Answer.Replied, Optional<Receipt>> receipt) {
        return switch (answer) {
            case Answer.Unreachable unreachable ->
                    new Verdict.Unsettled(unreachable.error(), unreachable.mayHaveArrived(), null);
            case Answer.Stored stored ->
                    throw new IllegalStateException("an HTTP route stored " + stored.file());
            case Answer.Replied replied -> replied(replied, receipt);
        };
    }

    private static Verdict replied(
            Answer.Replied reply, Function<Answer.Replied, Optional<Receipt>> receipt) {
        int status = reply.status();
        return switch (status / 100) {
            case 2 ->
                    receipt.apply(reply)
                            .map(found -> found.verdict(reply))
                            .orElseGet(() -> Verdict.Unsettled.unknown(noReceipt(reply)));
            case 4 -> refused(reply);
            case 5 ->
                    new Verdict.Unsettled(
                            "answered " + status + Causes.of(reply),
                            status != 503,
                            RetryAfter.of(reply).orElse(null));
            default -> Verdict.Unsettled.notSent("answered " + status + ": check its address");
        };
    }

    private static Verdict refused(Answer.Replied reply) {
        int status = reply.status();
        return switch (status) {
            case 401, 403, 407 ->
                    Verdict.Unsettled.notSent(
                            "answered %d%s: check its credentials"
                                    .formatted(status, Causes.of(reply)));
            case 408, 421, 425, 429 ->
                    new Verdict.Unsettled(
                            "answered " + status + Causes.of(reply),
                            false,
                            RetryAfter.of(reply).orElse(null));
            // The same key is still being worked on there
            case 409 -> Verdict.Unsettled.unknown("answered 409" + Causes.of(reply));
            default -> new Verdict.Rejected("answered " + status + Causes.of(reply));
        };
    }

    private static String noReceipt(Answer.Replied reply) {
        String found = reply.body().isBlank() ? "an empty body" : Causes.shorten(reply.body());
        return "answered %d without a receipt: %s".formatted(reply.status(), found);
    }
}
