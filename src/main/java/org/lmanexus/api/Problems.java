package org.lmanexus.api;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.lmanexus.api.web.BodyTooLarge;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import tools.jackson.databind.DatabindException;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/// Says no in the form of RFC 9457: a refusal's message is the detail, its kind the `code` that a
/// client can switch on, and the type. A fault of ours says nothing of how it came about.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        ProblemDetail problem = of(refusal);
        if (refusal instanceof Refusal.Denied || refusal instanceof Refusal.Invalid) {
            Refused.log(request, problem.getStatus());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (refusal instanceof Refusal.TooMany many) {
            long seconds = Math.max(1, many.waitFor().toSeconds());
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException rejected) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", "the request has a NUL in it");
    }

    @ExceptionHandler
    ProblemDetail undecodable(InvalidParameterException undecodable) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", "a parameter is no UTF-8");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLarge large) {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                String.valueOf(large.getMessage()));
    }

    /// Says no more than that it could not be read, unless it was too much to read.
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge large) {
                return createResponseEntity(
                        tooLarge(large), headers, HttpStatus.CONTENT_TOO_LARGE, request);
            }
        }
        if (request instanceof ServletWebRequest servlet) {
            Refused.log(servlet.getRequest(), HttpStatus.BAD_REQUEST.value());
        }
        String what = what(unreadable.getCause());
        return createResponseEntity(
                problem(HttpStatus.BAD_REQUEST, "invalid", what), headers, status, request);
    }

    /// The field, where a body is JSON but not of the form that is wanted.
    private static String what(@Nullable Throwable cause) {
        if (cause instanceof DatabindException mismatch && !mismatch.getPath().isEmpty()) {
            return "%s: is unknown here, or of the wrong type"
                    .formatted(mismatch.getPath().getLast().getPropertyName());
        }
        return "the body is missing, or no JSON of the form that is wanted";
    }

    /// Whoever sends it again is answered once the database is back.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> away(RuntimeException outage) {
        if (!AwayDatabase.undid(outage)) {
            return ResponseEntity.internalServerError().body(failed(outage));
        }
        LOG.warn("the database is away: {}", outage.getMessage());
        return unavailable("the database is away; nothing has changed: send it again");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> silent(JwtDecoderInitializationException outage) {
        LOG.warn("the provider that signs people in does not answer", outage);
        return unavailable("the provider that signs people in does not answer: send it again");
    }

    private static ResponseEntity<ProblemDetail> unavailable(String message) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", message));
    }

    @ExceptionHandler
    ProblemDetail failed(Exception fault) {
        String id = Ids.next();
        LOG.error("fault {} of the interface", id, fault);
        ProblemDetail problem =
                problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "this is a fault of LMA Nexus: its log says more under " + id);
        problem.setProperty("fault", id);
        return problem;
    }

    static ProblemDetail of(Refusal refusal) {
        String detail = String.valueOf(refusal.getMessage());
        return switch (refusal) {
            case Refusal.Invalid _ -> problem(HttpStatus.BAD_REQUEST, "invalid", detail);
            case Refusal.NotFound _ -> problem(HttpStatus.NOT_FOUND, "not-found", detail);
            case Refusal.Denied _ -> problem(HttpStatus.FORBIDDEN, "denied", detail);
            case Refusal.Conflict _ -> problem(HttpStatus.CONFLICT, "conflict", detail);
            case Refusal.Stale _ -> problem(HttpStatus.PRECONDITION_FAILED, "stale", detail);
            case Refusal.Unreadable _ ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable", detail);
            case Refusal.Unauthenticated _ ->
                    problem(HttpStatus.UNAUTHORIZED, "unauthenticated", detail);
            case Refusal.TooMany _ -> problem(HttpStatus.TOO_MANY_REQUESTS, "too-many", detail);
        };
    }

    /// What Spring refuses by itself: a body that is no JSON, a method that is none here.
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getProperties() == null) {
            HttpStatus known =
                    Objects.requireNonNullElse(
                            HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
            name(problem, code(known));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static String code(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? "invalid"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        name(problem, code);
        return problem;
    }

    private static void name(ProblemDetail problem, String code) {
        problem.setType(URI.create("urn:lma-nexus:problem:" + code));
        problem.setProperty("code", code);
    }
}
