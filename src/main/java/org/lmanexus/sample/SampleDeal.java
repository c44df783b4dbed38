package org.lmanexus.sample;

import org.lmanexus.sample.markup.Markup;
import org.lmanexus.sample.print.PdfPrinter;
import org.lmanexus.sample.print.WordPrinter;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.AgreementSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the sample deal's files; the same source makes the same bytes.
public final class SampleDeal {

    /// The agreement as approved, its numbers left to Word.
    public static final String AGREEMENT = "agreement.docx";

    /// The same in another firm's house style, its numbers typed.
    public static final String TYPED_AGREEMENT = "agreement-typed.docx";

    /// The same on pages.
    public static final String PRINTED_AGREEMENT = "agreement.pdf";

    /// What borrower's counsel want changed.
    public static final String BORROWER_MARKUP = "markup-borrower.docx";

    /// What lenders' counsel want changed.
    public static final String LENDER_REDLINE = "redline-lender.pdf";

    private SampleDeal() {}

    /// Writes all five files into a folder, which is made where it is missing.
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        agreement(HouseStyle.AUTOMATIC_NUMBERS, folder.resolve(AGREEMENT));
        agreement(HouseStyle.TYPED_NUMBERS, folder.resolve(TYPED_AGREEMENT));
        agreementAsPdf(folder.resolve(PRINTED_AGREEMENT));
        borrowerMarkup(folder.resolve(BORROWER_MARKUP));
        lenderRedline(folder.resolve(LENDER_REDLINE));
    }

    /// The agreement as approved, in Word.
    public static void agreement(HouseStyle style, Path file) throws IOException {
        Agreement agreement = standing();
        switch (style) {
            case AUTOMATIC_NUMBERS -> WordPrinter.automatic(agreement).writeTo(file);
            case TYPED_NUMBERS -> WordPrinter.typed(agreement).writeTo(file);
        }
    }

    /// The agreement as approved, on pages.
    public static void agreementAsPdf(Path file) throws IOException {
        PdfPrinter.print(standing(), "Senior Facilities Agreement").writeTo(file);
    }

    /// What borrower's counsel want changed: Word with tracked changes and comments.
    public static void borrowerMarkup(Path file) throws IOException {
        WordPrinter.automatic(Markup.of("markup-borrower.txt")).writeTo(file);
    }

    /// What lenders' counsel want changed: a PDF redline.
    public static void lenderRedline(Path file) throws IOException {
        Agreement marked = Markup.of("markup-lender.txt");
        String header =
                "%s draft: changes against the draft of %s"
                        .formatted(marked.by().name(), "19 January 2026");
        PdfPrinter.print(marked, header).writeTo(file);
    }

    private static Agreement standing() {
        return Agreement.standing(AgreementSource.agreement());
    }
}
