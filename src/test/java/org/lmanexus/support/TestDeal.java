package org.lmanexus.support;

import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.write.Author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A facility agreement of a page, and a markup of it, as files.
public final class TestDeal {

    private static final Author COUNSEL = Author.of("Hartley Stone LLP", "2026-03-09T10:15:00Z");

    private TestDeal() {}

    public static byte[] baseline() {
        return agreement("USD 500,000,000", "2.50 per cent.", "4.00:1").bytes();
    }

    /// Proposes 2.75 per cent. for the Margin and 4.50:1 for Leverage, as tracked changes.
    public static byte[] markup() {
        return agreement("USD 500,000,000", "[-2.50-]{+2.75+} per cent.", "[-4.00-]{+4.50+}:1")
                .bytes();
    }

    /// Proposes 3.00 per cent. for the Margin, which competes with [#markup()].
    public static byte[] competingMarkup() {
        return agreement("USD 500,000,000", "[-2.50-]{+3.00+} per cent.", "4.00:1").bytes();
    }

    /// Puts a file into a folder at once, as a careful sender does: under another name, then
    /// renamed.
    public static Path drop(byte[] bytes, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), bytes);
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static DocxBuilder agreement(String commitments, String margin, String leverage) {
        return DocxBuilder.docx()
                .title("Facility Agreement")
                .heading(1, "Definitions and interpretation")
                .heading(2, "Definitions")
                .paragraph("In this Agreement:")
                .paragraph(p -> p.redline("“Margin” means " + margin + " per annum.", COUNSEL))
                .paragraph(
                        p -> p.redline("“Total Commitments” means " + commitments + ".", COUNSEL))
                .paragraph("“Termination Date” means 30 June 2029.")
                .paragraph("“Leverage” means the ratio of Total Net Debt to EBITDA.")
                .heading(1, "Interest")
                .heading(2, "Calculation of interest")
                .paragraph(
                        "The rate of interest on each Loan is the aggregate of the Margin and"
                                + " EURIBOR.")
                .heading(2, "Default interest")
                .paragraph(
                        "Interest on an overdue amount accrues at 1.00 per cent. per annum above"
                                + " that rate.")
                .heading(1, "Financial covenants")
                .heading(2, "Financial condition")
                .paragraph(
                        p ->
                                p.redline(
                                        "The Borrower shall ensure that Leverage shall not exceed "
                                                + leverage
                                                + " on each Quarter Date.",
                                        COUNSEL))
                .heading(2, "Financial testing")
                .paragraph(
                        "The covenant in Clause 3.1 (Financial condition) shall be tested"
                                + " quarterly.");
    }
}
