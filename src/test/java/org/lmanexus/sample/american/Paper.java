package org.lmanexus.sample.american;

import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxRow;
import org.lmanexus.document.docx.write.DocxStyle;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.document.pdf.write.PdfParagraph;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;

import java.util.Arrays;
import java.util.List;

/// What the agreement is written on.
interface Paper {

    void name(String line);

    void paragraph(List<Run> runs, Mark end);

    void table(List<List<List<Run>>> rows);

    /// Word.
    record Word(DocxBuilder word) implements Paper {

        @Override
        public void name(String line) {
            word.paragraph(p -> p.style(DocxStyle.CENTRED).bold(line));
        }

        @Override
        public void paragraph(List<Run> runs, Mark end) {
            word.paragraph(p -> p.runs(runs).ending(end));
        }

        @Override
        public void table(List<List<List<Run>>> rows) {
            word.table(
                    table -> rows.forEach(row -> table.row(cells -> cells(cells, row))),
                    shares(rows));
        }

        private static void cells(DocxRow cells, List<List<Run>> row) {
            row.forEach(cell -> cells.cell(p -> p.runs(cell)));
        }
    }

    /// Pages, on which marks are strokes and colours.
    record Printed(PdfBuilder pages) implements Paper {

        @Override
        public void name(String line) {
            pages.paragraph(p -> centred(p.bold(line)));
        }

        private static void centred(PdfParagraph paragraph) {
            paragraph.align(PdfParagraph.Align.CENTRED).space(6, 6).keepWithNext();
        }

        @Override
        public void paragraph(List<Run> runs, Mark end) {
            pages.paragraph(p -> runs.forEach(p.space(0, 8)::run));
        }

        @Override
        public void table(List<List<List<Run>>> rows) {
            pages.table(table -> rows.forEach(table::row), shares(rows));
        }
    }

    private static int[] shares(List<List<List<Run>>> rows) {
        int[] shares = new int[rows.getFirst().size()];
        Arrays.fill(shares, 1);
        return shares;
    }
}
