package org.lmanexus.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.support.TestDeal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a program took from a picture is never sure.
class RecognisedMarkupTests {

    @TempDir private Path folder;

    @Test
    void aProposalFromARecognisedPageIsNeverHighAndSaysWhy() throws IOException {
        Agreement baseline = AgreementReader.standard().read(read(TestDeal.baseline()));
        Document markup = read(TestDeal.markup());

        List<Proposal> sure = Comparison.standard().compare(baseline, markup);
        List<Proposal> doubted = Comparison.standard().compare(baseline, recognised(markup));

        assertThat(sure).extracting(Proposal::confidence).contains(Proposal.Confidence.HIGH);
        assertThat(doubted).hasSameSizeAs(sure);
        for (int i = 0; i < sure.size(); i++) {
            assertThat(doubted.get(i).confidence()).isNotEqualTo(Proposal.Confidence.HIGH);
            assertThat(doubted.get(i).score()).isLessThan(sure.get(i).score());
            assertThat(doubted.get(i).evidence().getLast().name())
                    .isEqualTo("read by optical recognition");
        }
    }

    private static Document recognised(Document markup) {
        return new Document(
                markup.file(),
                markup.type(),
                markup.sha256(),
                markup.pages(),
                markup.blocks(),
                markup.changes(),
                markup.comments(),
                markup.warnings(),
                List.of(1));
    }

    private Document read(byte[] docx) throws IOException {
        return DocumentReader.standard().read(Files.write(folder.resolve("a.docx"), docx));
    }
}
