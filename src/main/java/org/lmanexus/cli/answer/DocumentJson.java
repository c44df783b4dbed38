package org.lmanexus.cli.answer;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Annotation;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Document;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// The contract of `read`: a document as JSON.
final class DocumentJson implements Answer<Document> {

    @Override
    public void write(Path file, Document document, OutputStream out) throws IOException {
        Json.line(
                out,
                json -> {
                    json.writeStringProperty("file", file.toString());
                    json.writeStringProperty("type", name(document.type()));
                    json.writeStringProperty("sha256", document.sha256().hex());
                    Json.number(json, "pages", document.pages());
                    json.writeArrayPropertyStart("blocks");
                    document.blocks().forEach(block -> write(json, block));
                    json.writeEndArray();
                    json.writeArrayPropertyStart("changes");
                    document.changes().forEach(change -> write(json, change));
                    json.writeEndArray();
                    json.writeArrayPropertyStart("comments");
                    document.comments().forEach(comment -> write(json, comment));
                    json.writeEndArray();
                    json.writeArrayPropertyStart("warnings");
                    document.warnings().forEach(json::writeString);
                    json.writeEndArray();
                    if (!document.recognised().isEmpty()) {
                        json.writeArrayPropertyStart("recognised");
                        document.recognised().forEach(json::writeNumber);
                        json.writeEndArray();
                    }
                });
    }

    @Override
    public void writeRefused(Path file, String reason, OutputStream out) throws IOException {
        Json.refused(out, file, reason);
    }

    private static void write(JsonGenerator json, Block block) {
        json.writeStartObject();
        json.writeNumberProperty("index", block.index());
        json.writeStringProperty("kind", name(block.kind()));
        Json.text(json, "label", block.label());
        if (!Objects.equals(block.label(), block.rejectedLabel())) {
            Json.text(json, "rejectedLabel", block.rejectedLabel());
        }
        Json.number(json, "level", block.level());
        Json.text(json, "lead", block.lead());
        Json.text(json, "accepted", block.accepted());
        Json.text(json, "rejected", block.rejected());
        Json.number(json, "page", block.page());
        if (block.table() != null) {
            Json.number(json, "table", block.table());
        }
        if (block.contents()) {
            json.writeBooleanProperty("contents", true);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Change change) {
        json.writeStartObject();
        json.writeStringProperty("id", change.id());
        json.writeStringProperty("kind", name(change.kind()));
        Json.text(json, "author", change.author());
        Json.text(json, "date", change.date());
        json.writeNumberProperty("block", change.block());
        if (change.fromBlock() != null) {
            Json.number(json, "fromBlock", change.fromBlock());
        }
        Json.text(json, "before", change.before());
        Json.text(json, "after", change.after());
        json.writeStringProperty("markedBy", name(change.markedBy()));
        annotation(json, change.annotation());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Comment comment) {
        json.writeStartObject();
        json.writeStringProperty("id", comment.id());
        Json.text(json, "author", comment.author());
        Json.text(json, "date", comment.date());
        json.writeNumberProperty("block", comment.block());
        json.writeStringProperty("anchor", comment.anchor());
        json.writeStringProperty("text", comment.text());
        Json.text(json, "replyTo", comment.replyTo());
        json.writeBooleanProperty("resolved", comment.resolved());
        annotation(json, comment.annotation());
        json.writeEndObject();
    }

    /// What no annotation marks says nothing of it.
    private static void annotation(JsonGenerator json, @Nullable Annotation annotation) {
        if (annotation != null) {
            json.writeStringProperty("annotation", name(annotation));
        }
    }

    /// An enum value as the contract spells it: `PARAGRAPH_MARK` as `paragraph-mark`.
    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
