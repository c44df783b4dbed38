package org.lmanexus.reconciliation.letter.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.reconciliation.letter.grammar.Told.doubt;
import static org.lmanexus.reconciliation.letter.grammar.Told.says;

import org.junit.jupiter.api.Test;

/// What a sentence says that nobody may carry out unread, or that asks for nothing.
class DoubtfulSentencesTests {

    @Test
    void aRequestToldInThePastCastsDoubt() {
        assertThat(doubt("The Lenders were asked to delete paragraph (b) of Clause 3.1."))
                .isNotEmpty();
        assertThat(doubt("The Parent had asked that \"red\" in Clause 3.1 become \"blue\"."))
                .isNotEmpty();
    }

    @Test
    void unknownWordsBehindADeletionCastDoubt() {
        assertThat(doubt("In Clause 3.1 strike \"red\" and paint \"blue\".")).isNotEmpty();
    }

    @Test
    void aNumberThatChangesIsNotCarriedOut() {
        says("Clause 3.1 shall be renumbered as Clause 3.2.", "3.1: unclear");
    }

    @Test
    void aConditionOrANegationCastsDoubt() {
        assertThat(doubt("In Clause 3.1, \"red\" shall not be replaced by \"blue\".")).isNotEmpty();
        assertThat(doubt("If the Lenders agree, \"red\" in Clause 3.1 is replaced by \"blue\"."))
                .isNotEmpty();
        assertThat(
                        doubt(
                                "The Lenders have declined a request that \"red\" in Clause 3.1 be"
                                        + " replaced by \"blue\"."))
                .isNotEmpty();
        assertThat(doubt("In Clause 3.1, \"red\" was to have been replaced by \"blue\"."))
                .isNotEmpty();
        assertThat(doubt("In Clause 3.1, replace \"red\" with \"blue\".")).isEmpty();
    }

    @Test
    void quotedWordsThatWereNotUnderstoodCastDoubt() {
        assertThat(doubt("In Clause 3.1, as regards \"green\", replace \"red\" with \"blue\"."))
                .isNotEmpty();
    }

    @Test
    void whatTheWholeLetterDependsOnCastsNoDoubtOnItsInstructions() {
        assertThat(
                        doubt(
                                "Subject to the conditions in Section 3, \"red\" in Clause 3.1 is"
                                        + " replaced by \"blue\"."))
                .isEmpty();
    }

    @Test
    void aSentenceWithoutInstructionSaysNothing() {
        says("Each Obligor confirms that the guarantee in Clause 21 extends to all obligations.");
        says("We consent to a disposal for EUR 12,000,000 despite the limit in Clause 3.1.");
    }
}
