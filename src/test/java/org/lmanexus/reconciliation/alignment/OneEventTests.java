package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.reconciliation.alignment.Comparing.READER;
import static org.lmanexus.reconciliation.alignment.Comparing.THIRD;
import static org.lmanexus.reconciliation.alignment.Comparing.compare;
import static org.lmanexus.reconciliation.alignment.Comparing.facility;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Kind;

import java.util.List;
import java.util.Objects;

class OneEventTests {

    private static final String HEDGING =
            "The Borrower shall hedge at least half of its floating rate exposure under the"
                    + " Facility.";

    @Test
    void aClauseThatMovedAndWasRewordedIsOneItemThatCarriesItsWords() {
        List<Proposal> proposals =
                compare(
                        new Markup()
                                .heading(null, "1", "{-Hedging-}")
                                .paragraph("{-" + HEDGING + "-}")
                                .heading("1", "2", "Facility")
                                .paragraph(
                                        "The Lender makes available a term loan of $500,000,000.")
                                .heading("2", null, "{+Hedging+}")
                                .paragraph("{+" + HEDGING + " Swaps shall be unsecured.+}"));
        assertThat(proposals)
                .extracting(Proposal::kind)
                .containsExactlyInAnyOrder(Kind.MOVE_CLAUSE, Kind.RENUMBER, Kind.RENUMBER);
        Proposal move =
                proposals.stream()
                        .filter(p -> p.kind() == Kind.MOVE_CLAUSE)
                        .findFirst()
                        .orElseThrow();
        assertThat(Objects.requireNonNull(move.edit()).replacement())
                .contains("Swaps shall be unsecured.");
    }

    @Test
    void aClauseOfWhichOnlyTheHeadingIsLeftIsDeleted() {
        List<Proposal> proposals =
                compare(facility().heading(THIRD, "Hedging").paragraph("{-" + HEDGING + "-}"));
        assertThat(proposals).extracting(Proposal::kind).containsExactly(Kind.DELETE_CLAUSE);
    }

    @Test
    void theIntroductionOfAGroupMayGoAndTheGroupStays() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Undertakings")
                                .paragraph("{-These undertakings bind each Obligor.-}")
                                .heading("3.1", "Hedging")
                                .paragraph(HEDGING));
        assertThat(proposals).extracting(Proposal::kind).containsExactly(Kind.DELETE_TEXT);
    }

    @Test
    void whatTheBaselineSaysAlreadyIsNoProposal() {
        Agreement baseline =
                READER.read(
                        facility().heading(THIRD, "Hedging").paragraph(HEDGING).document(),
                        View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        facility()
                                .heading(THIRD, "Hedging")
                                .paragraph(HEDGING.replace("the Facility", "{+the Facility+}"))
                                .document());
        assertThat(proposals).isEmpty();
    }

    @Test
    void aPageNumberLeftInTheTextIsNoChange() {
        Agreement baseline =
                READER.read(
                        facility()
                                .heading(THIRD, "Hedging")
                                .paragraph(HEDGING + " It may use swaps.")
                                .document(),
                        View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        facility()
                                .heading(THIRD, "Hedging")
                                .paragraph(HEDGING)
                                .paragraph("Page 14")
                                .paragraph("It may use swaps.")
                                .document());
        assertThat(proposals).isEmpty();
    }

    @Test
    void aNumberOnALineOfItsOwnBelongsToTheLineBelow() {
        Agreement baseline =
                READER.read(
                        facility().heading(THIRD, "Hedging").paragraph("(a) " + HEDGING).document(),
                        View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        facility()
                                .heading(THIRD, "Hedging")
                                .paragraph("(a)")
                                .paragraph(HEDGING)
                                .document());
        assertThat(proposals).isEmpty();
    }

    @Test
    void aClauseReplacedByAnotherIsDeletedAndInserted() {
        Agreement baseline =
                READER.read(
                        facility().heading(THIRD, "Hedging").paragraph(HEDGING).document(),
                        View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        facility()
                                .heading("4", "Sanctions")
                                .paragraph(
                                        "No Obligor shall lend the proceeds of the Facility to any"
                                                + " person that is subject to Sanctions.")
                                .document());
        assertThat(proposals)
                .extracting(Proposal::kind)
                .containsExactlyInAnyOrder(Kind.DELETE_CLAUSE, Kind.INSERT_CLAUSE);
    }

    @Test
    void aParagraphThatOpensWithAnArticleKeepsItsNumberApart() {
        Agreement baseline =
                READER.read(
                        facility()
                                .heading(THIRD, "Loans")
                                .paragraph("(c) a loan to a Joint Venture;")
                                .document(),
                        View.ACCEPTED);
        List<Proposal> proposals =
                compare(
                        baseline,
                        facility()
                                .heading(THIRD, "Loans")
                                .paragraph("(d) a loan to a Joint Venture;")
                                .document());
        assertThat(proposals).extracting(Proposal::kind).containsExactly(Kind.RENUMBER);
    }
}
