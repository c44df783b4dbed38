package org.lmanexus.connector.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.mapping.Json;

/// What a system gave back for what it took.
///
/// @param reference its own name for it
/// @param status where it stands there, in its own words
public record Receipt(String reference, @Nullable String status) {

    private static final int MOST = 8_000;

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
