package org.lmanexus.simulator;

import org.jspecify.annotations.Nullable;

/// What a simulated system answers.
record Reply(int status, String type, String body, @Nullable String etag) {

    static Reply json(int status, String body) {
        return new Reply(status, "application/json", body, null);
    }

    /// A problem document with one cause.
    static Reply problem(int status, String title, String field, String value) {
        String body =
                """
                {"title":"%s","status":%d,"causes":[{"title":"%s","field":"%s","fieldValue":"%s"}]}\
                """
                        .formatted(title, status, title, field, value);
        return new Reply(status, "application/problem+json", body, null);
    }
}
