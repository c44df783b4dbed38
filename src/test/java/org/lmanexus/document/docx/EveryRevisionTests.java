package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

/// Every tracked change that the XML holds is a change once, with its author and date.
class EveryRevisionTests {

    private static final Author ANNE = Author.of("Anne", "2026-03-09T10:15:00Z");
    private static final Author BERT = Author.of("Bert", "2026-03-10T08:00:00Z");

    @TempDir private Path folder;

    @Test
    void whatTheXmlCountsIsWhatIsRead() throws Exception {
        Path file = folder.resolve("markup.docx");
        Files.write(file, markup().bytes());

        Map<String, Integer> read = new TreeMap<>();
        for (Change change : DocumentReader.standard().read(file).changes()) {
            count(read, change.kind(), change.author(), change.date());
        }

        assertThat(read).isEqualTo(inXml(file)).hasSizeGreaterThan(9);
    }

    private static DocxBuilder markup() {
        DocxBuilder docx =
                DocxBuilder.docx()
                        .header("Draft")
                        .paragraph(p -> p.redline("A [-b-]{+c+} d [-e-]{+f+} g", ANNE))
                        .paragraph(p -> p.redline("A {+b+} d", BERT).inserted("more", ANNE))
                        .paragraph(p -> p.inserted("one ", ANNE).inserted("stretch", ANNE))
                        .paragraph(p -> p.text("Split").ending(new Mark.Inserted(ANNE)))
                        .paragraph(p -> p.text("Merged").ending(new Mark.Deleted(BERT)))
                        .paragraph(p -> p.text("Plain ").emboldened("and bold", BERT))
                        .paragraph(p -> p.text("Centred").realigned(ANNE));
        docx.movedFrom("m1", BERT, d -> d.paragraph(p -> p.run(moved(new Mark.MovedFrom(BERT)))));
        docx.paragraph("between");
        docx.movedTo("m1", BERT, d -> d.paragraph(p -> p.run(moved(new Mark.MovedTo(BERT)))));
        return docx.table(
                table ->
                        table.row(row -> row.cell(p -> p.text("L")).cell(p -> p.text("M")))
                                .row(
                                        new Mark.Inserted(ANNE),
                                        row -> row.cell(p -> p.text("1")).cell(p -> p.text("2")))
                                .row(
                                        new Mark.Deleted(BERT),
                                        row -> row.cell(p -> p.text("3")).cell(p -> p.text("4"))),
                1,
                1);
    }

    private static Run moved(Mark end) {
        return new Run("Goes elsewhere", Look.PLAIN, end);
    }

    /// Counts by walking the XML alone, and merges only what stands side by side.
    private static Map<String, Integer> inXml(Path file) throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> parts = zip.stream().map(Object::toString).toList();
            for (String part : parts) {
                if (part.matches("word/(document|header\\d*|footer\\d*|footnotes)\\.xml")) {
                    walk(
                            factory.newDocumentBuilder()
                                    .parse(zip.getInputStream(zip.getEntry(part)))
                                    .getDocumentElement(),
                            counts);
                }
            }
        }
        return counts;
    }

    private static void walk(Element element, Map<String, Integer> counts) {
        String author = value(element, "author");
        if (author != null) {
            Change.Kind kind = kind(element, element.getParentNode().getLocalName());
            if (kind != null && !continues(element, author)) {
                String date = Objects.requireNonNull(value(element, "date"));
                count(counts, kind, author, Instant.parse(date));
            }
        }
        children(element).forEach(child -> walk(child, counts));
    }

    private static Change.@Nullable Kind kind(Element element, String parent) {
        return switch (element.getLocalName()) {
            case "ins" -> kind(parent, Change.Kind.INSERT);
            case "del" -> kind(parent, Change.Kind.DELETE);
            case "moveTo" -> parent.equals("rPr") ? null : Change.Kind.MOVE;
            case "rPrChange", "pPrChange" -> Change.Kind.FORMAT;
            default -> null;
        };
    }

    private static Change.Kind kind(String parent, Change.Kind words) {
        return switch (parent) {
            case "rPr" -> Change.Kind.PARAGRAPH_MARK;
            case "trPr" -> Change.Kind.TABLE;
            default -> words;
        };
    }

    private static boolean continues(Element element, String author) {
        return element.getPreviousSibling() instanceof Element before
                && before.getLocalName().equals(element.getLocalName())
                && author.equals(value(before, "author"));
    }

    private static @Nullable String value(Element element, String attribute) {
        String value = element.getAttributeNS(element.getNamespaceURI(), attribute);
        return value.isEmpty() ? null : value;
    }

    private static Stream<Element> children(Element element) {
        return Stream.iterate(element.getFirstChild(), Objects::nonNull, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static void count(
            Map<String, Integer> counts,
            Change.Kind kind,
            @Nullable String author,
            @Nullable Instant date) {
        counts.merge(kind + " by " + author + " at " + date, 1, Integer::sum);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FORMAT    | tblPr   | tblPrChange
                    FORMAT    | tblPrEx | tblPrExChange
                    FORMAT    | trPr    | trPrChange
                    FORMAT    | tcPr    | tcPrChange
                    FORMAT    | tcPr    | cellMerge
                    TABLE     | tcPr    | cellIns
                    TABLE     | tcPr    | cellDel
                    TABLE     | trPr    | ins
                    TABLE     | trPr    | del
                    NUMBERING | numPr   | ins
                    NUMBERING | numPr   | numberingChange
                    FORMAT    | pPr     | pPrChange
                    FORMAT    | sectPr  | sectPrChange
                    """)
    void whatIsMarkedInPropertiesIsAChangeOnce(
            Change.Kind kind, String properties, String element) {
        String marked =
                "<w:%1$s><w:%2$s w:id=\"1\" w:author=\"Anne\" w:date=\"2026-03-09T10:15:00Z\"/></w:%1$s>"
                        .formatted(properties, element);
        Document read = RawDocx.body(body(properties, marked)).read(folder);

        assertThat(read.changes()).hasSize(1);
        Change change = read.changes().getFirst();
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.author()).isEqualTo("Anne");
        assertThat(change.date()).isEqualTo("2026-03-09T10:15:00Z");
    }

    private static String body(String properties, String marked) {
        return """
        <w:p><w:pPr>%1$s</w:pPr><w:r><w:t>Margin</w:t></w:r></w:p>
        <w:tbl>%2$s<w:tr>%3$s%4$s<w:tc>%5$s<w:p><w:r><w:t>2.50</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """
                .formatted(
                        properties.equals("numPr") || properties.equals("sectPr")
                                ? marked
                                : properties.equals("pPr")
                                        ? marked.replaceAll("</?w:pPr>", "")
                                        : "",
                        properties.equals("tblPr") ? marked : "",
                        properties.equals("tblPrEx") ? marked : "",
                        properties.equals("trPr") ? marked : "",
                        properties.equals("tcPr") ? marked : "");
    }
}
