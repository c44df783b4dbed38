package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmanexus.reconciliation.alignment.Comparing.READER;
import static org.lmanexus.reconciliation.alignment.Comparing.THIRD;
import static org.lmanexus.reconciliation.alignment.Comparing.compare;
import static org.lmanexus.reconciliation.alignment.Comparing.facility;
import static org.lmanexus.reconciliation.alignment.Comparing.value;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Kind;

import java.util.List;

class DoubtTests {

    @Test
    void whatTheBaselineDoesNotHoldIsKeptAsLow() {
        Agreement baseline = READER.read(facility().document(), View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        new Markup()
                                .paragraph("Dated {-1-}{+2+} March")
                                .heading("1", "Facility")
                                .paragraph(
                                        "The Lender makes available a term loan of $500,000,000 to"
                                                + " the Borrower.")
                                .heading("2", "Purpose")
                                .paragraph(
                                        "The Borrower shall apply all amounts towards general"
                                                + " corporate purposes.")
                                .document());
        assertThat(proposals).hasSize(1);
        assertThat(proposals.getFirst().confidence()).isEqualTo(Confidence.LOW);
        assertThat(proposals.getFirst().clause()).isNull();
        assertThat(proposals.getFirst().variable()).isNull();
        assertThat(proposals.getFirst().matchedBy()).isEqualTo("none");
    }

    @Test
    void aBaselineThatMovedOnMakesAStaleValueUnsure() {
        Document markup =
                facility()
                        .heading(THIRD, "Margin")
                        .paragraph(
                                "The Margin is {-2.75-}{+3.25+}% per annum for each Interest"
                                        + " Period.")
                        .document();
        Agreement baseline =
                READER.read(
                        facility()
                                .heading(THIRD, "Margin")
                                .paragraph(
                                        "The Margin is 2.95% per annum for each Interest Period.")
                                .document(),
                        View.ACCEPTED);
        List<Proposal> proposals = compare(baseline, markup);
        assertThat(proposals).noneMatch(p -> p.confidence() == Confidence.HIGH);
        assertThat(proposals).anyMatch(p -> p.proposed() != null && p.proposed().contains("3.25%"));
    }

    @Test
    void aCleanCopyIsComparedAsText() {
        Agreement baseline = READER.read(facility().document(), View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        new Markup()
                                .heading("1", "Facility")
                                .paragraph(
                                        "The Lender makes available a term loan of $450,000,000 to"
                                                + " the Borrower.")
                                .heading("2", "Accordion")
                                .paragraph(
                                        "The Borrower may request an increase of the Facility at"
                                                + " any time.")
                                .heading(THIRD, "Purpose")
                                .paragraph(
                                        "The Borrower shall apply all amounts towards general"
                                                + " corporate purposes.")
                                .document());
        assertThat(proposals)
                .extracting(Proposal::kind)
                .containsExactly(Kind.CHANGE, Kind.INSERT_CLAUSE, Kind.RENUMBER);
        assertThat(value(proposals.getFirst()).after()).isEqualTo("450000000");
        assertThat(proposals.getFirst().author()).isNull();
        assertThat(proposals.getFirst().confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void whatDiffersWithoutAMarkIsListedAsLow() {
        Agreement baseline =
                READER.read(
                        facility()
                                .heading(THIRD, "Margin")
                                .paragraph(
                                        "The Margin is 2.75% per annum for each Interest Period.")
                                .document(),
                        View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        facility()
                                .heading(THIRD, "Margin")
                                .paragraph(
                                        "The Margin is 2.25% per annum for each Interest Period.")
                                .paragraph("It is {-not -}payable in arrear.")
                                .document());
        Proposal silent = proposals.getFirst();
        assertThat(silent.confidence()).isEqualTo(Confidence.LOW);
        assertThat(value(silent).after()).isEqualTo("2.25");
        assertThat(silent.evidence())
                .extracting(Proposal.Evidence::name)
                .contains("differs from the baseline without a mark");
    }

    @Test
    void anExtractDeletesNothingByItsSilence() {
        Markup whole = facility();
        for (int i = 3; i < 9; i++) {
            whole.heading(String.valueOf(i), "Clause " + "abcdefghi".charAt(i))
                    .paragraph(
                            "The parties agree on matter " + i + " as they agreed on it before.");
        }
        Agreement baseline = READER.read(whole.document(), View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        new Markup()
                                .heading("2", "Purpose")
                                .paragraph(
                                        "The Borrower shall apply all amounts towards general"
                                                + " working capital purposes.")
                                .document());
        assertThat(proposals).extracting(Proposal::kind).contains(Kind.CHANGE);
        assertThat(proposals)
                .extracting(Proposal::kind)
                .doesNotContain(Kind.DELETE_CLAUSE, Kind.DELETE_TEXT);
    }

    @Test
    void aValueInARewrittenSentenceIsNotAppliedUnread() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Fee")
                                .paragraph(
                                        "{-The Borrower pays a fee of $10,000 to the Agent.-}{+No"
                                            + " Lender owes a refund of $20,000 to the Agent.+}"));
        assertThat(proposals)
                .isNotEmpty()
                .noneMatch(proposal -> proposal.confidence() == Confidence.HIGH);
    }

    @Test
    void aTermThatMovesToAnotherUnitWantsALook() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Cover")
                                .paragraph(
                                        "Interest Cover is not less than {-4.00:1-}{+350.00%+}"
                                                + " at any time."));
        assertThat(proposals)
                .isNotEmpty()
                .noneMatch(proposal -> proposal.confidence() == Confidence.HIGH);
    }

    @Test
    void aMarkupLargerThanAnyAgreementIsRefusedInWords() {
        Markup endless = new Markup();
        for (int i = 0; i <= 250_000; i++) {
            endless.paragraph("Reserved.");
        }
        Agreement baseline = READER.read(facility().document(), View.ACCEPTED);
        Document markup = endless.document();
        assertThatThrownBy(() -> compare(baseline, markup))
                .isInstanceOf(Refusal.Unreadable.class)
                .hasMessageContaining("250001 paragraphs and rows")
                .hasMessageContaining("split the file");
    }
}
