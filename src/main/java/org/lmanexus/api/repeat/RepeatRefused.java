package org.lmanexus.api.repeat;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/// A key that cannot be taken again as it was sent.
final class RepeatRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private RepeatRefused(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    static RepeatRefused inFlight() {
        return new RepeatRefused(
                HttpStatus.CONFLICT,
                "in-flight",
                "Idempotency-Key: the first request of this key has no answer yet; ask again"
                        + " later, and if that goes on look whether it took effect");
    }

    static RepeatRefused otherBody() {
        return new RepeatRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "key-reused",
                "Idempotency-Key: was sent with another body before; take a new key");
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:lma-nexus:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }
}
