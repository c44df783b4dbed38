package org.lmanexus.api;

import org.lmanexus.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.net.URI;

/// Says no in the form of RFC 9457: a refusal's message is the detail, its kind the type.
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return of(refusal);
    }

    static ProblemDetail of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid no -> problem(no, HttpStatus.BAD_REQUEST, "invalid");
            case Refusal.NotFound no -> problem(no, HttpStatus.NOT_FOUND, "not-found");
            case Refusal.Denied no -> problem(no, HttpStatus.FORBIDDEN, "denied");
            case Refusal.Conflict no -> problem(no, HttpStatus.CONFLICT, "conflict");
            case Refusal.Unreadable no ->
                    problem(no, HttpStatus.UNPROCESSABLE_CONTENT, "unreadable");
        };
    }

    private static ProblemDetail problem(Refusal refusal, HttpStatus status, String type) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, String.valueOf(refusal.getMessage()));
        problem.setType(URI.create("urn:lma-nexus:problem:" + type));
        return problem;
    }
}
