package org.lmanexus.graph.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.term.TermKind;

import java.util.List;

class FindingsTests {

    @Test
    void aSoundAgreementHasNone() {
        AnAgreement sound =
                new AnAgreement()
                        .clause(
                                ClauseType.DEFINITION,
                                "Definitions",
                                "\"Lender\" means a bank.\n\"Loan\" means money lent by a Lender.")
                        .defines("Lender", "Loan")
                        .clause(ClauseType.FINANCIAL, "Repayment", "Each Loan under Clause 1.")
                        .refers("Clause 1", 1);
        assertThat(findings(sound)).isEmpty();
    }

    @Test
    void aReferenceToAClauseThatIsNotThereDangles() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(ClauseType.XREF, "Default", "See Clause 99 here.")
                                        .refers("Clause 99", null)))
                .containsExactly(
                        "dangling-reference: clause 1 refers to Clause 99, which is not in the"
                                + " agreement");
    }

    @Test
    void aReferenceIntoAnotherDocumentDoesNotDangle() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(
                                                ClauseType.XREF,
                                                "Ranking",
                                                "Subject to Clause 5(a) of the Intercreditor Deed.")
                                        .refers("Clause 5", null)))
                .isEmpty();
    }

    @Test
    void aPhraseWrittenLikeATermButDefinedNowhereIsNamedOnce() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(
                                                ClauseType.FINANCIAL,
                                                "Sweep",
                                                "The Cash Sweep Amount is due. Pay the Cash Sweep"
                                                        + " Amount in London.")))
                .containsExactly(
                        "undefined-term: \"Cash Sweep Amount\" is written as a defined term in"
                                + " clause 1 and is defined nowhere");
    }

    @Test
    void aTermThatNobodyUsesAndATermDefinedTwiceAreNamed() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(
                                                ClauseType.DEFINITION,
                                                "Margin",
                                                "\"Margin\" means a rate, see \"Margin\".")
                                        .defines("Margin")
                                        .clause(
                                                ClauseType.DEFINITION,
                                                "Margin again",
                                                "\"Margin\" means another rate.")
                                        .defines("Margin")))
                .containsExactly(
                        "unused-term: \"Margin\" is defined in clause 1 and never used",
                        "duplicate-term: \"Margin\" is defined in clause 1 and again in clause 2");
    }

    @Test
    void definitionsThatLeanOnEachOtherAreToldAsTheirShortestCircle() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(
                                                ClauseType.DEFINITION,
                                                "Definitions",
                                                "\"Alpha\" means Beta or Gamma.\n"
                                                        + "\"Beta\" means Alpha.\n"
                                                        + "\"Gamma\" means Beta.")
                                        .defines("Alpha", "Beta", "Gamma")))
                .containsExactly(
                        "definition-cycle: Definitions lean on each other in a circle: Alpha → Beta"
                                + " → Alpha");
    }

    @Test
    void aCovenantThatDoesNotSayWhenItIsTestedIsNamed() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(
                                                ClauseType.DEFINITION,
                                                "Definitions",
                                                "\"Interest Cover\" means one.\n"
                                                        + "\"Leverage\" means another.")
                                        .defines("Interest Cover", "Leverage")
                                        .clause(
                                                ClauseType.COVENANT,
                                                "Ratios",
                                                "Interest Cover is three, Leverage two.")
                                        .covenant("Interest Cover", "")
                                        .covenant("Leverage", "quarterly")))
                .containsExactly(
                        "covenant-without-test-date: The covenant \"Interest Cover\" in clause 2"
                                + " does not say when it is tested");
    }

    @Test
    void aCovenantThatMeasuresWhatNothingDefinesIsNamed() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(
                                                ClauseType.DEFINITION,
                                                "Definitions",
                                                "\"Consolidated EBITDA\" means profit.")
                                        .defines("Consolidated EBITDA")
                                        .clause(
                                                ClauseType.COVENANT,
                                                "Ratios",
                                                "Consolidated EBITDA is tested.")
                                        .covenant("Consolidated ebitda", "quarterly")
                                        .covenant("Gearing", "quarterly")))
                .containsExactly(
                        "covenant-without-definition: What the covenant \"Gearing\" in clause 2"
                                + " measures is defined nowhere");
    }

    @Test
    void aCovenantWhoseMeasureIsDefinedInPassingOrMorePreciselyIsNotNamed() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(
                                                ClauseType.COVENANT,
                                                "Net Worth",
                                                "A consolidated Tangible Net Worth (defined as"
                                                        + " equity less goodwill) of two.")
                                        .covenant("Tangible Net Worth", "quarterly")
                                        .clause(
                                                ClauseType.COVENANT,
                                                "Debt",
                                                "A ratio of liabilities to Tangible Net Worth.")
                                        .covenant("Debt to Net Worth", "at all times")
                                        .clause(
                                                ClauseType.COVENANT,
                                                "Liquidity",
                                                "One in liquid assets (defined as cash).")
                                        .covenant("Guarantor Liquidity", "at any time")
                                        .clause(ClauseType.COVENANT, "Gearing", "Gearing is one.")
                                        .covenant("Gearing", "quarterly")))
                .containsExactly(
                        "covenant-without-definition: What the covenant \"Gearing\" in clause 4"
                                + " measures is defined nowhere");
    }

    @Test
    void aValueWhoseUnitDoesNotFitItsKindIsNamed() {
        assertThat(
                        findings(
                                new AnAgreement()
                                        .clause(ClauseType.FINANCIAL, "Fees", "2.00 of it")
                                        .variable(
                                                VariableType.FINANCIAL,
                                                "Fee",
                                                TermKind.PERCENTAGE,
                                                "2.00",
                                                "USD",
                                                "2.00")))
                .containsExactly(
                        "unit-mismatch: \"Fee\" in clause 1 is percentage with the unit USD");
    }

    private static List<String> findings(AnAgreement agreement) {
        return GraphBuilder.build(agreement.build()).findings().stream()
                .map(finding -> finding.rule() + ": " + finding.message())
                .toList();
    }
}
