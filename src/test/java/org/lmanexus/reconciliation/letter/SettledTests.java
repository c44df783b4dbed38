package org.lmanexus.reconciliation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// An instruction is HIGH only where nothing around it speaks against that.
class SettledTests {

    private static final String ITEM =
            "1. In Clause 26.9 (Judgments), replace “EUR 5,000,000” with “EUR 6,000,000”.";

    private static Agreement baseline;

    @TempDir private Path folder;

    @BeforeAll
    static void baseline(@TempDir Path folder) throws IOException {
        Path agreement = folder.resolve("agreement.docx");
        SampleDeal.agreement(HouseStyle.TYPED_NUMBERS, agreement);
        baseline =
                AgreementReader.standard()
                        .read(DocumentReader.standard().read(agreement), View.ACCEPTED);
    }

    @Test
    void anInstructionUnderAPlainLeadInIsHigh() throws IOException {
        assertThat(confidence("AMENDMENT LETTER", "The Agreement is amended as follows:", ITEM))
                .isEqualTo(Confidence.HIGH);
    }

    @Test
    void theEvidenceNamesWhatIsNotAccountedFor() throws IOException {
        Proposal proposal =
                proposals("In Clause 26.9, replace “EUR 5,000,000” with “EUR 1” while it rains.")
                        .getFirst();
        assertThat(proposal.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(proposal.evidence())
                .extracting(Proposal.Evidence::name)
                .anyMatch(name -> name.contains("while"));
    }

    @Test
    void newWordsThatSpeakOfTheLetterItselfMakeAPersonLook() throws IOException {
        assertThat(
                        proposals(
                                "LETTER",
                                "The definition of “Base Currency” is deleted in its entirety and"
                                        + " replaced with the following:",
                                "“Base Currency” means sterling. Except as varied by this letter"
                                        + " the Agreement stands."))
                .isNotEmpty()
                .noneMatch(proposal -> proposal.confidence() == Confidence.HIGH);
    }

    @Test
    void aHeadingThatTheAgreementDoesNotKnowMakesAPersonLook() throws IOException {
        assertThat(
                        confidence(
                                "LETTER",
                                "We thank you for your letter.",
                                "Financial covenants",
                                ITEM))
                .isEqualTo(Confidence.HIGH);
        assertThat(confidence("LETTER", "We thank you for your letter.", "Shelved points", ITEM))
                .isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void aLeadInThatRefusesMakesAPersonLook() throws IOException {
        assertThat(confidence("LETTER", "The Lenders have declined the following:", ITEM))
                .isNotEqualTo(Confidence.HIGH);
        assertThat(confidence("LETTER", "Parked for now:", ITEM)).isNotEqualTo(Confidence.HIGH);
    }

    @Test
    void whatALaterSentenceSaysOfItCounts() throws IOException {
        assertThat(confidence(ITEM + " This change lapses on 1 May 2027.", "2. Thank you."))
                .isEqualTo(Confidence.MEDIUM);
        assertThat(confidence(ITEM, "That request was not granted.")).isEqualTo(Confidence.MEDIUM);
        assertThat(confidence(ITEM, "This letter does not amend anything else."))
                .isEqualTo(Confidence.HIGH);
    }

    @Test
    void wordsWithBlanksAreNotSettled() throws IOException {
        assertThat(
                        confidence(
                                "In Clause 26.9 (Judgments), replace “EUR 5,000,000” with “EUR"
                                        + " [●]”."))
                .isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void aDraftIsNotSettled() throws IOException {
        assertThat(confidence("DRAFT 3 MAY 2027", ITEM)).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void whatIsWantedIsDoneInEachPlaceOfTheListBelow() throws IOException {
        assertThat(
                        proposals(
                                "In each of the following Clauses, “within” shall be"
                                        + " replaced by “after”:",
                                "(a) Clause 26.8 (Creditors’ process); and",
                                "(b) Clause 26.9 (Judgments)."))
                .extracting(Proposal::edit)
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void aSentenceThatGoesLeavesItsParagraphsNumberAlone() throws IOException {
        Proposal proposal =
                proposals(
                                "In Clause 14.4(c), the sentence “A Funding Rate below zero counts"
                                        + " as zero.” is deleted.")
                        .getFirst();
        assertThat(proposal.kind()).isEqualTo(Proposal.Kind.DELETE_TEXT);
        assertThat(proposal.before()).startsWith("A Funding Rate");
    }

    @Test
    void whatStandsAboveTheLettersFirstSentenceIsItsTitle() throws IOException {
        assertThat(
                        confidence(
                                "Subject: Painting",
                                "To: The Agent (Attention: Loans)",
                                "Tidying and such",
                                "We refer to the Facilities Agreement.",
                                ITEM))
                .isEqualTo(Confidence.HIGH);
    }

    private Confidence confidence(String... paragraphs) throws IOException {
        List<Proposal> proposals = proposals(paragraphs);
        assertThat(proposals).hasSize(1);
        return proposals.getFirst().confidence();
    }

    private List<Proposal> proposals(String... paragraphs) throws IOException {
        DocxBuilder docx = DocxBuilder.docx();
        for (String paragraph : paragraphs) {
            docx.paragraph(paragraph);
        }
        Path letter = folder.resolve("letter.docx");
        docx.writeTo(letter);
        return Comparison.standard().compare(baseline, DocumentReader.standard().read(letter));
    }
}
