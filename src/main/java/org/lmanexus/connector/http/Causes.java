package org.lmanexus.connector.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.mapping.Json;

import java.util.ArrayList;
import java.util.List;

/// Why a system said no, from a problem document (RFC 7807) with its causes, else from the text.
final class Causes {

    private static final int MOST = 400;

    private Causes() {}

    /// Empty, or begins with a colon.
    static String of(Answer.Replied reply) {
        String found = Json.object(reply.body()).map(Causes::problem).orElse(reply.body());
        return found.isBlank() ? "" : ": " + shorten(found);
    }

    private static String problem(JsonNode problem) {
        List<String> parts = new ArrayList<>();
        add(parts, problem.path("title").asText());
        add(parts, problem.path("detail").asText());
        for (JsonNode cause : problem.path("causes")) {
            String field = cause.path("field").asText();
            String title = cause.path("title").asText();
            String value = cause.path("fieldValue").asText();
            String where = value.isEmpty() ? field : field + " = " + value;
            add(parts, where.isEmpty() ? title : where + " (" + title + ")");
        }
        return parts.isEmpty() ? Json.write(problem) : String.join("; ", parts);
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }

    /// One line of a decent length.
    static String shorten(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
