package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Writer;

/// Writes events in one format, one after the other.
sealed interface AuditWriter {

    void begin() throws IOException;

    void write(AuditEvent event) throws IOException;

    void end() throws IOException;

    static AuditWriter of(AuditEvents.Format format, Writer out) {
        return switch (format) {
            case JSON -> new Json(out);
            case CSV -> new Csv(out);
        };
    }

    /// An array with one object a line.
    final class Json implements AuditWriter {

        private final Writer out;
        private final JsonMapper mapper = JsonMapper.builder().build();
        private boolean first = true;

        private Json(Writer out) {
            this.out = out;
        }

        @Override
        public void begin() throws IOException {
            out.write('[');
        }

        @Override
        public void write(AuditEvent event) throws IOException {
            out.write(first ? "\n" : ",\n");
            first = false;
            out.write(mapper.writeValueAsString(event));
        }

        @Override
        public void end() throws IOException {
            out.write("\n]\n");
        }
    }

    /// RFC 4180, every field quoted.
    final class Csv implements AuditWriter {

        private static final String FORMULA_STARTS = "=+-@\t\r";

        private final Writer out;

        private Csv(Writer out) {
            this.out = out;
        }

        @Override
        public void begin() throws IOException {
            line(
                    "id",
                    "timestamp",
                    "workspaceId",
                    "actorId",
                    "actorName",
                    "eventType",
                    "targetType",
                    "targetId",
                    "before",
                    "after",
                    "reason",
                    "reasonCategory",
                    "chain",
                    "seq",
                    "prevHash",
                    "hash");
        }

        @Override
        public void write(AuditEvent event) throws IOException {
            line(
                    event.id(),
                    event.timestamp().toString(),
                    event.workspaceId(),
                    event.actorId(),
                    event.actorName(),
                    event.type().name(),
                    event.targetType(),
                    event.targetId(),
                    event.before(),
                    event.after(),
                    event.reason(),
                    event.reasonCategory(),
                    event.chain(),
                    Long.toString(event.seq()),
                    event.prevHash(),
                    event.hash());
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }

        private void line(@Nullable String... fields) throws IOException {
            for (int i = 0; i < fields.length; i++) {
                out.write(i == 0 ? "\"" : ",\"");
                out.write(cell(fields[i]));
                out.write('"');
            }
            out.write("\r\n");
        }

        private static String cell(@Nullable String field) {
            if (field == null || field.isEmpty()) {
                return "";
            }
            String quoted = field.replace("\"", "\"\"");
            return FORMULA_STARTS.indexOf(field.charAt(0)) < 0 ? quoted : "'" + quoted;
        }
    }
}
