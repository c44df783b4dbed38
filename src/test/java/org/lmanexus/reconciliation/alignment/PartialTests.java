package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.reconciliation.alignment.Comparing.READER;
import static org.lmanexus.reconciliation.alignment.Comparing.compare;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Kind;

import java.util.List;

class PartialTests {

    private static final List<String> MATTERS =
            List.of(
                    "representations",
                    "information",
                    "insurances",
                    "guarantees",
                    "disposals",
                    "mergers",
                    "acquisitions",
                    "dividends",
                    "hedging",
                    "pensions",
                    "taxes",
                    "notices");

    private static String words(int clause) {
        String matter = MATTERS.get(clause - 1);
        return "Each Obligor deals with its %s as its %s policy of the date %d requires."
                .formatted(matter, matter, clause);
    }

    private static Markup clauses(Markup markup, int from, int to, int shift) {
        for (int i = from; i <= to; i++) {
            markup.heading(String.valueOf(i + shift), "Matter of " + MATTERS.get(i - 1))
                    .paragraph(words(i));
        }
        return markup;
    }

    private static Agreement baseline() {
        return READER.read(clauses(new Markup(), 1, 12, 0).document(), View.ACCEPTED);
    }

    @Test
    void theFirstHalfAloneDeletesNothing() {
        List<Proposal> proposals = compare(baseline(), clauses(new Markup(), 1, 6, 0).document());
        assertThat(proposals).isEmpty();
    }

    @Test
    void aClauseStruckWithinAPassageIsProposedWhenTheNumbersCloseUp() {
        Markup part = clauses(new Markup(), 4, 6, 0);
        clauses(part, 8, 10, -1);
        assertThat(compare(baseline(), part.document()))
                .filteredOn(proposal -> proposal.kind() == Kind.DELETE_CLAUSE)
                .singleElement()
                .satisfies(gone -> assertThat(gone.clause()).isEqualTo(7))
                .satisfies(gone -> assertThat(gone.confidence()).isEqualTo(Confidence.MEDIUM));
    }

    @Test
    void aClauseMissingWithinAPassageWhoseNumbersStayIsInDoubt() {
        Markup part = clauses(new Markup(), 4, 6, 0);
        clauses(part, 8, 10, 0);
        assertThat(compare(baseline(), part.document()))
                .singleElement()
                .satisfies(gone -> assertThat(gone.kind()).isEqualTo(Kind.DELETE_CLAUSE))
                .satisfies(gone -> assertThat(gone.confidence()).isEqualTo(Confidence.LOW));
    }

    @Test
    void anElisionSaysThatNothingIsDeletedThere() {
        Markup part = clauses(new Markup(), 4, 6, 0);
        clauses(part.paragraph("[...]"), 8, 10, 0);
        assertThat(compare(baseline(), part.document())).isEmpty();
    }

    @Test
    void whatIntroducesAPartIsNoNewClauseThatOneMayApplyUnread() {
        Markup part =
                new Markup()
                        .heading(null, "As sent round")
                        .paragraph("Find below the matters on which the parties still differ.");
        assertThat(compare(baseline(), clauses(part, 4, 6, 0).document()))
                .singleElement()
                .satisfies(opening -> assertThat(opening.confidence()).isEqualTo(Confidence.LOW));
    }

    @Test
    void aPartThatCountsItsClausesAfreshRenumbersNothing() {
        assertThat(compare(baseline(), clauses(new Markup(), 7, 9, -6).document())).isEmpty();
    }

    @Test
    void whatAPartProposesSaysHowMuchOfTheAgreementItCovers() {
        Markup part = clauses(new Markup(), 7, 8, 0);
        part.paragraph("An Obligor may depart from it with the consent of the Agent.");
        assertThat(compare(baseline(), part.document()))
                .singleElement()
                .satisfies(
                        item ->
                                assertThat(item.evidence())
                                        .extracting(Proposal.Evidence::name)
                                        .anyMatch(
                                                name ->
                                                        name.startsWith(
                                                                "markup covers a part only: 2 of"
                                                                        + " 12 clauses")));
    }
}
