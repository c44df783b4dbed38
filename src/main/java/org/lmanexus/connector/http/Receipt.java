package org.lmanexus.connector.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.system.Verdict;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What a system gave back for what it took.
///
/// @param reference its own name for it
/// @param status where it stands there, in its own words
/// @param causes why its checker refused it; null where nobody did
public record Receipt(String reference, @Nullable String status, @Nullable String causes) {

    private static final int MOST = 8_000;

    public Receipt(String reference, @Nullable String status) {
        this(reference, status, null);
    }

    Verdict verdict(Answer.Replied reply) {
        return switch (status == null ? "" : status) {
            case "AWAITING_APPROVAL" -> new Verdict.Awaiting(json(reply));
            case "REJECTED" ->
                    new Verdict.Rejected(
                            "refused there as %s: %s"
                                    .formatted(
                                            reference,
                                            causes == null
                                                    ? "no cause given"
                                                    : Causes.shorten(causes)));
            default -> new Verdict.Acknowledged(json(reply));
        };
    }

    /// The reference of a stored receipt, as a part of a path.
    public static String segment(String stored) {
        String reference = Json.parse(stored).path("reference").asText();
        return URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    /// The receipt as it is stored.
    String json(Answer.Replied reply) {
        ObjectNode stored =
                Json.object()
                        .put("reference", reference)
                        .put("status", status)
                        .put("httpStatus", reply.status());
        stored.put("etag", reply.headers().get("etag"));
        String body = reply.body();
        stored.put("body", body.length() > MOST ? body.substring(0, MOST) : body);
        return Json.write(stored);
    }
}
