package org.lmanexus.agreement.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunTogetherTests {

    private static final String LENDS =
            "Each Lender agrees to make Loans to the Borrower up to its Commitment.";

    @Test
    void anArticleASectionAndItsTextAreThree() {
        assertThat(RunTogether.pieces("ARTICLE II THE LOANS SECTION 2.01. Commitments. " + LENDS))
                .containsExactly("ARTICLE II THE LOANS", "SECTION 2.01. Commitments.", LENDS);
    }

    @Test
    void theNameOfAnArticleMayStandWithoutItsNumber() {
        assertThat(RunTogether.pieces("EVENTS OF DEFAULT SECTION 6.01 Events of Default. " + LENDS))
                .containsExactly("EVENTS OF DEFAULT", "SECTION 6.01 Events of Default.", LENDS);
    }

    @Test
    void aSentenceBeginsBehindTheNameOfAnArticle() {
        String until = "Until all Loans have been paid in full, the Borrower covenants as follows:";

        assertThat(RunTogether.pieces("ARTICLE 6 NEGATIVE COVENANTS " + until))
                .containsExactly("ARTICLE 6 NEGATIVE COVENANTS", until);
    }

    @Test
    void theNextSectionMayBeginWithinTheParagraph() {
        assertThat(RunTogether.pieces(LENDS + " SECTION 2.02. Fees. The Borrower pays a fee."))
                .containsExactly(LENDS, "SECTION 2.02. Fees.", "The Borrower pays a fee.");
    }

    @Test
    void aReferenceCutsNothing() {
        String reference = "ARTICLE IV does not apply. Section 4.01 and Section 4.02 do so far as";

        assertThat(RunTogether.pieces(reference)).containsExactly(reference);
        assertThat(RunTogether.pieces("Section 2.01. Commitments. " + LENDS)).hasSize(1);
        assertThat(RunTogether.pieces("ARTICLE IV CONDITIONS")).hasSize(1);
    }
}
