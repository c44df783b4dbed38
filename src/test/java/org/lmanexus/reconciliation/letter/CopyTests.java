package org.lmanexus.reconciliation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;

import java.io.IOException;
import java.nio.file.Path;

class CopyTests {

    @TempDir static Path folder;

    private static Agreement agreement;

    @BeforeAll
    static void readTheAgreement() throws IOException {
        Path file = folder.resolve("agreement.docx");
        SampleDeal.agreement(HouseStyle.TYPED_NUMBERS, file);
        agreement = AgreementReader.standard().read(read(file));
    }

    @Test
    void aMarkedCopyIsOne() throws IOException {
        Path file = folder.resolve("markup.docx");
        SampleDeal.borrowerMarkup(file);
        assertThat(new Copy(read(file)).of(agreement)).isTrue();
    }

    @Test
    void aPrintedCopyIsOne() throws IOException {
        Path file = folder.resolve("redline.pdf");
        SampleDeal.lenderRedline(file);
        assertThat(new Copy(read(file)).of(agreement)).isTrue();
    }

    @Test
    void aLetterThatQuotesManyParagraphsIsNone() throws IOException {
        DocxBuilder letter = DocxBuilder.docx();
        letter.paragraph("Clause 10 of the Agreement shall be deleted and replaced by:");
        agreement.clauses().stream()
                .flatMap(clause -> clause.body().lines())
                .filter(line -> line.length() > 150)
                .limit(80)
                .forEach(letter::paragraph);
        Path file = folder.resolve("letter.docx");
        letter.writeTo(file);
        assertThat(new Copy(read(file)).of(agreement)).isFalse();
    }

    private static Document read(Path file) {
        return DocumentReader.standard().read(file);
    }
}
