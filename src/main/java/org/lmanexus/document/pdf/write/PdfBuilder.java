package org.lmanexus.document.pdf.write;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.lmanexus.document.write.Author;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;

/// Prints a PDF from top to bottom; the same calls make the same bytes.
///
/// ```java
/// Author counsel = Author.of("Marlowe Crane LLP", "2026-03-12T17:40:00Z");
/// PdfBuilder.pdf()
///         .footer("Page")
///         .paragraph(p -> p.label("9.1").indent(36).redline("at [-2.50-]{+2.75+} per cent.",
/// counsel))
///         .writeTo(file);
/// ```
public final class PdfBuilder {

    private static final Instant ALWAYS = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Block> blocks = new ArrayList<>();
    private String title = "";
    private String header = "";
    private String footer = "";
    private boolean coverPage;

    private PdfBuilder() {}

    /// An empty document on A4 in Times, 11 points.
    public static PdfBuilder pdf() {
        return new PdfBuilder();
    }

    /// The title in the document's properties.
    public PdfBuilder title(String words) {
        this.title = words;
        return this;
    }

    public PdfBuilder header(String words) {
        this.header = words;
        return this;
    }

    /// A footer whose words are followed by the page's number.
    public PdfBuilder footer(String words) {
        this.footer = words;
        return this;
    }

    /// Leaves the first page without header and footer.
    public PdfBuilder coverPage() {
        this.coverPage = true;
        return this;
    }

    public PdfBuilder paragraph(String words) {
        return paragraph(p -> p.text(words));
    }

    public PdfBuilder redline(String notation, Author by) {
        return paragraph(p -> p.redline(notation, by));
    }

    /// A paragraph behind its typed number, in bold.
    public PdfBuilder heading(String label, String words) {
        return paragraph(p -> p.label(label).indent(36).bold(words).keepWithNext());
    }

    public PdfBuilder paragraph(Consumer<PdfParagraph> writer) {
        PdfParagraph paragraph = new PdfParagraph();
        writer.accept(paragraph);
        blocks.add(paragraph.shape());
        return this;
    }

    /// A table whose columns share the width of the page as given.
    public PdfBuilder table(Consumer<PdfTable> writer, int... shares) {
        PdfTable table = new PdfTable(shares);
        writer.accept(table);
        blocks.add(table.shape());
        return this;
    }

    public PdfBuilder pageBreak() {
        blocks.add(new Block.PageBreak());
        return this;
    }

    /// The whole file.
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(ALWAYS.getEpochSecond());
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("LMA Nexus");
            GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(ALWAYS.toEpochMilli());
            document.getDocumentInformation().setCreationDate(date);
            print(document);
            document.save(bytes);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    /// The pages, counted from 1, on which the anchored paragraphs begin.
    public Map<String, Integer> pages() {
        try (PDDocument document = new PDDocument()) {
            return print(document);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private Map<String, Integer> print(PDDocument document) throws IOException {
        Press press =
                new Press(new Pages(document, new Pages.Furniture(header, footer, coverPage)));
        for (Block block : blocks) {
            press.print(block);
        }
        return press.finish();
    }

    public void writeTo(Path file) throws IOException {
        Files.write(file, bytes());
    }
}
