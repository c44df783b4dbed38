package org.lmanexus.api.repeat;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Refusal;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request under a key of its sender's, known by hashes only.
///
/// @param id of who asked where under which key
/// @param bodyHash of what was asked
record KeyedRequest(String id, String bodyHash) {

    /// A string of RFC 8941, or the same without its quotes.
    private static final Pattern KEY =
            Pattern.compile(
                    "\"([\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255})\"|([\\x21\\x23-\\x7e]{1,255})");

    /// @throws Refusal.Invalid for a key that is none
    static KeyedRequest of(String userId, String key, HttpServletRequest request, byte[] body) {
        String asked =
                String.join(
                        "\n",
                        userId,
                        request.getMethod(),
                        request.getRequestURI(),
                        Objects.requireNonNullElse(request.getQueryString(), ""),
                        read(key));
        return new KeyedRequest(ContentHash.ofText(asked).hex(), ContentHash.of(body).hex());
    }

    private static String read(String key) {
        Matcher form = KEY.matcher(key.strip());
        if (!form.matches()) {
            throw new Refusal.Invalid(
                    "Idempotency-Key: is no key; send up to 255 printable characters, in quotes");
        }
        @Nullable String quoted = form.group(1);
        return quoted == null ? form.group(2) : quoted;
    }
}
