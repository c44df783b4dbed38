package org.lmanexus.document.docx.write;

import org.lmanexus.document.write.Mark;

import java.util.Arrays;
import java.util.function.Consumer;

/// A table while it is written, row by row.
public final class DocxTable {

    private static final int WIDTH = 9026;

    private final Collected collected;
    private final int[] widths;
    private final StringBuilder rows = new StringBuilder();
    private boolean ruled = true;

    DocxTable(Collected collected, int... shares) {
        this.collected = collected;
        int sum = Arrays.stream(shares).sum();
        this.widths = Arrays.stream(shares).map(share -> WIDTH * share / sum).toArray();
    }

    /// Draws no lines: for definitions and signatures.
    public DocxTable unruled() {
        this.ruled = false;
        return this;
    }

    /// A row of plain cells.
    public DocxTable row(String... cells) {
        return row(
                row -> {
                    for (String cell : cells) {
                        row.cell(paragraph -> paragraph.text(cell));
                    }
                });
    }

    public DocxTable row(Consumer<DocxRow> writer) {
        return row(Mark.KEPT, writer);
    }

    /// A row that was itself inserted or deleted; its cells say the same of their runs.
    public DocxTable row(Mark mark, Consumer<DocxRow> writer) {
        DocxRow row = new DocxRow(collected, widths);
        writer.accept(row);
        String properties =
                switch (mark) {
                    case Mark.Inserted it ->
                            "<w:trPr><w:ins %s/></w:trPr>".formatted(collected.by(it.by()));
                    case Mark.Deleted it ->
                            "<w:trPr><w:del %s/></w:trPr>".formatted(collected.by(it.by()));
                    case Mark.Kept it -> "";
                    case Mark.MovedFrom it -> "";
                    case Mark.MovedTo it -> "";
                    case Mark.Reformatted it -> "";
                };
        rows.append("<w:tr>").append(properties).append(row.xml()).append("</w:tr>");
        return this;
    }

    String xml() {
        StringBuilder grid = new StringBuilder();
        for (int width : widths) {
            grid.append("<w:gridCol w:w=\"%d\"/>".formatted(width));
        }
        return """
        <w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/>%s<w:tblLayout w:type="fixed"/></w:tblPr>\
        <w:tblGrid>%s</w:tblGrid>%s</w:tbl>\
        """
                .formatted(WIDTH, ruled ? lines() : "", grid, rows);
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder("<w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            lines.append(
                    "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
                            .formatted(side));
        }
        return lines.append("</w:tblBorders>").toString();
    }
}
