package org.lmanexus.api.draft;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Drafting.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Versions as entity tags (RFC 9110): sent as `ETag`, and wanted back in `If-Match`.
final class Match {

    /// A lock shows, so it is in the tag; it makes no other version, so it does not count.
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(-locked)?\"");

    private static final long NONE = -1;

    private Match() {}

    static <T> ResponseEntity<T> tagged(T body, long version, boolean locked) {
        return ResponseEntity.ok()
                .eTag("\"%d%s\"".formatted(version, locked ? "-locked" : ""))
                .body(body);
    }

    /// @param stands the version that stands, asked for where the header names several or any
    /// @throws ErrorResponseException with 428 where there is no header
    static Seen seen(String id, @Nullable String ifMatch, LongSupplier stands) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw required();
        }
        if (ifMatch.strip().equals("*")) {
            return new Seen(id, stands.getAsLong());
        }
        List<Long> named = Pattern.compile(",").splitAsStream(ifMatch).map(Match::version).toList();
        if (named.size() == 1) {
            return new Seen(id, named.getFirst());
        }
        long standing = stands.getAsLong();
        return new Seen(id, named.contains(standing) ? standing : NONE);
    }

    /// A weak tag matches nothing.
    private static long version(String tag) {
        Matcher known = TAG.matcher(tag.strip());
        return known.matches() ? Long.parseLong(known.group(1)) : NONE;
    }

    private static ErrorResponseException required() {
        return new ErrorResponseException(
                HttpStatus.PRECONDITION_REQUIRED,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.PRECONDITION_REQUIRED,
                        "If-Match: is missing; send the ETag of what you saw"),
                null);
    }
}
