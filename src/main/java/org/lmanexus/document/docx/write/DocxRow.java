package org.lmanexus.document.docx.write;

import java.util.List;
import java.util.function.Consumer;

/// A row of a table while it is written, cell by cell.
public final class DocxRow {

    private final Collected collected;
    private final int[] widths;
    private final StringBuilder cells = new StringBuilder();
    private int column;

    DocxRow(Collected collected, int... widths) {
        this.collected = collected;
        this.widths = widths;
    }

    /// A cell of one paragraph.
    public DocxRow cell(Consumer<DocxParagraph> writer) {
        return cell(List.of(writer));
    }

    /// A cell of several paragraphs.
    public DocxRow cell(List<Consumer<DocxParagraph>> writers) {
        cells.append(
                "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>"
                        .formatted(widths[column]));
        for (Consumer<DocxParagraph> writer : writers) {
            DocxParagraph paragraph = new DocxParagraph(collected).style(DocxStyle.CELL);
            writer.accept(paragraph);
            cells.append(paragraph.xml(null));
        }
        cells.append("</w:tc>");
        column++;
        return this;
    }

    String xml() {
        return cells.toString();
    }
}
