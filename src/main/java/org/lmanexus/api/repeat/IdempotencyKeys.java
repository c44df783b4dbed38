package org.lmanexus.api.repeat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.repeat.AnsweredRequests.Answer;
import org.lmanexus.api.repeat.AnsweredRequests.Known;
import org.lmanexus.api.web.BodyTooLarge;
import org.lmanexus.identity.BearerUser;
import org.lmanexus.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Carries out a POST with an `Idempotency-Key` once (draft-ietf-httpapi-idempotency-key-header):
/// the same again gets the first answer. A refusal changed nothing and leaves its key free. A file
/// is taken once by its content, and tokens are never kept, so these go by without.
@Component
@ConditionalOnWebApplication(type = Type.SERVLET)
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyKeys extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyKeys.class);

    private final AnsweredRequests answered;
    private final HandlerExceptionResolver problems;

    /// Keys that wait to be freed since the database went away.
    private final Set<KeyedRequest> owed = ConcurrentHashMap.newKeySet();

    IdempotencyKeys(
            AnsweredRequests answered,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.answered = answered;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !path.startsWith("/api/")
                || path.startsWith("/api/v1/auth/")
                || type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        KeyedRequest keyed;
        Optional<Answer> first;
        try {
            body = request.getInputStream().readAllBytes();
            keyed = KeyedRequest.of(userId(), request.getHeader(HEADER), request, body);
            first = firstAnswer(keyed);
        } catch (Refusal | RepeatRefused | BodyTooLarge | DataAccessException refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        if (first.isPresent()) {
            repeat(first.get(), response);
        } else {
            carryOut(keyed, new BufferedRequest(request, body), response, chain);
        }
    }

    /// @return nothing where it is to be carried out now
    private Optional<Answer> firstAnswer(KeyedRequest keyed) {
        answered.forget();
        if (owed.remove(keyed)) {
            answered.release(keyed);
        }
        if (answered.claim(keyed)) {
            return Optional.empty();
        }
        Known known = answered.find(keyed).orElseThrow(RepeatRefused::inFlight);
        if (!known.bodyHash().equals(keyed.bodyHash())) {
            throw RepeatRefused.otherBody();
        }
        return Optional.of(
                Optional.ofNullable(known.answer()).orElseThrow(RepeatRefused::inFlight));
    }

    private void carryOut(
            KeyedRequest keyed,
            BufferedRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, written);
        if (changedNothing(HttpStatus.valueOf(written.getStatus()))) {
            release(keyed);
        } else {
            keep(keyed, written);
        }
        written.copyBodyToResponse();
    }

    /// A database that is away now, and answered before, leaves the key to be freed when it is
    /// sent again.
    private void release(KeyedRequest keyed) {
        try {
            answered.release(keyed);
        } catch (DataAccessException e) {
            owed.add(keyed);
            LOG.warn("the key of a refused request is freed later: {}", e.getMessage());
        }
    }

    /// What was done is answered also where the answer cannot be kept.
    private void keep(KeyedRequest keyed, ContentCachingResponseWrapper written) {
        try {
            answered.keep(
                    keyed,
                    new Answer(
                            written.getStatus(),
                            written.getContentType(),
                            written.getHeader(HttpHeaders.ETAG),
                            written.getContentAsByteArray()));
        } catch (DataAccessException e) {
            LOG.warn("the answer to a request with a key was not kept: {}", e.getMessage());
        }
    }

    private static boolean changedNothing(HttpStatus status) {
        return status.is4xxClientError() || status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        set(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        set(response, HttpHeaders.ETAG, answer.entityTag());
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(answer.body());
    }

    private static void set(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private static String userId() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof BearerUser user) {
            return user.actor().userId();
        }
        throw new Refusal.Unauthenticated("nobody is signed in");
    }
}
