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

/// A letter as readable source, and what should come of each of its instructions.
record LetterCase(String name, List<String> paragraphs, List<List<String>> expected) {

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d+(?:\\.\\d+)*\\.?|\\([a-z]+\\)|[A-Z]\\.) (?<rest>.*)");

    static LetterCase read(Path file) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^== expected$");
        List<String> paragraphs =
                Arrays.stream(parts[0].split("\\n\\s*\\n"))
                        .map(block -> block.strip().replaceAll("\\s*\\n", " "))
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
            docx.paragraph(tabbed(quotes(paragraph)));
        }
        docx.writeTo(file);
    }

    /// With straight quotes, numbers typed before a blank.
    void writePlainWord(Path file) throws IOException {
        DocxBuilder docx = DocxBuilder.docx().font("Arial", 10);
        paragraphs.forEach(docx::paragraph);
        docx.writeTo(file);
    }

    /// On pages, with hanging numbers.
    void writePages(Path file) throws IOException {
        PdfBuilder pdf = PdfBuilder.pdf();
        for (String paragraph : paragraphs) {
            String text = quotes(paragraph);
            Matcher numbered = NUMBERED.matcher(text);
            if (numbered.matches()) {
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

    private static String quotes(String text) {
        return text.replaceAll("(?<![^\\s(])\"", "“").replace('"', '”').replace('\'', '’');
    }

    private static String tabbed(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() ? numbered.group(1) + "\t" + numbered.group("rest") : text;
    }
}
