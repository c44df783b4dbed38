package org.lmanexus.cli;

import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;
import org.lmanexus.sample.SampleDeal;

import java.io.IOException;
import java.nio.file.Path;

/// Writes what the training reads: the sample deal, and what that has not.
final class TrainingFiles {

    static final String PLAIN = "plain.docx";
    static final String TYPED = "typed.docx";
    static final String MARKED = "marked.docx";

    private static final Author COUNSEL = Author.of("Borrower's counsel", "2026-03-09T10:15:00Z");

    private TrainingFiles() {}

    /// @param args the folder
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        SampleDeal.writeTo(folder);
        said("five", "5.00", "3.50").writeTo(folder.resolve(PLAIN));
        said("six", "6.00", "4.00").writeTo(folder.resolve(TYPED));
        marked().writeTo(folder.resolve(MARKED));
    }

    /// What the sample deal does not say: rates and amounts twice, in words and in figures, titles
    /// in capitals, and changes that nothing marks.
    private static DocxBuilder said(String rate, String figures, String leverage) {
        return DocxBuilder.docx()
                .title("FACILITY AGREEMENT")
                .heading(1, "INTEREST AND FEES OF THE LENDERS")
                .item(3, "The Margin is " + rate + " per cent. (" + figures + "%) per annum.")
                .item(3, "“Base Rate” means the rate of interest that the Agent publishes.")
                .heading(1, "FINANCIAL COVENANTS")
                .item(3, "Leverage shall not exceed " + leverage + ":1 on any Test Date.")
                .item(3, "The fee of ten million dollars (US$10,000,000) is due under Clause 1.1.");
    }

    /// Changes of each kind, and signs that Unicode writes in more ways than one.
    private static DocxBuilder marked() {
        Mark inserted = new Mark.Inserted(COUNSEL);
        Mark deleted = new Mark.Deleted(COUNSEL);
        return DocxBuilder.docx()
                .heading(1, "COMMITMENTS")
                .paragraph(
                        paragraph ->
                                paragraph
                                        .text("Each Lender\u037e its share is ≤ ")
                                        .emboldened("€5,000,000", COUNSEL)
                                        .realigned(COUNSEL)
                                        .ending(deleted))
                .paragraph(
                        paragraph ->
                                paragraph
                                        .redline("[-unless-]{+if+} the Agent agrees", COUNSEL)
                                        .commented("in writing", DocxComment.of("Why?", COUNSEL))
                                        .footnote("Or by e-mail.")
                                        .ending(inserted))
                .table(
                        table ->
                                table.row("Lender", "Commitment")
                                        .row(inserted, row -> row.cell(it -> it.text("Bank A")))
                                        .row(deleted, row -> row.cell(it -> it.text("Bank B"))),
                        1,
                        1)
                .movedFrom("m1", COUNSEL, from -> from.paragraph("Clause of the Agent."))
                .movedTo("m1", COUNSEL, to -> to.paragraph("Clause of the Agent."));
    }
}
