package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.kernel.ContentHash;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads one open PDF, page by page, and puts the pages together.
final class PdfReading {

    private final PDDocument pdf;
    private final List<List<Line>> pages = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Integer> empty = new ArrayList<>();
    private boolean colouredInsertions;
    private boolean strikes;

    PdfReading(PDDocument pdf) {
        this.pdf = pdf;
    }

    Document read(String file, ContentHash hash) throws IOException {
        new PageWalk(this::page, new Deadline(pdf.getNumberOfPages()))
                .writeText(pdf, Writer.nullWriter());
        Furniture furniture = new Furniture(pages);
        List<Line> body =
                pages.stream()
                        .flatMap(List::stream)
                        .filter(line -> !furniture.contains(line))
                        .toList();
        PdfBlocks blocks =
                new PdfBlocks(
                        new Vocabulary(pages),
                        strikes && !colouredInsertions,
                        strikes && body.stream().anyMatch(PrintedNumber::shownTwice));
        Paragraphs.of(body).forEach(lines -> blocks.add(lines, Block.Kind.PARAGRAPH));
        furniture.found().forEach(found -> blocks.add(List.of(found.line()), found.kind()));
        return new Document(
                file,
                DocumentType.PDF,
                hash,
                pdf.getNumberOfPages(),
                blocks.blocks(),
                blocks.changes(),
                blocks.comments(),
                warnings());
    }

    /// Whether any page has words.
    boolean hasText() {
        return pages.stream().anyMatch(page -> !page.isEmpty());
    }

    private void page(PDPage page, List<Glyph> glyphs, List<Stroke> strokes) throws IOException {
        int number = pages.size() + 1;
        PageAnnotations annotations = new PageAnnotations(page, number, ids);
        Ink.mark(glyphs, strokes, annotations.links());
        // Only what is drawn tells how the file draws changes; a reviewer's strike does not.
        glyphs.forEach(this::count);
        List<GlyphLine> lines = LineBuilder.lines(glyphs, page.getCropBox().getWidth());
        annotations.apply(lines);
        pages.add(lines.stream().map(line -> line.line(number)).toList());
        if (lines.isEmpty()) {
            empty.add(number);
        }
    }

    private void count(Glyph glyph) {
        Mark mark = glyph.mark();
        if (mark != null) {
            colouredInsertions |= mark.kind() == Mark.Kind.INSERT;
            strikes |= mark.kind() == Mark.Kind.DELETE;
        }
    }

    private List<String> warnings() {
        return empty.isEmpty() || empty.size() == pages.size()
                ? List.of()
                : List.of("No text was found on page " + list(empty) + ".");
    }

    private static String list(List<Integer> pages) {
        return pages.size() > 10
                ? pages.getFirst() + " and " + (pages.size() - 1) + " others"
                : String.join(", ", pages.stream().map(String::valueOf).toList());
    }
}
