package org.lmanexus.reconciliation.letter;

import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.pdf.write.PdfBuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A letter as readable source, in which a block that opens with `Table:` is one of rows, and what
/// should come of each of its instructions.
record LetterCase(String name, List<String> paragraphs, List<List<String>> expected) {

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d+(?:\\.\\d+)*\\.?|\\([a-z]+\\)|[A-Z]\\.) (?<rest>.*)");

    private static final String TABLE = "Table:\n";

    static LetterCase read(Path file) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^== expected$");
        List<String> paragraphs =
                Arrays.stream(parts[0].split("\\n\\s*\\n"))
                        .map(String::strip)
                        .map(block -> block.startsWith(TABLE) ? block : joined(block))
                        .filter(block -> !block.isEmpty())
                        .toList();
        List<List<String>> expected = new ArrayList<>();
        for (String line : parts[1].strip().split("\\n")) {
            if (!line.isBlank()) {
                expected.add(List.of(line.strip()));
            }
        }
        return new LetterCase(
                file.getFileName().toString().replace(".txt", ""), paragraphs, expected);
    }

    /// With printer's quotes, numbers typed before a tab.
    void writeWord(Path file) throws IOException {
        DocxBuilder docx = DocxBuilder.docx();
        for (String paragraph : paragraphs) {
            if (paragraph.startsWith(TABLE)) {
                wordTable(docx, quotes(paragraph));
            } else {
                docx.paragraph(tabbed(quotes(paragraph)));
            }
        }
        docx.writeTo(file);
    }

    /// With straight quotes, numbers typed before a blank.
    void writePlainWord(Path file) throws IOException {
        DocxBuilder docx = DocxBuilder.docx().font("Arial", 10);
        for (String paragraph : paragraphs) {
            if (paragraph.startsWith(TABLE)) {
                wordTable(docx, paragraph);
            } else {
                docx.paragraph(paragraph);
            }
        }
        docx.writeTo(file);
    }

    /// On pages, with hanging numbers.
    void writePages(Path file) throws IOException {
        PdfBuilder pdf = PdfBuilder.pdf();
        for (String paragraph : paragraphs) {
            String text = quotes(paragraph);
            Matcher numbered = NUMBERED.matcher(text);
            if (paragraph.startsWith(TABLE)) {
                List<String[]> rows = rows(text);
                pdf.table(t -> rows.forEach(t::row), shares(rows));
            } else if (numbered.matches()) {
                pdf.paragraph(
                        p ->
                                p.label(numbered.group(1))
                                        .indent(36)
                                        .space(0, 12)
                                        .text(numbered.group("rest")));
            } else {
                pdf.paragraph(p -> p.space(0, 12).text(text));
            }
        }
        pdf.writeTo(file);
    }

    private static void wordTable(DocxBuilder docx, String block) {
        List<String[]> rows = rows(block);
        docx.table(t -> rows.forEach(t::row), shares(rows));
    }

    private static List<String[]> rows(String block) {
        return block.lines().skip(1).map(line -> line.strip().split(" \\| ")).toList();
    }

    private static int[] shares(List<String[]> rows) {
        int[] shares = new int[rows.getFirst().length];
        Arrays.fill(shares, 1);
        return shares;
    }

    private static String joined(String block) {
        return block.replaceAll("\\s*\\n", " ");
    }

    private static String quotes(String text) {
        return text.replaceAll("(?<![^\\s(])\"", "“").replace('"', '”').replace('\'', '’');
    }

    private static String tabbed(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() ? numbered.group(1) + "\t" + numbered.group("rest") : text;
    }
}
