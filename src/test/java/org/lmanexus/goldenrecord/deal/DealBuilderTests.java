package org.lmanexus.goldenrecord.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

class DealBuilderTests {

    private static final String DEFINITIONS =
            """
            In this Agreement:
            "Agent" means Wexmoor Bank plc as agent of the other Finance Parties.
            "Borrower" means Aldermere Holdings Inc., a company of Delaware.
            "Margin" means:
            (a) in relation to any Facility A Loan, 2.75 per cent. per annum; and
            (b) in relation to any Revolving Facility Loan, 3.25 per cent. per annum.
            "Termination Date" means:
            (a) in relation to Facility A, 16 February 2031; and
            (b) in relation to the Revolving Facility, 16 February 2032.
            "Total Commitments" means EUR 300,000,000.
            "Total Facility A Commitments" means EUR 200,000,000.
            "Total Revolving Facility Commitments" means EUR 100,000,000.
            """;

    private static final String COVENANTS =
            """
            The Parent must ensure that:
            (a) Leverage: Leverage does not exceed the ratio set opposite each date:
            Relevant Period ending on\tMaximum Leverage
            30 June 2026\t4.50:1
            30 June 2027\t4.00:1
            (b) Interest Cover: Interest Cover is not less than 3.50:1.
            """;

    private static ADeal deal() {
        return new ADeal()
                .clause("Definitions", DEFINITIONS)
                .clause("Interest", "Interest is the total of the Margin and EURIBOR.")
                .clause("Commitment fee", "A fee of 35 per cent. of the Margin.")
                .clause("Financial condition", COVENANTS)
                .covenant("Leverage", "each quarter date", "", "not exceed")
                .covenant("Interest Cover", "relevant period", "3.50:1", "not less than")
                .clause("Governing law", "This Agreement is governed by English law.");
    }

    @Test
    void facilitiesComeFromTheirCommitmentsInTheAgreementsOrder() {
        JsonNode facilities = deal().read().at("/deal/facilities");
        assertThat(facilities.findValuesAsString("id"))
                .containsExactly("facility-a", "revolving-facility");
        assertThat(facilities.at("/0/type").asString()).isEqualTo("TERM");
        assertThat(facilities.at("/1/type").asString()).isEqualTo("REVOLVER");
        assertThat(facilities.at("/0/commitment/value").asString()).isEqualTo("200000000");
        assertThat(facilities.at("/1/commitment/value").asString()).isEqualTo("100000000");
    }

    @Test
    void aValueGoesToTheFacilityThatItsSentenceNames() {
        JsonNode facilities = deal().read().at("/deal/facilities");
        assertThat(facilities.at("/0/pricing/margin/value").asString()).isEqualTo("2.75");
        assertThat(facilities.at("/1/pricing/margin/value").asString()).isEqualTo("3.25");
        assertThat(facilities.at("/0/dates/maturity/value").asString()).isEqualTo("2031-02-16");
        assertThat(facilities.at("/1/dates/maturity/value").asString()).isEqualTo("2032-02-16");
    }

    @Test
    void whatIsOfTheWholeDealStandsThereAndWithEachFacility() {
        JsonNode deal = deal().read().at("/deal");
        assertThat(deal.at("/amount/value").asString()).isEqualTo("300000000");
        assertThat(deal.at("/pricing/baseRate/value").asString()).isEqualTo("EURIBOR");
        assertThat(deal.at("/facilities/1/pricing/baseRate/value").asString()).isEqualTo("EURIBOR");
        assertThat(deal.at("/fees/0/type").asString()).isEqualTo("COMMITMENT");
        assertThat(deal.at("/fees/0/value/value").asString()).isEqualTo("35");
        assertThat(deal.at("/terms/governingLaw/value").asString()).isEqualTo("English law");
    }

    @Test
    void theBenchmarkOfOneCurrencyIsNotPutOnAFacilityInAnother() {
        JsonNode facilities =
                new ADeal()
                        .clause("Total Facility B Commitments", "The amount is USD 165,000,000.")
                        .clause("Interest", "Interest is the total of the Margin and EURIBOR.")
                        .read()
                        .at("/deal/facilities");
        assertThat(facilities.at("/0/currency").asString()).isEqualTo("USD");
        assertThat(facilities.at("/0/pricing/baseRate").isMissingNode()).isTrue();
    }

    @Test
    void partiesAreThoseThatTheAgreementGivesARole() {
        JsonNode parties = deal().read().at("/deal/parties");
        assertThat(parties.findValuesAsString("role")).containsExactly("agent", "borrower");
        assertThat(parties.at("/0/name/value").asString()).isEqualTo("Wexmoor Bank plc");
        assertThat(parties.at("/1/name/value").asString()).isEqualTo("Aldermere Holdings Inc.");
    }

    @Test
    void theLastPointOfACompanysFormIsItsOwnAndThatOfASentenceIsNot() {
        JsonNode parties =
                new ADeal()
                        .clause(
                                "Definitions",
                                "\"Agent\" means Banque Valcourt S.A.\n"
                                        + "\"Borrower\" means Aldermere Holdings plc.")
                        .read()
                        .at("/deal/parties");
        assertThat(parties.at("/0/name/value").asString()).isEqualTo("Banque Valcourt S.A.");
        assertThat(parties.at("/1/name/value").asString()).isEqualTo("Aldermere Holdings plc");
    }

    @Test
    void partiesOfThePreambleAreReadFromTheirBrackets() {
        JsonNode parties =
                new ADeal()
                        .clause(
                                "Parties",
                                "(1) ALDERMERE GROUP PLC, a company incorporated in England (the"
                                        + " \"Parent\");\n"
                                        + "(2) THE SUBSIDIARIES of the Parent listed in Schedule 1"
                                        + " (the \"Original Borrowers\");\n"
                                        + "(3) WEXMOOR BANK PLC and BANQUE VALCOURT S.A. as"
                                        + " arrangers (together, the \"Arranger\")")
                        .read()
                        .at("/deal/parties");
        List<String> names =
                parties.valueStream()
                        .map(p -> p.at("/role").asString() + " " + p.at("/name/value").asString())
                        .toList();
        assertThat(names)
                .containsExactly(
                        "parent ALDERMERE GROUP PLC",
                        "arranger WEXMOOR BANK PLC",
                        "arranger BANQUE VALCOURT S.A.");
    }

    @Test
    void partiesOfASchedulesTableHaveTheRoleThatStandsOverThem() {
        JsonNode parties =
                new ADeal()
                        .clause(
                                "The Original Obligors",
                                "Name\tRegistration number\tBorrower\tGuarantor\n"
                                        + "Aldermere Verpackung GmbH\tHRB 990317\tYes\tYes\n"
                                        + "Aldermere Emballages SAS\t998 214 705\tNo\tYes")
                        .clause(
                                "The Original Lenders",
                                "Original Lender\tCommitment\nNordhavn Bank A/S\t25,000,000\n"
                                        + "Total\t25,000,000")
                        .clause(
                                "Form of Transfer Certificate",
                                "Lender\tCommitment\nNobody Bank plc\t1,000,000")
                        .read()
                        .at("/deal/parties");
        assertThat(
                        parties.valueStream()
                                .map(
                                        p ->
                                                p.at("/role").asString()
                                                        + " "
                                                        + p.at("/name/value").asString())
                                .toList())
                .containsExactly(
                        "borrower Aldermere Verpackung GmbH",
                        "guarantor Aldermere Verpackung GmbH",
                        "guarantor Aldermere Emballages SAS",
                        "lender Nordhavn Bank A/S");
    }

    @Test
    void aFeeThatIsAShareOfTheMarginSaysSoAndARateDoesNot() {
        JsonNode fees =
                new ADeal()
                        .clause("Commitment fee", "It is 35 per cent. of the applicable Margin.")
                        .clause("Utilisation fee", "It is 0.15 per cent. of the Loans.")
                        .read()
                        .at("/deal/fees");
        assertThat(fees.at("/0/of").asString()).isEqualTo("margin");
        assertThat(fees.at("/1/of").isMissingNode()).isTrue();
    }

    @Test
    void anotherCurrencyHasItsOwnBenchmarkAndItsOwnYear() {
        JsonNode facilities =
                new ADeal()
                        .clause("Total Facility A Commitments", "The amount is EUR 65,000,000.")
                        .clause("Total Facility B Commitments", "The amount is GBP 75,000,000.")
                        .clause("Interest", "Interest is the total of the Margin and EURIBOR.")
                        .clause(
                                "Day count",
                                "A year of 360 days or, for Sterling, a year of 365 days.")
                        .clause("Sterling", "RFR\tThe Sterling overnight index average (SONIA)")
                        .read()
                        .at("/deal/facilities");
        assertThat(facilities.findValuesAsString("currency")).containsExactly("EUR", "GBP");
        assertThat(facilities.at("/0/pricing/baseRate/value").asString()).isEqualTo("EURIBOR");
        assertThat(facilities.at("/0/pricing/dayCount/value").asString()).isEqualTo("ACT/360");
        assertThat(facilities.at("/1/pricing/baseRate/value").asString()).isEqualTo("SONIA");
        assertThat(facilities.at("/1/pricing/dayCount/value").asString())
                .isEqualTo("ACT/365.FIXED");
    }

    @Test
    void anOnlyFacilityIsOfTheKindOfWhichAloneTheTextSpeaks() {
        String amount = "The Total Commitments are EUR 5,000,000";
        JsonNode one =
                new ADeal().clause("Total Commitments", amount + " by way of term loan.").read();
        JsonNode two =
                new ADeal()
                        .clause(
                                "Total Commitments",
                                amount + " by way of term loan or as a swingline loan.")
                        .read();
        assertThat(one.at("/deal/facilities/0/type").asString()).isEqualTo("TERM");
        assertThat(two.at("/deal/facilities/0/type").asString()).isEqualTo("OTHER");
    }

    @Test
    void aCovenantHasItsLevelOrItsStepsFromItsParagraphAndTheTableUnderIt() {
        JsonNode covenants = deal().read().at("/deal/covenants");
        JsonNode cover = covenants.at("/0");
        JsonNode leverage = covenants.at("/1");
        assertThat(leverage.at("/name").asString()).isEqualTo("Leverage");
        assertThat(leverage.at("/metric").asString()).isEqualTo("LeverageRatio");
        assertThat(leverage.at("/valueType").asString()).isEqualTo("Maximum");
        assertThat(leverage.at("/testFrequency").asString()).isEqualTo("Quarterly");
        assertThat(leverage.at("/steps").findValuesAsString("label"))
                .containsExactly("30 June 2026", "30 June 2027");
        assertThat(leverage.at("/threshold/value").asString()).isEqualTo("4.50");
        assertThat(cover.at("/metric").asString()).isEqualTo("InterestCoverageRatio");
        assertThat(cover.at("/valueType").asString()).isEqualTo("Minimum");
        assertThat(cover.at("/threshold/value").asString()).isEqualTo("3.50");
        assertThat(cover.at("/steps")).isEmpty();
    }

    @Test
    void theDefinitionOfABusinessDayIsReadWithItsLimbs() {
        JsonNode deal =
                new ADeal()
                        .clause(
                                "Definitions",
                                """
                                "Business Day" means a day on which banks are open in London and New York and:
                                (a) (in relation to sterling) the principal financial centre of that currency; or
                                (b) (in relation to euro) which is a TARGET Day.
                                "Code" means the US Internal Revenue Code of 1986.
                                """)
                        .read();

        assertThat(deal.at("/deal/terms/businessDays/value").asString())
                .startsWith("a day on which banks are open in London and New York")
                .endsWith("which is a TARGET Day.");
    }

    @Test
    void behaviour56AFigureIsHeldAgainstTheLevelOfItsTestDate() {
        JsonNode covenants =
                new ADeal()
                        .clause("Financial condition", COVENANTS)
                        .covenant("Interest Cover", "relevant period", "3.50:1", "not less than")
                        .figure("2026-03-31", "3.50")
                        .figure("2026-06-30", "3.49")
                        .covenant("Leverage", "each quarter date", "", "not exceed")
                        .figure("2026-06-30", "4.50")
                        .figure("2026-09-30", "4.50")
                        .figure("2028-06-30", "4.00")
                        .read()
                        .at("/deal/covenants");
        assertThat(tests(covenants.at("/0")))
                .containsExactly("2026-03-31 3.50 3.50 pass", "2026-06-30 3.49 3.50 fail");
        assertThat(tests(covenants.at("/1")))
                .containsExactly(
                        "2026-06-30 4.50 4.50 pass",
                        "2026-09-30 4.50 4.00 fail",
                        "2028-06-30 4.00 4.00 pass");
    }

    @Test
    void behaviour56WhereTheStepsDoNotSayWhenTheyApplyNothingIsSaidOfTheTest() {
        JsonNode test =
                new ADeal()
                        .clause("Leverage", "Level\tMaximum\nFirst\t4.50:1\nSecond\t4.00:1")
                        .covenant("Leverage", "each quarter date", "", "not exceed")
                        .figure("2026-06-30", "5.00")
                        .read()
                        .at("/deal/covenants/0/tests/0");
        assertThat(test.at("/figure").asString()).isEqualTo("5.00");
        assertThat(test.at("/level").isNull()).isTrue();
        assertThat(test.at("/result").isNull()).isTrue();
    }

    private static List<String> tests(JsonNode covenant) {
        return covenant.at("/tests")
                .valueStream()
                .map(
                        test ->
                                "%s %s %s %s"
                                        .formatted(
                                                test.at("/date").asString(),
                                                test.at("/figure").asString(),
                                                test.at("/level").asString(),
                                                test.at("/result").asString()))
                .toList();
    }

    @Test
    void everyValueSaysWhereItComesFrom() {
        JsonNode source = deal().read().at("/deal/facilities/0/pricing/margin/source");
        assertThat(source.at("/clause").asString()).isEqualTo("1.1");
        assertThat(source.at("/title").asString()).isEqualTo("Definitions");
        assertThat(source.at("/page").asInt()).isEqualTo(7);
        assertThat(source.at("/text").asString()).isEqualTo("2.75 per cent.");
        assertThat(source.at("/variableId").asString()).isNotEmpty();
        assertThat(source.at("/document").asString()).isEqualTo("elm.docx");
        assertThat(source.at("/documentSha256").asString()).hasSize(64);
    }

    @Test
    void whatIsExpectedAndNotThereIsListedAndNeverInvented() {
        JsonNode record = new ADeal().clause("Notices", "In writing.").read();
        assertThat(record.at("/notDerived").findValuesAsString("path"))
                .contains(
                        "deal.amount",
                        "deal.facilities",
                        "deal.dates.agreement",
                        "deal.terms.governingLaw",
                        "deal.parties[borrower]");
        assertThat(record.at("/deal/amount").isMissingNode()).isTrue();
        assertThat(record.at("/deal/facilities")).isEmpty();
    }

    @Test
    void aVariableSaysWhereInTheDealItWent() {
        JsonNode variables = deal().read().at("/variables");
        assertThat(variables.findValuesAsString("path"))
                .contains(
                        "deal.facilities[facility-a].pricing.margin",
                        "deal.facilities[revolving-facility].commitment",
                        "deal.amount",
                        "deal.fees");
    }

    @Test
    void theConditionAtTheHeadOfARowIsNotItsValue() {
        JsonNode fees =
                new ADeal()
                        .clause(
                                "Utilisation fee",
                                "More than 33 per cent.\t0.15 per cent.\n"
                                        + "More than 66 per cent.\t0.30 per cent.")
                        .read()
                        .at("/deal/fees");
        assertThat(fees.valueStream().map(fee -> fee.at("/value/value").asString()).toList())
                .containsExactly("0.15", "0.30");
    }
}
