package org.lmanexus.cli.answer;

import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// One block a line as one view reads it, and nothing else.
final class DocumentText implements Answer<Document> {

    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    private final View view;

    DocumentText(View view) {
        this.view = view;
    }

    @Override
    public void write(Path file, Document document, OutputStream out) throws IOException {
        for (Block block : document.blocks()) {
            String text = block.text(view);
            if (text != null) {
                out.write(LINE_END.matcher(text).replaceAll(" ").getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }

    @Override
    public void writeRefused(Path file, String reason, OutputStream out) {
        System.err.println(reason);
    }
}
