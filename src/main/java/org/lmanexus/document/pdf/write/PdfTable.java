package org.lmanexus.document.pdf.write;

import org.lmanexus.document.write.Run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        rows.add(
                cells.stream()
                        .map(runs -> new PdfParagraph().runs(runs).size(10).space(0, 0).shape())
                        .toList());
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
