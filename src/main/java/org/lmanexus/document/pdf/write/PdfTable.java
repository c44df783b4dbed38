package org.lmanexus.document.pdf.write;

import org.lmanexus.document.write.Run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// A table while it is written, row by row.
public final class PdfTable {

    private final int[] shares;
    private final List<List<PdfParagraph.Shape>> rows = new ArrayList<>();
    private boolean ruled = true;

    PdfTable(int... shares) {
        this.shares = shares.clone();
    }

    /// Draws no lines: for signatures and contents.
    public PdfTable unruled() {
        this.ruled = false;
        return this;
    }

    /// A row of plain cells.
    public PdfTable row(String... cells) {
        return row(Arrays.stream(cells).map(cell -> List.of(Run.plain(cell))).toList());
    }

    /// A row whose cells are runs, changed ones among them.
    public PdfTable row(List<List<Run>> cells) {
        return cells(
                cells.stream().<Consumer<PdfParagraph>>map(runs -> c -> c.runs(runs)).toList());
    }

    /// A row whose cells are written like paragraphs.
    public PdfTable cells(List<Consumer<PdfParagraph>> cells) {
        List<PdfParagraph.Shape> row = new ArrayList<>();
        for (Consumer<PdfParagraph> cell : cells) {
            PdfParagraph target = new PdfParagraph().size(10).space(0, 0);
            cell.accept(target);
            row.add(target.shape());
        }
        rows.add(List.copyOf(row));
        return this;
    }

    Shape shape() {
        return new Shape(
                List.of(Arrays.stream(shares).boxed().toArray(Integer[]::new)),
                List.copyOf(rows),
                ruled);
    }

    /// The finished table.
    record Shape(List<Integer> shares, List<List<PdfParagraph.Shape>> rows, boolean ruled)
            implements Block {}
}
