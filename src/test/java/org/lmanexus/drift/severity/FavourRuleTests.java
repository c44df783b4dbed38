package org.lmanexus.drift.severity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.drift.Favour;
import org.lmanexus.term.TermKind;

import java.util.Optional;

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

    @ParameterizedTest(name = "{0} from {2} to {3} serves the {4}")
    @CsvSource({
        "Termination Date, DATE, 2029-06-30, 2030-06-30, BORROWER",
        "Final Maturity Date – Facility B, DATE, 2029-06-30, 2028-06-30, LENDER",
        "Final Repayment Date, DATE, 2029-06-30, 2029-12-31, BORROWER",
        "Tenor, PERIOD, P5Y, P7Y, BORROWER",
        "Availability Period – Facility A, PERIOD, P6M, P3M, LENDER"
    })
    void aLaterEndServesTheBorrowerAndAnEarlierOneTheLenders(
            String label, TermKind kind, String baseline, String current, Favour favour) {
        assertThat(financial(kind, baseline, current, null).favours(label, "")).contains(favour);
    }

    @ParameterizedTest(name = "{0} from {1} to {2} serves the {3}")
    @CsvSource({
        "Total Facility A Commitments, 200000000, 250000000, BORROWER",
        "Revolving Facility Commitment – Bank One, 40000000, 30000000, LENDER",
        "Facility Amount, 125000000, 150000000, BORROWER",
        "Accordion, 50000000, 0, LENDER",
        "Revolving Line of Credit, 10000000, 12000000, BORROWER",
        "Commitment Fee, 100000, 120000, LENDER"
    })
    void aLargerCommitmentServesTheBorrowerAndASmallerOneTheLenders(
            String label, String baseline, String current, Favour favour) {
        assertThat(financial(TermKind.MONEY, baseline, current, "EUR").favours(label, ""))
                .contains(favour);
    }

    @Test
    void anAmountOrDateThatOnlyTouchesACommitmentOrAnEndServesNobody() {
        assertThat(money("Cancellation of Commitments – minimum")).isEmpty();
        assertThat(money("Assignment of Commitments")).isEmpty();
        assertThat(money("Transfer of Commitments – multiple")).isEmpty();
        Move earlier = financial(TermKind.PERIOD, "P30D", "P60D", null);
        assertThat(earlier.favours("Early Termination Date – notice", "")).isEmpty();
    }

    private static Optional<Favour> money(String label) {
        return financial(TermKind.MONEY, "5000000", "10000000", "EUR").favours(label, "");
    }

    private static Move financial(
            TermKind kind, String baseline, String current, @Nullable String unit) {
        return new Move(
                ClauseType.FINANCIAL,
                VariableType.FINANCIAL,
                Measures.of(kind, baseline, unit),
                Measures.of(kind, current, unit));
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
