package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.part.Xml;
import org.lmanexus.document.docx.story.Item;
import org.lmanexus.document.docx.story.Paragraph;
import org.lmanexus.document.docx.story.Piece;
import org.lmanexus.document.docx.story.Revision;
import org.lmanexus.document.docx.story.StoryReader;
import org.lmanexus.document.docx.style.Styles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `comments.xml` and, for the threads, `commentsExtended.xml`.
final class CommentsReader {

    private static final int THREAD = 300;

    private final Xml xml;
    private final Styles styles;
    private final List<Remark> remarks = new ArrayList<>();

    private CommentsReader(Xml xml, Styles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /// A comment as written.
    ///
    /// @param paragraph the id of its last paragraph, by which its thread knows it
    record Remark(
            String id,
            @Nullable String author,
            @Nullable Instant date,
            String text,
            @Nullable String paragraph) {}

    /// What a thread says of a comment, by the id of its last paragraph.
    record Thread(@Nullable String parent, boolean resolved) {}

    static List<Remark> read(Xml xml, Styles styles) {
        CommentsReader reader = new CommentsReader(xml, styles);
        xml.root();
        xml.children(reader::comment);
        return reader.remarks;
    }

    static Map<String, Thread> threads(Xml xml) {
        Map<String, Thread> threads = new HashMap<>();
        xml.root();
        xml.children(
                _ -> {
                    xml.kept(THREAD);
                    String id = xml.attribute("paraId");
                    if (id != null) {
                        boolean done = xml.attribute("done", "0").matches("1|true|on");
                        threads.put(id, new Thread(xml.attribute("paraIdParent"), done));
                    }
                });
        return threads;
    }

    private void comment(String name) {
        if (!name.equals("comment")) {
            return;
        }
        StoryReader story = new StoryReader(xml, styles, false);
        Revision revision = story.revision();
        List<Paragraph> paragraphs = new ArrayList<>();
        story.read().forEach(item -> collect(item, paragraphs));
        List<String> lines = paragraphs.stream().map(CommentsReader::text).toList();
        remarks.add(
                new Remark(
                        revision.id(),
                        revision.author(),
                        revision.date(),
                        NormalText.of(String.join("\n", lines)).strip(),
                        paragraphs.isEmpty() ? null : paragraphs.getLast().id()));
    }

    private static void collect(Item item, List<Paragraph> paragraphs) {
        item.either(
                paragraphs::add,
                row -> row.cells().forEach(cell -> paragraphs.addAll(cell.paragraphs())));
    }

    private static String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : paragraph.pieces()) {
            if (piece.in(View.ACCEPTED)) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }
}
