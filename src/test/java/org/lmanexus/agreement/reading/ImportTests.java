package org.lmanexus.agreement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreement.Covenant;
import org.lmanexus.agreement.Agreement.Reference;
import org.lmanexus.agreement.Agreement.Variable;
import org.lmanexus.term.TermKind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What is found in an agreement of either style, in Word and in print alike.
class ImportTests {

    @TempDir Path folder;

    @Test
    void moneyIsReadInWordsAndFiguresAndInAnyCurrency() throws IOException {
        for (Agreement agreement :
                read(
                        Printing.lma().clause("Limits"),
                        "The limits are EUR 1,250,000, £2.5 million, US$500 thousand, ¥300,000,000,"
                            + " C$4m, ten million Dollars ($10,000,000) and one hundred thousand"
                            + " pounds sterling.")) {
            assertThat(agreement.variables())
                    .extracting(Variable::value, Variable::unit)
                    .containsExactly(
                            tuple("1250000", "EUR"),
                            tuple("2500000", "GBP"),
                            tuple("500000", "USD"),
                            tuple("300000000", "JPY"),
                            tuple("4000000", "CAD"),
                            tuple("10000000", "USD"),
                            tuple("100000", "GBP"));
        }
    }

    @Test
    void ratesAndRatiosAreReadInAllNotations() throws IOException {
        for (Agreement agreement :
                read(
                        Printing.american().clause("Rates"),
                        "The rates are 2.75%, 3.25 per cent. per annum, 0.50 percentage points, 275"
                                + " basis points and 35 bps; the ratios 4.50:1, 3.75 to 1.00, 4.25x"
                                + " and three to one.")) {
            assertThat(agreement.variables())
                    .extracting(Variable::kind, Variable::value)
                    .containsExactly(
                            tuple(TermKind.PERCENTAGE, "2.75"),
                            tuple(TermKind.PERCENTAGE, "3.25"),
                            tuple(TermKind.PERCENTAGE, "0.50"),
                            tuple(TermKind.BASIS_POINTS, "275"),
                            tuple(TermKind.BASIS_POINTS, "35"),
                            tuple(TermKind.RATIO, "4.50"),
                            tuple(TermKind.RATIO, "3.75"),
                            tuple(TermKind.RATIO, "4.25"),
                            tuple(TermKind.RATIO, "3"));
        }
    }

    @Test
    void datesPeriodsAndBenchmarksAreRead() throws IOException {
        for (Agreement agreement :
                read(
                        Printing.lma().clause("Times"),
                        "Notice is given three Business Days before 30 June 2029, or two U.S."
                            + " Government Securities Business Days before December 31, 2029; the"
                            + " loan bears three-month EURIBOR for each period of six Months,"
                            + " computed on Actual/360.")) {
            assertThat(agreement.variables())
                    .extracting(Variable::value, Variable::unit)
                    .containsExactly(
                            tuple("P3D", "business-days"),
                            tuple("2029-06-30", null),
                            tuple("P2D", "business-days"),
                            tuple("2029-12-31", null),
                            tuple("EURIBOR", "P3M"),
                            tuple("P6M", null),
                            tuple("ACT/360", null));
        }
    }

    @Test
    void figuresThatAreNoTermsAreNoVariables() throws IOException {
        for (Agreement agreement :
                read(
                        Printing.lma().clause("Notices"),
                        "Under Clause 10.2 and paragraph (b) of Schedule 3, notices go to 12"
                            + " Harbour Road, Northwick NW4 2LT, fax 020 7946 0018, company number"
                            + " 04418823, according to section 1140 of the Companies Act 2006.")) {
            assertThat(agreement.variables()).isEmpty();
        }
    }

    @Test
    void aValueIsNamedByItsDefinitionItsParagraphOrItsClause() throws IOException {
        Printing printing =
                Printing.lma()
                        .clause("Definitions")
                        .text(
                                "“Total Commitments” means the total of the Commitments of all"
                                    + " Lenders, so far as they have not been cancelled, reduced or"
                                    + " transferred under this Agreement, being EUR 500,000,000 at"
                                    + " the date of this Agreement.")
                        .text("“Termination Date” means:")
                        .text("(a) in relation to Facility A, 30 June 2030; and")
                        .text("(b) in relation to Facility B, 30 June 2031.")
                        .clause("Repayment")
                        .text("The Borrower shall repay EUR 5,000,000 on 31 December 2027.");
        for (Agreement agreement : printing.read(folder)) {
            assertThat(agreement.variables())
                    .extracting(Variable::label)
                    .containsExactly(
                            "Total Commitments",
                            "Termination Date – Facility A",
                            "Termination Date – Facility B",
                            "Repayment – amount",
                            "Repayment – date");
        }
    }

    @Test
    void aTitleInCapitalsAndTheStepsOfOneSentenceAreNamedAsABankerWould() throws IOException {
        Printing printing =
                Printing.american()
                        .clause("UNUSED FEE")
                        .text(
                                "The fee is as follows: (i) where usage is greater than 90%, 0.50%;"
                                        + " and (ii) otherwise 0.375%.");
        for (Agreement agreement : printing.read(folder)) {
            assertThat(agreement.variables())
                    .extracting(Variable::label)
                    .containsExactly(
                            "Unused Fee – threshold", "Unused Fee (i) – rate", "Unused Fee (ii)");
        }
    }

    @Test
    void labelsAreUnique() throws IOException {
        Printing printing =
                Printing.lma()
                        .clause("Costs")
                        .text("The Borrower shall pay EUR 5,000 and EUR 6,000 and EUR 7,000.")
                        .clause("Costs")
                        .text("The Parent shall pay EUR 8,000.");
        for (Agreement agreement : printing.read(folder)) {
            assertThat(agreement.variables())
                    .hasSize(4)
                    .extracting(Variable::label)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aTableIsReadRowByRowUnderTheHeadsOfItsColumns() throws IOException {
        Printing printing =
                Printing.lma()
                        .clause("Margin")
                        .text("The Margin is the percentage set out below:")
                        .table(
                                "Leverage | Facility A Margin (per cent. per annum)",
                                "Greater than 4.00:1 | 3.25",
                                "Less than or equal to 4.00:1 | 2.75")
                        .clause("The Original Lenders")
                        .table(
                                "Lender | Facility A Commitment (EUR)",
                                "Northern Harbour Bank plc | 75,000,000",
                                "Banque des Lices S.A. | 25,000,000");
        for (Agreement agreement : printing.read(folder)) {
            assertThat(agreement.variables())
                    .extracting(Variable::label, Variable::kind, Variable::value)
                    .contains(
                            tuple(
                                    "Facility A Margin – Leverage above 4.00:1",
                                    TermKind.PERCENTAGE,
                                    "3.25"),
                            tuple(
                                    "Facility A Margin – Leverage up to 4.00:1",
                                    TermKind.PERCENTAGE,
                                    "2.75"),
                            tuple(
                                    "Facility A Commitment – Northern Harbour Bank plc",
                                    TermKind.MONEY,
                                    "75000000"),
                            tuple(
                                    "Facility A Commitment – Banque des Lices S.A.",
                                    TermKind.MONEY,
                                    "25000000"));
        }
    }

    @Test
    void aCovenantHasItsThresholdItsTestDatesAndItsPeriod() throws IOException {
        Printing printing =
                Printing.lma()
                        .clause("Definitions")
                        .text("“Quarter Date” means each of 31 March and 30 September.")
                        .text(
                                "“Relevant Period” means each period of twelve months that ends on"
                                        + " a Quarter Date.")
                        .clause("Financial condition")
                        .text(
                                "Leverage: Leverage for each Relevant Period does not exceed the"
                                        + " ratio set opposite it:")
                        .table(
                                "Relevant Period ending on | Maximum Leverage",
                                "31 March 2027 | 4.50:1",
                                "30 September 2027 | 4.00:1");
        for (Agreement agreement : printing.read(folder)) {
            assertThat(agreement.covenants())
                    .extracting(
                            Covenant::name,
                            Covenant::testFrequency,
                            Covenant::threshold,
                            Covenant::calculationBasis)
                    .containsExactly(
                            tuple(
                                    "Leverage",
                                    "Quarter Date",
                                    "not exceed 4.50:1, in 2 steps to 4.00:1",
                                    "period of twelve months"));
        }
    }

    @Test
    void aReferencePointsAtItsClauseAndAStatuteAtNone() throws IOException {
        Printing printing =
                Printing.american()
                        .clause("Commitments")
                        .text("Each Lender lends, subject to Section 1.02.")
                        .clause("Conditions")
                        .text("See Section 1.01(a) and Section 9.09, and Section 302 of ERISA.");
        for (Agreement agreement : printing.read(folder)) {
            assertThat(agreement.references())
                    .extracting(Reference::text, Reference::target)
                    .containsExactly(
                            tuple("Section 1.02", 2),
                            tuple("Section 1.01", 1),
                            tuple("Section 9.09", null));
        }
    }

    private List<Agreement> read(Printing printing, String text) throws IOException {
        return printing.text(text).read(folder);
    }
}
