package org.lmanexus.reconciliation.alignment.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.DocumentType;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxStyle;
import org.lmanexus.kernel.ContentHash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class ClaimsTests {

    @TempDir Path folder;

    @Test
    void aSectionThatBeginsWithTheNameOfItsArticleStandsBelowIt() throws IOException {
        DocxBuilder docx = DocxBuilder.docx();
        article(docx, "ARTICLE I", "DEFINITIONS AND ACCOUNTING TERMS");
        docx.paragraph("SECTION 1.01. Accounting Terms. These are given their meaning by GAAP.");
        article(docx, "ARTICLE II", "THE ADMINISTRATIVE AGENT");
        docx.paragraph("SECTION 2.01. Successor. The Administrative Agent may resign on notice.");
        docx.paragraph("SECTION 2.02. Reliance. It may rely on any notice it believes genuine.");
        article(docx, "ARTICLE III", "MISCELLANEOUS PROVISIONS");
        docx.paragraph("SECTION 3.01. Law. This Agreement is governed by the law of New York.");
        Path file = folder.resolve("agreement.docx");
        docx.writeTo(file);
        Document document = DocumentReader.standard().read(file);
        List<Agreement.Clause> clauses =
                AgreementReader.standard().read(document, View.ACCEPTED).clauses();

        Line resignation =
                Alignment.version(document, View.ACCEPTED, clauses).lines().stream()
                        .filter(line -> line.text().startsWith("The Administrative Agent may"))
                        .findFirst()
                        .orElseThrow();

        int block = Objects.requireNonNull(resignation.source()).block();
        assertThat(document.blocks().get(block).text(View.ACCEPTED)).startsWith("SECTION 2.01.");
    }

    @Test
    void paragraphsThatOnlyTheirAutomaticNumbersTellApartAreEachFoundAgain() throws IOException {
        DocxBuilder docx = DocxBuilder.docx();
        for (String title : List.of("Payments", "Taxes", "Notices")) {
            docx.heading(1, title);
            docx.heading(2, "Currency");
            docx.item(3, "Not used.");
            docx.item(3, "Each amount is payable in euro, without set-off or counterclaim.");
            docx.item(3, "Not used.");
            docx.heading(2, "Grace");
            docx.item(3, "Not used.");
        }
        Path file = folder.resolve("alike.docx");
        docx.writeTo(file);
        Document document = DocumentReader.standard().read(file);
        List<Agreement.Clause> clauses =
                AgreementReader.standard().read(document, View.ACCEPTED).clauses();

        List<Line> lines = Alignment.version(document, View.ACCEPTED, clauses).lines();

        assertThat(lines).allMatch(line -> line.source() != null);
        assertThat(lines)
                .extracting(line -> Objects.requireNonNull(line.source()).block())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(lines).hasSize(document.blocks().size());
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "II., III.", "A, B", "i, ii", "Step 1, Step 2", "1., 2.", "(a), (b)"})
    void aParagraphIsFoundAgainWhateverItsAutomaticNumberLooksLike(String one, String two) {
        String payable = "Each amount is payable in euro, without set-off.";
        List<Block> blocks = new ArrayList<>();
        for (String clause : List.of("1", "2", "3")) {
            blocks.add(block(blocks.size(), Block.Kind.HEADING, clause, "Payments " + clause));
            blocks.add(block(blocks.size(), Block.Kind.PARAGRAPH, null, "It is agreed:"));
            blocks.add(block(blocks.size(), Block.Kind.PARAGRAPH, one, "Not used."));
            blocks.add(block(blocks.size(), Block.Kind.PARAGRAPH, two, payable));
        }
        Document document =
                new Document(
                        "numbers.docx",
                        DocumentType.DOCX,
                        ContentHash.ofText("numbers"),
                        null,
                        blocks,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        List<Agreement.Clause> clauses =
                AgreementReader.standard().read(document, View.ACCEPTED).clauses();

        List<Line> lines =
                Alignment.version(document, View.ACCEPTED, clauses).lines().stream()
                        .filter(line -> !line.text().isEmpty())
                        .toList();

        assertThat(lines).hasSameSizeAs(blocks);
        for (Line line : lines) {
            Line.Source source = Objects.requireNonNull(line.source());
            String said = Objects.requireNonNull(blocks.get(source.block()).accepted());
            assertThat(line.text()).endsWith(said);
            assertThat(line.text().length() + source.shift()).isEqualTo(said.length());
        }
    }

    private static Block block(int index, Block.Kind kind, @Nullable String label, String text) {
        return new Block(index, kind, label, label, null, null, text, text, null, null, false);
    }

    private static void article(DocxBuilder docx, String number, String name) {
        docx.paragraph(p -> p.style(DocxStyle.CENTRED).bold(number));
        docx.paragraph(p -> p.style(DocxStyle.CENTRED).bold(name));
    }
}
