package org.lmanexus.document.pdf.write;

import org.lmanexus.document.pdf.write.PdfParagraph.Align;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays blocks out on pages, and begins a new page where one is full.
final class Press {

    private static final float HANGING = 36;
    private static final float COMPANY = 42;
    private static final float PADDING = 4;

    private final Pages pages;
    private final Map<String, Integer> anchors = new LinkedHashMap<>();

    Press(Pages pages) {
        this.pages = pages;
    }

    Map<String, Integer> finish() throws IOException {
        pages.finish();
        return anchors;
    }

    void print(Block block) throws IOException {
        switch (block) {
            case PdfParagraph.Shape paragraph -> print(paragraph);
            case PdfTable.Shape table -> print(table);
            case Block.PageBreak ended -> pages.turn();
        }
    }

    private void print(PdfParagraph.Shape paragraph) throws IOException {
        List<Line> lines = lines(paragraph, Pages.WIDTH - paragraph.indent());
        float whole = paragraph.before() + lines.size() * paragraph.leading();
        pages.need(
                paragraph.keepWithNext()
                        ? whole + COMPANY
                        : Math.min(whole, 2 * paragraph.leading()));
        pages.skip(paragraph.before());
        if (!paragraph.anchor().isEmpty()) {
            anchors.put(paragraph.anchor(), pages.number());
        }
        boolean first = true;
        for (Line line : lines) {
            pages.need(paragraph.leading() + pages.heightOf(line.footnotes()));
            pages.skip(paragraph.leading());
            if (first) {
                printLabel(paragraph);
            }
            first = false;
            float x = Pages.LEFT + paragraph.indent();
            pages.draw(
                    line, x + offset(line, paragraph), stretch(line, paragraph), paragraph.size());
        }
        pages.skip(paragraph.after());
    }

    private List<Line> lines(PdfParagraph.Shape paragraph, float measure) throws IOException {
        return Typesetter.lines(pages.fonts(), paragraph.pieces(), paragraph.size(), measure);
    }

    private void printLabel(PdfParagraph.Shape paragraph) throws IOException {
        if (paragraph.label().isEmpty()) {
            return;
        }
        List<Line> lines =
                Typesetter.lines(pages.fonts(), paragraph.label(), paragraph.size(), HANGING * 4);
        for (Line line : lines) {
            float hanging = Math.max(HANGING, line.width() + PADDING);
            float x = paragraph.indent() == 0 ? 0 : paragraph.indent() - hanging;
            pages.draw(line, Pages.LEFT + x, 0, paragraph.size());
        }
    }

    private static float offset(Line line, PdfParagraph.Shape paragraph) {
        float free = Pages.WIDTH - paragraph.indent() - line.width();
        return paragraph.align() == Align.CENTRED ? free / 2 : 0;
    }

    private static float stretch(Line line, PdfParagraph.Shape paragraph) {
        if (paragraph.align() != Align.JUSTIFIED || line.last() || line.spaces() == 0) {
            return 0;
        }
        return Math.max(0, (Pages.WIDTH - paragraph.indent() - line.width()) / line.spaces());
    }

    private void print(PdfTable.Shape table) throws IOException {
        int sum = table.shares().stream().mapToInt(Integer::intValue).sum();
        List<Float> widths =
                table.shares().stream().map(share -> Pages.WIDTH * share / sum).toList();
        for (List<PdfParagraph.Shape> row : table.rows()) {
            printRow(row, widths, table.ruled());
        }
        pages.skip(10);
    }

    private void printRow(List<PdfParagraph.Shape> row, List<Float> widths, boolean ruled)
            throws IOException {
        List<List<Line>> cells = new ArrayList<>();
        float height = 0;
        for (PdfParagraph.Shape cell : row) {
            List<Line> lines = lines(cell, widths.get(cells.size()) - 2 * PADDING);
            cells.add(lines);
            height = Math.max(height, lines.size() * cell.leading() + 2 * PADDING);
        }
        pages.need(height);
        float x = Pages.LEFT;
        for (int column = 0; column < cells.size(); column++) {
            float depth = PADDING;
            for (Line line : cells.get(column)) {
                depth += row.get(column).leading();
                pages.drawBelow(line, x + PADDING, depth - 2, row.get(column).size());
            }
            if (ruled) {
                pages.frame(x, widths.get(column), height);
            }
            x += widths.get(column);
        }
        pages.skip(height);
    }
}
