package org.lmanexus.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.ReadOptions;
import org.lmanexus.document.Recognition;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Scanned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Pages that are pictures of their text.
class ScannedPdfTests {

    private static final String INTEREST =
            "The rate of interest on each Loan for each Interest Period is the percentage rate per"
                    + " annum which is the aggregate of the Margin and EURIBOR.";
    private static final String MARGIN = "Margin means 2.50 per cent. per annum.";

    @TempDir private Path folder;

    @BeforeEach
    void tesseract() {
        Scanned.assumeTesseract();
    }

    @Test
    void aScanReadsAsItsPagesSayAndSaysThatItIsOne() throws IOException {
        Document read = read(Scanned.pdf(pages()), Recognition.TESSERACT);

        assertThat(texts(read)).contains(INTEREST).contains(MARGIN);
        assertThat(read.recognised()).containsExactly(1);
        assertThat(read.warnings())
                .singleElement()
                .asString()
                .startsWith("Page 1 was read by optical recognition; of its ");
    }

    @Test
    void nothingIsRecognisedUnlessItIsAskedFor() throws IOException {
        byte[] scan = Scanned.pdf(pages());

        assertThatThrownBy(() -> read(scan, Recognition.OFF))
                .isInstanceOf(Refusal.Unreadable.class)
                .hasMessageContaining("no text on any page");
    }

    @Test
    void aPageWithTextIsReadAsEver() throws IOException {
        Document read = read(pages(), Recognition.TESSERACT);

        assertThat(read.recognised()).isEmpty();
        assertThat(read).isEqualTo(read(pages(), Recognition.OFF));
    }

    @Test
    void aScannedPageAmongOthersIsReadInItsPlace() throws IOException {
        Document read = read(joined(pages(), Scanned.pdf(pages())), Recognition.TESSERACT);

        assertThat(read.recognised()).containsExactly(2);
        assertThat(read.blocks())
                .filteredOn(block -> MARGIN.equals(block.accepted()))
                .extracting(Block::page)
                .containsExactly(1, 2);
    }

    @Test
    void aScanOfEmptyPagesHasNoText() throws IOException {
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(blank);
        }

        assertThatThrownBy(() -> read(Scanned.pdf(blank.toByteArray()), Recognition.TESSERACT))
                .hasMessageContaining("no text on any page");
    }

    private static byte[] pages() throws IOException {
        return PdfBuilder.pdf().paragraph(INTEREST).paragraph(MARGIN).bytes();
    }

    private static byte[] joined(byte[] first, byte[] second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument one = Loader.loadPDF(first);
                PDDocument other = Loader.loadPDF(second)) {
            new PDFMergerUtility().appendDocument(one, other);
            one.save(out);
        }
        return out.toByteArray();
    }

    private static List<String> texts(Document document) {
        return document.blocks().stream().map(Block::accepted).collect(Collectors.toList());
    }

    private Document read(byte[] pdf, Recognition recognition) throws IOException {
        Path file = Files.write(folder.resolve("scan.pdf"), pdf);
        return DocumentReader.standard().read(file, ReadOptions.DEFAULT.with(recognition));
    }
}
