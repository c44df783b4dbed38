package org.lmanexus.sample.american;

import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxStyle;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.document.pdf.write.PdfParagraph;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Redline;
import org.lmanexus.document.write.Run;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Writes the credit agreement and negotiations of it as cases for the scoring scripts:
/// `AmericanWriter FOLDER [COUNT] [SEED]`.
public final class AmericanWriter {

    private static final Author COUNSEL =
            Author.of("Alder & Whitcombe LLP", "2026-02-11T15:30:00Z");
    private static final String PREAMBLE =
            "This CREDIT AGREEMENT is entered into as of March 16, 2026, among Larkmoor"
                    + " Instruments, Inc., the Lenders party hereto, and Prairie Lakes Trust Bank,"
                    + " N.A., as Administrative Agent.";
    private static final List<String> ROMAN =
            List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final List<Section> sections;
    private int article;

    private AmericanWriter(List<Section> sections) {
        this.sections = sections;
    }

    /// Which of the texts is written.
    private enum Text {
        STANDING,
        MARKED,
        PROPOSED
    }

    /// The first case is the negotiation that the source tells; the others are drawn from it.
    public static void main(String[] args) throws IOException {
        List<String> source = CreditAgreement.source();
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        for (int i = 1; i <= count; i++) {
            List<String> told = i == 1 ? source : new Rounds(seed * 1000 + i).draw(source);
            write(CreditAgreement.read(told), Path.of(args[0], "american-%02d".formatted(i)));
        }
    }

    private static void write(List<Section> sections, Path folder) throws IOException {
        Files.createDirectories(folder);
        of(sections).word(Text.STANDING).writeTo(folder.resolve("baseline.docx"));
        of(sections).word(Text.MARKED).writeTo(folder.resolve("markup.docx"));
        of(sections).word(Text.PROPOSED).writeTo(folder.resolve("markup-clean.docx"));
        of(sections).pages(Text.MARKED).writeTo(folder.resolve("markup.pdf"));
        of(sections).pages(Text.STANDING).writeTo(folder.resolve("annotated.pdf"));
        json(folder.resolve("baseline.json"), Negotiated.baseline(sections));
        json(
                folder.resolve("truth.json"),
                Map.of("source", "our own", "edits", Negotiated.edits(sections)));
    }

    private static AmericanWriter of(List<Section> sections) {
        return new AmericanWriter(sections);
    }

    private static void json(Path file, Map<String, ?> value) throws IOException {
        Files.writeString(
                file,
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(value));
    }

    private DocxBuilder word(Text text) {
        DocxBuilder word = DocxBuilder.docx();
        word.paragraph(p -> p.style(DocxStyle.CENTRED).bold("CREDIT AGREEMENT"));
        word.paragraph(PREAMBLE);
        write(text, new Paper.Word(word));
        return word;
    }

    private PdfBuilder pages(Text text) {
        PdfBuilder pages = PdfBuilder.pdf().footer("Credit Agreement");
        pages.paragraph(
                p -> p.bold("CREDIT AGREEMENT").align(PdfParagraph.Align.CENTRED).space(0, 12));
        pages.paragraph(p -> p.text(PREAMBLE).space(0, 8));
        write(text, new Paper.Printed(pages));
        return pages;
    }

    private void write(Text text, Paper paper) {
        for (Section section : sections) {
            if (written(section, text)) {
                names(section).forEach(paper::name);
                paragraphs(section, text, paper);
            }
        }
    }

    private static boolean written(Section section, Text text) {
        return switch (text) {
            case STANDING -> section.stands();
            case PROPOSED -> section.proposed();
            case MARKED -> true;
        };
    }

    /// `ARTICLE II` over its name; the lines of a schedule's head.
    private List<String> names(Section section) {
        if (section.numbered()) {
            return List.of();
        }
        boolean schedule = section.title().startsWith("SCHEDULE") || article == ROMAN.size() - 2;
        return schedule
                ? List.of(section.title())
                : List.of("ARTICLE " + ROMAN.get(++article), section.title());
    }

    private static void paragraphs(Section section, Text text, Paper paper) {
        Mark end = text == Text.MARKED ? section.mark(COUNSEL) : Mark.KEPT;
        List<Run> runs = new ArrayList<>(head(section, text));
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Words words : section.paragraphs()) {
            String said = said(section, words, text);
            if (said.startsWith("|")) {
                rows.add(cells(section, said, text));
                continue;
            }
            table(rows, paper);
            runs.addAll(runs(section, said, text));
            paper.paragraph(List.copyOf(runs), end);
            runs.clear();
        }
        table(rows, paper);
    }

    private static String said(Section section, Words words, Text text) {
        if (text == Text.MARKED && section.fate() == ' ') {
            return words.redline();
        }
        boolean proposed = text == Text.PROPOSED || !section.stands();
        return proposed ? words.fresh() : words.old();
    }

    private static List<List<Run>> cells(Section section, String row, Text text) {
        return Arrays.stream(Section.cells(row)).map(cell -> runs(section, cell, text)).toList();
    }

    private static void table(List<List<List<Run>>> rows, Paper paper) {
        if (!rows.isEmpty()) {
            paper.table(List.copyOf(rows));
            rows.clear();
        }
    }

    private static List<Run> runs(Section section, String said, Text text) {
        Mark mark = section.mark(COUNSEL);
        return text == Text.MARKED && mark.equals(Mark.KEPT)
                ? Redline.parse(said, COUNSEL)
                : List.of(Run.plain(said).marked(text == Text.MARKED ? mark : Mark.KEPT));
    }

    /// `SECTION 2.01. Commitments.`, run into the first paragraph.
    private static List<Run> head(Section section, Text text) {
        if (!section.numbered()) {
            return List.of();
        }
        String old = section.number().old();
        String fresh = section.number().fresh();
        Mark mark = text == Text.MARKED ? section.mark(COUNSEL) : Mark.KEPT;
        boolean renumbered = text == Text.MARKED && section.fate() == ' ' && !old.equals(fresh);
        boolean proposed = text == Text.PROPOSED || !section.stands();
        String number = proposed ? fresh : old;
        List<Run> runs = new ArrayList<>();
        runs.add(bold("SECTION ", mark));
        runs.add(bold(number, renumbered ? new Mark.Deleted(COUNSEL) : mark));
        if (renumbered) {
            runs.add(bold(fresh, new Mark.Inserted(COUNSEL)));
        }
        runs.add(bold(". " + section.title() + ".", mark));
        runs.add(Run.plain(" ").marked(mark));
        return runs;
    }

    private static Run bold(String words, Mark mark) {
        return new Run(words, Look.BOLD, mark);
    }
}
