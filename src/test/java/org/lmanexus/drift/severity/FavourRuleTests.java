package org.lmanexus.drift.severity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.drift.Favour;
import org.lmanexus.term.TermKind;

class FavourRuleTests {

    @ParameterizedTest(name = "{0} from {1} to {2} serves the {3}")
    @CsvSource({
        "Margin, 2.75, 2.50, BORROWER",
        "Margin, 2.75, 3.25, LENDER",
        "Commitment fee, 0.35, 0.30, BORROWER",
        "Default interest, 1, 2, LENDER"
    })
    void aLowerPriceServesTheBorrowerAndAHigherOneTheLenders(
            String label, String baseline, String current, Favour favour) {
        Move move =
                new Move(
                        ClauseType.FINANCIAL,
                        VariableType.FINANCIAL,
                        Measures.of(TermKind.PERCENTAGE, baseline, "%"),
                        Measures.of(TermKind.PERCENTAGE, current, "%"));
        assertThat(move.favours(label, "")).contains(favour);
    }

    @Test
    void aMarginInBasisPointsIsComparedWithOneInPerCent() {
        Move move =
                new Move(
                        ClauseType.FINANCIAL,
                        VariableType.FINANCIAL,
                        Measures.of(TermKind.PERCENTAGE, "2.75", "%"),
                        Measures.of(TermKind.BASIS_POINTS, "250", "bps"));
        assertThat(move.favours("Margin", "")).contains(Favour.BORROWER);
    }

    @ParameterizedTest(name = "\"{0}\" from {1} to {2} serves the {3}")
    @CsvSource({
        "Leverage shall not exceed, 4.00, 4.50, BORROWER",
        "Leverage shall not exceed, 4.00, 3.50, LENDER",
        "Leverage is less than or equal to, 4.00, 4.50, BORROWER",
        "a maximum ratio of, 4.00, 4.50, BORROWER",
        "shall not permit the ratio to be greater than, 4.00, 4.50, BORROWER",
        "Interest Cover is not less than, 3.50, 3.00, BORROWER",
        "Interest Cover is at least, 3.50, 3.75, LENDER",
        "Interest Cover exceeds, 3.50, 3.00, BORROWER",
        "shall not permit the ratio to be less than, 3.50, 3.00, BORROWER",
        "Leverage does not exceed 4:1; Cover is at least, 3.50, 3.00, BORROWER"
    })
    void aLooserCovenantServesTheBorrowerAndATighterOneTheLenders(
            String before, String baseline, String current, Favour favour) {
        assertThat(ratio(ClauseType.COVENANT, baseline, current).favours("Ratio", before))
                .contains(favour);
    }

    @ParameterizedTest(name = "{0} from {1} to {2} serves the {3}")
    @CsvSource({
        "Leverage, 4.00, 4.50, BORROWER",
        "Loan to Value, 0.60, 0.50, LENDER",
        "Interest Cover, 3.50, 3.00, BORROWER",
        "DSCR, 1.10, 1.21, LENDER"
    })
    void aLevelWithoutWordsIsKnownByItsName(
            String label, String baseline, String current, Favour favour) {
        assertThat(ratio(ClauseType.FINANCIAL, baseline, current).favours(label, ""))
                .contains(favour);
    }

    @Test
    void ofWhatIsNotKnownOrCannotBeComparedNothingIsSaid() {
        assertThat(ratio(ClauseType.FINANCIAL, "4.00", "4.50").favours("Share", "")).isEmpty();
        Move otherCurrency =
                new Move(
                        ClauseType.FINANCIAL,
                        VariableType.FINANCIAL,
                        Measures.of(TermKind.MONEY, "100", "USD"),
                        Measures.of(TermKind.MONEY, "90", "EUR"));
        assertThat(otherCurrency.favours("Agency fee", "")).isEmpty();
    }

    private static Move ratio(ClauseType clause, String baseline, String current) {
        return new Move(
                clause,
                VariableType.RATIO,
                Measures.of(TermKind.RATIO, baseline, "x"),
                Measures.of(TermKind.RATIO, current, "x"));
    }
}
