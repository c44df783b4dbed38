package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lmanexus.reconciliation.alignment.Comparing.READER;
import static org.lmanexus.reconciliation.alignment.Comparing.THIRD;
import static org.lmanexus.reconciliation.alignment.Comparing.compare;
import static org.lmanexus.reconciliation.alignment.Comparing.facility;

import org.junit.jupiter.api.Test;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Kind;

import java.util.List;

/// A new version typed again, or converted, without any marking.
class RetypedCopyTests {

    private static final String HEDGING =
            "The Borrower shall hedge at least half of its floating rate exposure under the"
                    + " Facility.";
    private static final String UNTIL =
            "Until all Loans have been repaid, the Borrower undertakes to the Lender as follows:";

    @Test
    void paragraphsThatAnotherPageEndCutElsewhereAreNoChange() {
        String opens = "The Borrower shall pay each amount that falls due under this Agreement to";
        String ends = "the Lender in the currency in which it is payable, without set-off.";

        assertThat(
                        between(
                                facility()
                                        .heading(THIRD, "Payments")
                                        .paragraph(opens)
                                        .paragraph(ends),
                                facility()
                                        .heading(THIRD, "Payments")
                                        .paragraph(opens + " the Lender in the currency in")
                                        .paragraph(
                                                ends.replace(
                                                        "the Lender in the currency in ", ""))))
                .isEmpty();
    }

    @Test
    void anInsertedParagraphThatAPageEndCutIsOneItem() {
        assertThat(
                        between(
                                facility(),
                                facility()
                                        .paragraph(
                                                "No amount of the Facility may be applied towards"
                                                        + " the payment of any dividend")
                                        .paragraph("to a shareholder of the Borrower.")))
                .singleElement()
                .extracting(Proposal::kind, Proposal::proposed)
                .containsExactly(
                        Kind.INSERT_TEXT,
                        "No amount of the Facility may be applied towards the payment of any"
                                + " dividend\nto a shareholder of the Borrower.");
    }

    @Test
    void aNewClauseLeavesTheIntroductionOfTheNextGroupWhereItWas() {
        assertThat(
                        between(
                                facility().paragraph(UNTIL),
                                facility()
                                        .heading(THIRD, "Hedging")
                                        .paragraph(HEDGING)
                                        .paragraph(UNTIL)))
                .extracting(Proposal::kind, Proposal::proposed)
                .containsExactly(tuple(Kind.INSERT_CLAUSE, HEDGING));
    }

    @Test
    void numbersThatACopyLostAreNoRenumbering() {
        assertThat(
                        between(
                                facility()
                                        .heading(THIRD, "Hedging")
                                        .paragraph("(a) " + HEDGING)
                                        .paragraph("(b) It may use swaps for this purpose."),
                                facility()
                                        .heading(THIRD, "Hedging")
                                        .paragraph("(a) " + HEDGING)
                                        .paragraph("(a) It may use swaps for this purpose.")))
                .isEmpty();
    }

    @Test
    void aValueThatMayBeEitherOfTwoIsNotHigh() {
        List<Proposal> proposals =
                between(
                        facility()
                                .heading(THIRD, "Notices")
                                .paragraph(
                                        "The Borrower shall give the Lender 10 days notice of each"
                                                + " drawing under the Facility."),
                        facility()
                                .heading(THIRD, "Notices")
                                .paragraph(
                                        "The Borrower shall give the Lender 5 days notice, or where"
                                            + " it so asks 15 days notice, of each drawing under"
                                            + " the Facility."));

        assertThat(proposals).isNotEmpty();
        assertThat(proposals).noneMatch(proposal -> proposal.confidence() == Confidence.HIGH);
    }

    private static List<Proposal> between(Markup old, Markup fresh) {
        return compare(READER.read(old.document(), View.ACCEPTED), fresh.document());
    }
}
