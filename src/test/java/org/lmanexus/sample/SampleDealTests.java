package org.lmanexus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;

class SampleDealTests {

    @TempDir static Path first;
    @TempDir static Path second;

    @BeforeAll
    static void writeTheDealTwice() throws IOException {
        SampleDeal.writeTo(first);
        SampleDeal.writeTo(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SampleDeal.AGREEMENT,
                SampleDeal.TYPED_AGREEMENT,
                SampleDeal.PRINTED_AGREEMENT,
                SampleDeal.BORROWER_MARKUP,
                SampleDeal.LENDER_REDLINE
            })
    void theSameSourceMakesTheSameBytes(String file) throws IOException {
        assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
    }

    @Test
    void theAgreementFillsAtLeastSixtyPages() throws IOException {
        try (PDDocument printed =
                Loader.loadPDF(first.resolve(SampleDeal.PRINTED_AGREEMENT).toFile())) {
            assertThat(printed.getNumberOfPages()).isGreaterThanOrEqualTo(60);
        }
    }

    @Test
    void oneHouseNumbersByItselfAndTheOtherTypes() throws IOException {
        String automatic = document(SampleDeal.AGREEMENT);
        String typed = document(SampleDeal.TYPED_AGREEMENT);

        assertThat(automatic).contains("w:val=\"Heading2\"", "TOC \\o").doesNotContain(">12.5<");
        assertThat(typed).contains(">12.5<").doesNotContain("w:val=\"Heading2\"");
    }

    @Test
    void theBaselineCarriesNoMarks() throws IOException {
        assertThat(document(SampleDeal.AGREEMENT))
                .doesNotContain("<w:ins ", "<w:del ", "<w:moveTo ", "commentReference");
    }

    @Test
    void borrowersCounselTracksChangesOfEveryKind() throws IOException {
        String markup = document(SampleDeal.BORROWER_MARKUP);

        assertThat(markup)
                .contains("<w:moveFromRangeStart ", "<w:moveToRangeStart ", "<w:rPrChange ");
        assertThat(markup.split("<w:commentReference ", -1)).hasSize(6);
        assertThat(part(SampleDeal.BORROWER_MARKUP, "word/commentsExtended.xml"))
                .contains("w15:paraIdParent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at the rate of [-35-]{+30+} per cent. of the Margin",
                "any Facility A Loan, [-2.75-]{+2.50+} per cent.",
                "to and including [-30 June 2026-]{+30 September 2026+}",
                "[-4.25:1-]{+4.50:1+}",
                "[-3.75-]{+3.50+}",
                "EUR [-15,000,000-]{+25,000,000+} (or the equivalent)",
                "within [-15-]{+20+} Business Days",
                "an effect which[-, in the reasonable opinion of the Majority Lenders,-] is"
                        + " materially",
                "(Compliance Certificate).[- It may not fall by more than one step at a time.-]",
                "{+Equity cure+}",
                "[-Clean down-]",
                "allowed by Clause [-25.24-]{+25.25+} (Treasury Transactions)"
            })
    void borrowersCounselWants(String change) throws IOException {
        assertThat(redline(SampleDeal.BORROWER_MARKUP)).contains(change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "any Facility A Loan, 2.753.00 per cent.",
                "the rate of 3540 per cent. of the Margin",
                "4.25:14.00:1",
                "within 1510 Business Days",
                "15,000,00010,000,000",
                "16 February 203316 February 2032",
                "Lender calls",
                "23.623.7"
            })
    void lendersCounselStrikesAndInsertsOnThePage(String change) throws IOException {
        assertThat(text(SampleDeal.LENDER_REDLINE)).contains(change);
    }

    private static String text(String file) throws IOException {
        try (PDDocument printed = Loader.loadPDF(first.resolve(file).toFile())) {
            return new PDFTextStripper().getText(printed).replaceAll("\\s+", " ");
        }
    }

    private static String document(String file) throws IOException {
        return part(file, "word/document.xml");
    }

    /// The words of a Word file with its changes in the notation of word-wise diffs.
    private static String redline(String file) throws IOException {
        return document(file)
                .replaceAll("<w:del [^>]*[^/]>(.*?)</w:del>", "[-$1-]")
                .replaceAll("<w:ins [^>]*[^/]>(.*?)</w:ins>", "{+$1+}")
                .replaceAll("<[^>]+>", "");
    }

    private static String part(String file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(first.resolve(file).toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry(part)).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
