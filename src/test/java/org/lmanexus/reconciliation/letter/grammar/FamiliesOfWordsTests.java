package org.lmanexus.reconciliation.letter.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.reconciliation.letter.grammar.Told.says;

import org.junit.jupiter.api.Test;

/// The words that say the same: of putting in, of ranges, of places named together, of reasons.
class FamiliesOfWordsTests {

    private static final String RED_IS_BLUE = "3.1: \"red\" becomes \"blue\"";

    @Test
    void wordsAreTakenOutBeforeASemicolonAndOthersPutInBehindIt() {
        says("Clause 3.1(a): delete \"red\"; insert \"blue\".", "3.1(a): \"red\" becomes \"blue\"");
    }

    @Test
    void wordsAreFollowedByOthers() {
        says(
                "In Clause 3.1, the words \"red\" are followed by the words \"and blue\".",
                "3.1: \"and blue\" after \"red\"");
    }

    @Test
    void oneSentenceTakesOneClauseAwayAndReplacesWordsOfAnother() {
        says(
                "Clause 3.2 is deleted, and in Clause 4.1 the reference to \"red\" is replaced by a"
                        + " reference to \"blue\".",
                "3.2: all goes",
                "4.1: \"red\" becomes \"blue\"");
    }

    @Test
    void whatIsLikewiseDoneIsDoneHereOnly() {
        says("In Clause 3.1, \"red\" shall likewise be replaced by \"blue\".", RED_IS_BLUE);
    }

    @Test
    void whatAWordJoinsAtTheEndStandsThereLast() {
        says(
                "In Clause 3.1(b), the word \"and\" at the end of paragraph (ii) is deleted.",
                "3.1(b)(ii): \"and\" (-1) goes");
        says("In Clause 3.1, delete \"painted\".", "3.1: \"painted\" goes");
    }

    @Test
    void aParagraphGetsAnotherNumber() {
        says("Paragraph (c) of Clause 3.1 is renumbered as paragraph (d).", "3.1(c): becomes (d)");
    }

    @Test
    void twoPartsOfAScheduleAreNamedTogether() {
        says(
                "In each of Part I and Part II of Schedule 4, \"red\" is replaced by \"blue\".",
                "Part I of Schedule 4: \"red\" becomes \"blue\"",
                "Part II of Schedule 4: \"red\" becomes \"blue\"");
    }

    @Test
    void whyAndAtWhoseWishSomethingIsDoneSaysNothingOfIt() {
        says(
                "Because the paint will not dry, \"red\" in Clause 3.1 is replaced by \"blue\".",
                RED_IS_BLUE);
        assertThat(
                        Grammar.read(
                                        "With the consent of the Majority Painters, \"red\" in"
                                                + " Clause 3.1 is replaced by \"blue\".",
                                        false,
                                        null,
                                        null,
                                        null)
                                .remains())
                .isEqualTo(Remains.NONE);
    }

    @Test
    void anItemOfAListMayNameAPlaceAndNothingElse() {
        assertThat(Grammar.places("Clause 3.1 (Colours), paragraph (a); and")).hasSize(1);
        assertThat(Grammar.places("Clauses 3.1 and 3.2;")).hasSize(2);
        assertThat(Grammar.places("Clause 3.1 stands.")).isEmpty();
        assertThat(Grammar.heading("RIDER B - Clause 3.1(a) (Colours)")).isNotNull();
        assertThat(Grammar.heading("Rider 2 (Section 3.1(a))")).isNotNull();
    }

    @Test
    void wordsAreNamedByTheFirstAndTheLastOfThem() {
        says(
                "In Clause 3.1, delete everything from \"red\" to \"green\" and insert \"blue\".",
                "3.1: \"red … green\" becomes \"blue\"");
        says(
                "In Clause 3.1, the words from \"red\" to the end are deleted.",
                "3.1: \"red … \" goes");
        says(
                "The sentence beginning \"The Painter\" in Clause 3.1 is deleted.",
                "3.1: \"The Painter … .\" goes");
        says("Change the words from \"red\" to \"blue\" in Clause 3.1.", RED_IS_BLUE);
    }

    @Test
    void whichWordsGoBehindOthersIsNotGuessed() {
        says("In Clause 3.1, all words after \"red\" are deleted.", "3.1: unclear");
    }

    @Test
    void oneThingTakesThePlaceOfAnother() {
        says("In Clause 3.1, \"blue\" shall take the place of \"red\".", RED_IS_BLUE);
        says("In Clause 3.1, \"red\" makes way for \"blue\".", RED_IS_BLUE);
        says("Where Clause 3.1 says \"red\" it shall now say \"blue\".", RED_IS_BLUE);
    }

    @Test
    void clausesAreNamedTogetherAndFromOneToAnother() {
        says(
                "Clauses 3.1 to 3.3 (inclusive) are deleted.",
                "3.1: all goes",
                "3.2: all goes",
                "3.3: all goes");
        says(
                "In Clause 3.1 and in Clause 4.2, \"red\" is replaced by \"blue\".",
                RED_IS_BLUE,
                "4.2: \"red\" becomes \"blue\"");
    }

    @Test
    void wordsArePutInWhereverOthersStand() {
        says(
                "\"or green\" shall be inserted after \"red\" in both places where it occurs in"
                        + " Clause 3.1.",
                "3.1: \"red\" (each) becomes \"red or green\"");
        says(
                "Immediately after \"red\" in Clause 3.1 the following is inserted:",
                "3.1: \"\" after \"red\", below");
    }

    @Test
    void aDateThatNamesARowIsNoValueToReplace() {
        says(
                "In the table in Clause 8.1(a), the sum for 30 June 2028 shall be EUR 8,000,000 in"
                        + " place of EUR 10,000,000.",
                "8.1(a): \"EUR 10,000,000\" becomes \"EUR 8,000,000\"");
    }
}
