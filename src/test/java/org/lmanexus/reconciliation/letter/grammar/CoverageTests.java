package org.lmanexus.reconciliation.letter.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which words of a sentence its instructions do not hold.
class CoverageTests {

    @Test
    void anInstructionAndItsAsidesLeaveNothingOver() {
        nothing("In Clause 3.1 (Colours), \"red\" shall be replaced by \"blue\".");
        nothing(
                "The Parent and the Agent hereby agree that, with effect from the Effective Date,"
                        + " \"red\" in Clause 3.1 of the Facilities Agreement is replaced by"
                        + " \"blue\".");
        nothing("In Clause 3.1, delete \"red\" where it appears and insert \"blue\" instead.");
    }

    @Test
    void wordsThatLimitAnInstructionAreLeftOver() {
        stray("In Clause 3.1, replace \"red\" with \"blue\" other than for Lenders.", "other");
        stray("In Clause 3.1, replace \"red\" with \"blue\" for Facility B Loans.", "for Facility");
        stray("For Facility B Loans, replace \"red\" in Clause 3.1 with \"blue\".", "For Facility");
        stray("In Clause 3.1, replace \"red\" with \"blue\" during summer.", "during");
        stray("With effect from 1 July 2027, replace \"red\" in Clause 3.1 with \"blue\".", "2027");
        stray("We request that \"red\" in Clause 3.1 be replaced by \"blue\".", "request");
    }

    @Test
    void wordsBeforeACommaThatNameNoPlaceAreLeftOver() {
        stray("As regards France, \"red\" in Clause 3.1 is replaced by \"blue\".", "France");
        stray("Assuming completion, \"red\" in Clause 3.1 becomes \"blue\".", "completion");
        stray("For each Lender that pays, \"red\" in Clause 3.1 becomes \"blue\".", "Lender");
    }

    @Test
    void whatIsToldAsDoneIsLeftOver() {
        stray("\"red\" in Clause 3.1 was replaced by \"blue\".", "was");
        stray("\"red\" in Clause 3.1 has been replaced by \"blue\".", "has");
        nothing("Clause 3.1 shall be read as if \"red\" were replaced by \"blue\".");
    }

    @Test
    void anAlternativeAndAFurtherPlaceAreLeftOver() {
        stray("In Clause 3.1, replace \"red\" with \"blue\" or \"green\".", "or");
        stray("In Clause 3.1, replace \"red\" with \"blue\", as in Clause 4.2.", "Clause 4.2");
    }

    @Test
    void aVerbOfWhichNothingComesIsLeftOver() {
        stray("In Clause 3.1, \"red\" is replaced by \"blue\" and moved.", "moved");
    }

    @Test
    void aValueThatNoInstructionHoldsIsLeftOver() {
        stray(
                "In Clause 3.1, \"red\" is replaced by \"blue\", the fee being EUR 5,000,000.",
                "EUR 5,000,000");
    }

    @Test
    void wordsBeforeTheVerbMayDescribeThePlace() {
        Remains remains =
                read("The fee for late delivery in Clause 3.1 is raised from 1% to 2%.").remains();
        assertThat(remains.stray()).isEmpty();
        assertThat(remains.describing()).contains("late", "delivery");
    }

    private static void nothing(String sentence) {
        assertThat(read(sentence).remains()).as(sentence).isEqualTo(Remains.NONE);
    }

    private static void stray(String sentence, String words) {
        assertThat(String.join(" ", read(sentence).remains().stray())).as(sentence).contains(words);
    }

    private static Grammar.Reading read(String sentence) {
        return Grammar.read(sentence, false, null, null, null);
    }
}
