package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Versions as entity tags (RFC 9110): sent as `ETag`, and wanted back in `If-Match`.
public final class Match {

    /// What shows but makes no other version is in the tag behind the hyphen; it does not count.
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(-[0-9a-z]{1,20})?\"");

    private static final long NONE = -1;

    private Match() {}

    public static <T> ResponseEntity<T> tagged(T body, long version) {
        return ResponseEntity.ok().eTag("\"%d\"".formatted(version)).body(body);
    }

    /// @param besides what else shows, in letters and digits
    public static <T> ResponseEntity<T> tagged(T body, long version, String besides) {
        return ResponseEntity.ok().eTag("\"%d-%s\"".formatted(version, besides)).body(body);
    }

    /// The version that a header names.
    ///
    /// @param stands the version that stands, asked for where the header names several or any
    /// @throws ErrorResponseException with 428 where there is no header
    public static long version(@Nullable String ifMatch, LongSupplier stands) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw required();
        }
        if (ifMatch.strip().equals("*")) {
            return stands.getAsLong();
        }
        List<Long> named = Pattern.compile(",").splitAsStream(ifMatch).map(Match::version).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        long standing = stands.getAsLong();
        return named.contains(standing) ? standing : NONE;
    }

    /// Where a header may be left out: what is asked for can be decided once only.
    ///
    /// @throws Refusal.Stale where there is one and it names another version
    public static void check(String what, @Nullable String ifMatch, long standing) {
        if (ifMatch != null && !ifMatch.isBlank() && version(ifMatch, () -> standing) != standing) {
            throw new Refusal.Stale(
                    "%s: version %d stands, not the one you saw; look at it again"
                            .formatted(what, standing));
        }
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
