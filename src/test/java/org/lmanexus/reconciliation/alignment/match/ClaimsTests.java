package org.lmanexus.reconciliation.alignment.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxStyle;

import java.io.IOException;
import java.nio.file.Path;
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

    private static void article(DocxBuilder docx, String number, String name) {
        docx.paragraph(p -> p.style(DocxStyle.CENTRED).bold(number));
        docx.paragraph(p -> p.style(DocxStyle.CENTRED).bold(name));
    }
}
