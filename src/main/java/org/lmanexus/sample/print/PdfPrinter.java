package org.lmanexus.sample.print;

import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.document.pdf.write.PdfParagraph;
import org.lmanexus.document.pdf.write.PdfParagraph.Align;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Piece;
import org.lmanexus.sample.source.Style;
import org.lmanexus.sample.source.Style.Zone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Prints an agreement on pages, what is marked in it struck or underlined.
public final class PdfPrinter {

    private static final float STEP = 36;

    private final Agreement agreement;
    private final ContentsList contents;
    private final PdfBuilder document = PdfBuilder.pdf();
    private final PdfWords words = new PdfWords();

    private PdfPrinter(Agreement agreement, ContentsList contents) {
        this.agreement = agreement;
        this.contents = contents;
    }

    /// The agreement under a header of its own.
    public static PdfBuilder print(Agreement agreement, String header) {
        ContentsList numbered = ContentsList.of(agreement, pages(agreement));
        return new PdfPrinter(agreement, numbered).print(header);
    }

    /// The pages of the listed headings: the contents have as many lines whatever the numbers are.
    static Map<String, Integer> pages(Agreement agreement) {
        ContentsList unnumbered = ContentsList.of(agreement, Map.of());
        return new PdfPrinter(agreement, unnumbered).print("").pages();
    }

    private PdfBuilder print(String header) {
        document.title("Senior Facilities Agreement").header(header).footer("Page").coverPage();
        for (int i = 0; i < agreement.elements().size(); i++) {
            print(i);
        }
        return document;
    }

    private void print(int index) {
        switch (agreement.elements().get(index)) {
            case Paragraph paragraph -> print(paragraph, index);
            case Grid grid -> print(grid);
            case Element.PageBreak pageBreak -> document.pageBreak();
            case Element.Contents listed -> printContents();
        }
    }

    private void print(Paragraph paragraph, int index) {
        Kind kind = paragraph.kind();
        if (kind == Kind.SCHEDULE) {
            document.pageBreak();
        }
        if (kind == Kind.SECTION || kind == Kind.SCHEDULE || kind == Kind.PART) {
            document.paragraph(
                    target ->
                            target.runs(bold(label(index)))
                                    .align(Align.CENTRED)
                                    .space(12, 2)
                                    .keepWithNext());
        }
        document.paragraph(target -> set(target, paragraph, index));
    }

    private void set(PdfParagraph target, Paragraph paragraph, int index) {
        Style style = paragraph.style();
        List<Piece> pieces = paragraph.pieces();
        target.align(Align.JUSTIFIED).anchor(ContentsList.anchor(index));
        switch (style.kind()) {
            case TITLE -> {
                target.align(Align.CENTRED).size(20).space(90, 40);
                pieces = House.bold(pieces);
            }
            case CENTRED -> target.align(Align.CENTRED).space(6, 14);
            case TEXT -> target.indent(indented(style.zone()) ? STEP : 0);
            case DEFINITION -> target.indent(STEP);
            case PARTY, RECITAL, NUMBERED -> target.label(label(index)).indent(STEP);
            case ITEM -> target.label(label(index)).indent(itemIndent(style));
            case CLAUSE -> {
                heading(target, index).space(12, 7);
                pieces = House.bold(capitals(pieces));
            }
            case SUB_CLAUSE -> {
                heading(target, index).space(4, 5);
                pieces = House.bold(pieces);
            }
            case SECTION, SCHEDULE, PART -> {
                target.align(Align.CENTRED).space(0, 14).keepWithNext();
                pieces = House.bold(pieces);
            }
        }
        words.write(target, pieces);
    }

    private PdfParagraph heading(PdfParagraph target, int index) {
        return target.label(label(index)).indent(STEP).align(Align.LEFT).keepWithNext();
    }

    private static boolean indented(Zone zone) {
        return zone == Zone.CLAUSES || zone == Zone.DEFINITIONS;
    }

    private static float itemIndent(Style style) {
        return STEP * (1 + style.level());
    }

    private static List<Piece> capitals(List<Piece> pieces) {
        return pieces.stream()
                .map(
                        piece ->
                                piece instanceof Piece.Words words
                                        ? new Piece.Words(
                                                words.run()
                                                        .saying(
                                                                words.text()
                                                                        .toUpperCase(Locale.ROOT)))
                                        : piece)
                .toList();
    }

    private List<Run> label(int index) {
        return LabelRuns.of(agreement, index);
    }

    private static List<Run> bold(List<Run> runs) {
        return runs.stream().map(run -> new Run(run.text(), Look.BOLD, run.mark())).toList();
    }

    private void print(Grid grid) {
        int[] shares = grid.shares().stream().mapToInt(Integer::intValue).toArray();
        document.table(
                table -> {
                    if (!grid.ruled()) {
                        table.unruled();
                    }
                    for (Grid.Row row : grid.rows()) {
                        table.cells(row.cells().stream().map(this::cell).toList());
                    }
                },
                shares);
    }

    private Consumer<PdfParagraph> cell(List<Piece> cell) {
        return target -> words.write(target, cell);
    }

    private void printContents() {
        document.table(
                table -> {
                    table.unruled();
                    contents.entries()
                            .forEach(
                                    entry ->
                                            table.row(
                                                    entry.label(),
                                                    entry.title(),
                                                    Integer.toString(entry.page())));
                },
                3,
                14,
                1);
    }
}
