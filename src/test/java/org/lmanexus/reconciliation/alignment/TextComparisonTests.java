package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.reconciliation.alignment.Comparing.READER;
import static org.lmanexus.reconciliation.alignment.Comparing.THIRD;
import static org.lmanexus.reconciliation.alignment.Comparing.compare;
import static org.lmanexus.reconciliation.alignment.Comparing.facility;
import static org.lmanexus.reconciliation.alignment.Comparing.value;

import org.junit.jupiter.api.Test;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Kind;

import java.util.List;

class TextComparisonTests {

    @Test
    void aMarkupWithoutAnythingChangedProposesNothing() {
        assertThat(compare(facility())).isEmpty();
    }

    @Test
    void aChangedValueIsOneSureItemWithItsVariable() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Margin")
                                .paragraph(
                                        "The Margin is {-2-}{+3+}.{-7-}{+2+}5% per annum. It is"
                                                + " fixed."));
        assertThat(proposals).hasSize(1);
        Proposal change = proposals.getFirst();
        assertThat(change.kind()).isEqualTo(Kind.CHANGE);
        assertThat(value(change).label()).isEqualTo("Margin 1");
        assertThat(value(change).before()).isEqualTo("2.75");
        assertThat(value(change).after()).isEqualTo("3.25");
        assertThat(value(change).beforeText()).isEqualTo("2.75%");
        assertThat(change.before()).isEqualTo("The Margin is 2.75% per annum.");
        assertThat(change.proposed()).isEqualTo("The Margin is 3.25% per annum.");
        assertThat(change.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(change.matchedBy()).isEqualTo("exact");
        assertThat(change.author()).isEqualTo(Markup.AUTHOR);
        assertThat(change.date()).isEqualTo(Markup.DATE);
    }

    @Test
    void figuresInWordsAndDigitsChangeAsOne() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Cure")
                                .paragraph(
                                        "It is remedied within {-thirty (3-}{+sixty (6+}0) days of"
                                                + " notice."));
        assertThat(proposals).hasSize(1);
        assertThat(value(proposals.getFirst()).before()).isEqualTo("P30D");
        assertThat(value(proposals.getFirst()).after()).isEqualTo("P60D");
    }

    @Test
    void aSentenceInOtherWordsIsOneItemWithoutVariable() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Costs")
                                .paragraph(
                                        "The Borrower {-shall-}{+will+} promptly pay all"
                                                + " {+reasonable +}costs of the Agent. This"
                                                + " survives."));
        assertThat(proposals).hasSize(1);
        Proposal change = proposals.getFirst();
        assertThat(change.variable()).isNull();
        assertThat(change.before())
                .isEqualTo("The Borrower shall promptly pay all costs of the Agent.");
        assertThat(change.proposed())
                .isEqualTo("The Borrower will promptly pay all reasonable costs of the Agent.");
        assertThat(change.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void aValueAndOtherWordsOfOneSentenceAreTwoItemsThatDoNotTouch() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Fee")
                                .paragraph(
                                        "The Borrower {-shall-}{+will+} pay a fee of"
                                                + " ${-10-}{+20+},000 to the Agent."));
        assertThat(proposals).hasSize(2);
        assertThat(proposals).extracting(Proposal::variable).filteredOn(v -> v != null).hasSize(1);
        assertThat(proposals).allSatisfy(p -> assertThat(p.competesWith()).isEmpty());
    }

    @Test
    void sentencesComeAndGo() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Notices")
                                .paragraph(
                                        "Notices are in writing.{- Fax is allowed.-} They are in"
                                                + " English.{+ E-mail is allowed.+}"));
        assertThat(proposals)
                .extracting(Proposal::kind)
                .containsExactly(Kind.DELETE_TEXT, Kind.INSERT_TEXT);
        assertThat(proposals.get(0).before()).isEqualTo("Fax is allowed.");
        assertThat(proposals.get(1).proposed()).isEqualTo("E-mail is allowed.");
    }

    @Test
    void aTableRowIsASentence() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Margin")
                                .row("Leverage\tMargin")
                                .row("Above 4.00:1\t{-2.75-}{+3.00+}%")
                                .row("{-Below 2.00:1\t1.75%-}")
                                .row("{+While a Default continues\tthe rate next above+}"));
        assertThat(proposals)
                .extracting(Proposal::kind)
                .containsExactly(Kind.CHANGE, Kind.DELETE_TEXT, Kind.INSERT_TEXT);
        assertThat(value(proposals.getFirst()).after()).isEqualTo("3.00");
        assertThat(proposals.getFirst().before()).isEqualTo("Above 4.00:1\t2.75%");
    }

    @Test
    void anInsertedClauseRenumbersWhatFollowsAndReferencesFollowIt() {
        Document markup =
                new Markup()
                        .heading("1", "Facility")
                        .paragraph(
                                "Subject to Clause {-2-}{+3+}, the Lender makes the Facility"
                                        + " available.")
                        .heading("2", null, "{+Accordion+}")
                        .paragraph(
                                "{+The Borrower may request an increase of the Facility at any"
                                        + " time.+}")
                        .heading(THIRD, "2", "Purpose")
                        .paragraph(
                                "The Borrower shall apply all amounts towards general corporate"
                                        + " purposes.")
                        .document();
        List<Proposal> proposals = compare(READER.read(markup, View.REJECTED), markup);
        assertThat(proposals)
                .extracting(Proposal::kind)
                .containsExactly(Kind.CROSS_REFERENCE, Kind.INSERT_CLAUSE, Kind.RENUMBER);
        assertThat(proposals.get(0).before()).isEqualTo("2");
        assertThat(proposals.get(0).proposed()).isEqualTo("3");
        assertThat(proposals.get(1).clause()).isNull();
        assertThat(proposals.get(1).after()).isEqualTo(1);
        assertThat(proposals.get(1).newClause())
                .isEqualTo(new Proposal.NewClause("2", "Accordion"));
        assertThat(proposals.get(1).proposed()).startsWith("The Borrower may request");
        assertThat(proposals.get(2).before()).isEqualTo("2");
        assertThat(proposals.get(2).proposed()).isEqualTo("3");
    }

    @Test
    void aReferenceThatPointsElsewhereIsAChangeOfWords() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Default")
                                .paragraph(
                                        "A breach of Clause {-1-}{+2+} is an Event of Default."));
        assertThat(proposals).hasSize(1);
        assertThat(proposals.getFirst().kind()).isEqualTo(Kind.CHANGE);
        assertThat(proposals.getFirst().variable()).isNull();
    }

    @Test
    void aDeletedClauseIsOneItemAlsoWhenItsNumberIsReserved() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "{-Hedging-}{+[Reserved]+}")
                                .paragraph(
                                        "{-The Borrower shall hedge half of its floating rate"
                                                + " exposure.-}"));
        assertThat(proposals).extracting(Proposal::kind).containsExactly(Kind.DELETE_CLAUSE);
        assertThat(proposals.getFirst().clause()).isEqualTo(3);
        assertThat(proposals.getFirst().before()).startsWith("The Borrower shall hedge");
    }

    @Test
    void aClauseDeletedHereAndInsertedThereHasMoved() {
        String hedging =
                "The Borrower shall hedge at least half of its floating rate exposure under the"
                        + " Facility.";
        List<Proposal> proposals =
                compare(
                        new Markup()
                                .heading(null, "1", "{-Hedging-}")
                                .paragraph("{-" + hedging + "-}")
                                .heading("1", "2", "Facility")
                                .paragraph(
                                        "The Lender makes available a term loan of $500,000,000.")
                                .heading("2", null, "{+Hedging+}")
                                .paragraph("{+" + hedging + "+}"));
        assertThat(proposals)
                .extracting(Proposal::kind)
                .containsExactlyInAnyOrder(Kind.MOVE_CLAUSE, Kind.RENUMBER, Kind.RENUMBER);
        Proposal move =
                proposals.stream()
                        .filter(p -> p.kind() == Kind.MOVE_CLAUSE)
                        .findFirst()
                        .orElseThrow();
        assertThat(move.clause()).isEqualTo(1);
        assertThat(move.after()).isEqualTo(2);
    }

    @Test
    void aTrackedMoveWithAChangedValueIsAMoveAndAChange() {
        List<Proposal> proposals =
                compare(
                        new Markup()
                                .heading(null, "1", "{-Fee-}")
                                .paragraph(
                                        "{-The Borrower shall pay a fee of $10,000 to the Agent"
                                                + " each year.-}")
                                .heading("1", "2", "Facility")
                                .paragraph(
                                        "The Lender makes available a term loan of $500,000,000.")
                                .heading("2", null, "{+Fee+}")
                                .movedFrom(0)
                                .paragraph(
                                        "{+The Borrower shall pay a fee of $20,000 to the Agent"
                                                + " each year.+}")
                                .movedFrom(1));
        assertThat(proposals)
                .extracting(Proposal::kind)
                .contains(Kind.MOVE_CLAUSE, Kind.CHANGE)
                .doesNotContain(Kind.INSERT_CLAUSE, Kind.DELETE_CLAUSE, Kind.INSERT_TEXT);
        Proposal change =
                proposals.stream().filter(p -> p.kind() == Kind.CHANGE).findFirst().orElseThrow();
        assertThat(value(change).label()).isEqualTo("Fee 1");
        assertThat(change.clause()).isEqualTo(1);
    }

    @Test
    void aSplitOrMergedParagraphMakesNoItem() {
        assertThat(
                        compare(
                                facility()
                                        .heading(THIRD, "Costs")
                                        .views("The Borrower pays costs.", null)
                                        .views(
                                                "It does so promptly.",
                                                "The Borrower pays costs. It does so promptly.")))
                .isEmpty();
        assertThat(
                        compare(
                                facility()
                                        .heading(THIRD, "Costs")
                                        .views(null, "The Borrower pays costs.")
                                        .views(
                                                "The Borrower pays costs. It does so promptly.",
                                                "It does so promptly.")))
                .isEmpty();
    }

    @Test
    void paragraphMarksOfAnInsertedClauseMayShiftItsTextByOneBlock() {
        List<Proposal> proposals =
                compare(
                        facility()
                                .heading(THIRD, "Costs")
                                .views("The Borrower pays all costs of the Agent.", null)
                                .heading("4", null, "{+Waiver+}")
                                .views(
                                        "No failure to exercise a right operates as a waiver.",
                                        "The Borrower pays all costs of the Agent."));
        assertThat(proposals).extracting(Proposal::kind).containsExactly(Kind.INSERT_CLAUSE);
        assertThat(proposals.getFirst().proposed()).startsWith("No failure");
    }

    @Test
    void commentsAndFormatsAreListedWithTheirClause() {
        List<Proposal> proposals =
                compare(facility().comment("corporate purposes", "Too wide for us.").format(4, 12));
        assertThat(proposals)
                .extracting(Proposal::kind)
                .containsExactlyInAnyOrder(Kind.COMMENT, Kind.FORMAT);
        Proposal comment =
                proposals.stream().filter(p -> p.kind() == Kind.COMMENT).findFirst().orElseThrow();
        assertThat(comment.clause()).isEqualTo(2);
        assertThat(comment.before()).isEqualTo("corporate purposes");
        assertThat(comment.snippet()).isEqualTo("Too wide for us.");
    }
}
