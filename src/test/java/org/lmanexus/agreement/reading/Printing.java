package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.pdf.write.PdfBuilder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A small agreement, written as a Word document and printed as a PDF alike, and read from either.
/// LMA style numbers its clauses automatically in Word; the US style types `Section 1.01.` in both.
final class Printing {

    private final DocxBuilder word = DocxBuilder.docx();
    private final PdfBuilder pages = PdfBuilder.pdf();
    private final boolean american;
    private int clauses;

    private Printing(boolean american) {
        this.american = american;
    }

    static Printing lma() {
        return new Printing(false);
    }

    static Printing american() {
        return new Printing(true);
    }

    /// A clause or section with a title, numbered on from the one before: 1., 2. or 1.01., 1.02.
    Printing clause(String title) {
        clauses++;
        String number = american ? "Section 1.0" + clauses + ". " : clauses + ". ";
        if (american) {
            word.paragraph(p -> p.bold(number + title));
        } else {
            word.heading(1, title);
        }
        pages.paragraph(p -> p.bold(number + title).space(12, 6));
        return this;
    }

    Printing text(String words) {
        word.paragraph(words);
        pages.paragraph(p -> p.text(words).space(0, 8));
        return this;
    }

    /// A table whose first row is its head; cells are cut by `|`.
    Printing table(String... rows) {
        int[] shares = new int[cells(rows[0]).length];
        Arrays.fill(shares, 1);
        word.table(table -> Stream.of(rows).forEach(row -> table.row(cells(row))), shares);
        pages.table(table -> Stream.of(rows).forEach(row -> table.row(cells(row))), shares);
        return this;
    }

    /// What is read from the Word document, and what is read from the pages.
    List<Agreement> read(Path folder) throws IOException {
        Path docx = folder.resolve("agreement.docx");
        Path pdf = folder.resolve("agreement.pdf");
        word.writeTo(docx);
        pages.writeTo(pdf);
        List<Agreement> read = new ArrayList<>();
        for (Path file : List.of(docx, pdf)) {
            read.add(
                    AgreementReader.standard()
                            .read(DocumentReader.standard().read(file), View.ACCEPTED));
        }
        return read;
    }

    private static String[] cells(String row) {
        return row.split("\\s*\\|\\s*");
    }
}
