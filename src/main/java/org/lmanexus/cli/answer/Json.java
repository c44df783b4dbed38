package org.lmanexus.cli.answer;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// JSON by the streaming writer: a bound one would double the time that a file command takes.
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /// Writes the inside of an object.
    @FunctionalInterface
    interface Content {
        void writeTo(JsonGenerator json);
    }

    /// Writes one object on a line of its own.
    static void line(OutputStream out, Content content) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            content.writeTo(json);
            json.writeEndObject();
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    static void refused(OutputStream out, Path file, String reason) throws IOException {
        line(
                out,
                json -> {
                    json.writeStringProperty("file", file.toString());
                    json.writeStringProperty("error", reason);
                });
    }

    static void text(JsonGenerator json, String name, @Nullable Object value) {
        json.writeStringProperty(name, value == null ? null : value.toString());
    }

    static void number(JsonGenerator json, String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
