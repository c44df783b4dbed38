package org.lmanexus.cli.answer;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// What a person wants to see of a document first: what it is, what it changes, what is remarked.
final class DocumentTable implements Answer<Document> {

    private static final int WIDTH = 60;
    private static final String ROW = "%-6s %-15s %-24s %-10s %s%n";

    @Override
    public void write(Path file, Document document, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(summary(file, document)).append(System.lineSeparator());
        if (!document.changes().isEmpty() || !document.comments().isEmpty()) {
            text.append(ROW.formatted("BLOCK", "KIND", "AUTHOR", "NUMBER", "TEXT"));
        }
        for (Change change : document.changes()) {
            text.append(row(document, change));
        }
        for (Comment comment : document.comments()) {
            text.append(
                    ROW.formatted(
                            comment.block(),
                            "comment",
                            cut(comment.author(), 24),
                            label(document, comment.block()),
                            cut(comment.text(), WIDTH)));
        }
        document.warnings().forEach(warning -> text.append("! ").append(warning).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeRefused(Path file, String reason, OutputStream out) {
        System.err.println(reason);
    }

    private static String summary(Path file, Document document) {
        Integer pages = document.pages();
        return "%s: %s, %s%d blocks, %d changes, %d comments"
                .formatted(
                        file,
                        document.type(),
                        pages == null ? "" : pages + " pages, ",
                        document.blocks().size(),
                        document.changes().size(),
                        document.comments().size());
    }

    private static String row(Document document, Change change) {
        return ROW.formatted(
                change.block(),
                change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                cut(change.author(), 24),
                label(document, change.block()),
                words(change));
    }

    private static String words(Change change) {
        String before = change.before();
        String after = change.after();
        if (before != null && after != null && !before.equals(after)) {
            return cut(before, WIDTH / 2) + " -> " + cut(after, WIDTH / 2);
        }
        return cut(after == null ? before : after, WIDTH);
    }

    private static String label(Document document, int index) {
        Block block = document.blocks().get(index);
        String label = block.label() == null ? block.rejectedLabel() : block.label();
        return Objects.requireNonNullElse(label, "");
    }

    private static String cut(@Nullable String text, int width) {
        String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
