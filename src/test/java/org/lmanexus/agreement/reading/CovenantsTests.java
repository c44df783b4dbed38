package org.lmanexus.agreement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Covenant;
import org.lmanexus.agreement.ClauseType;

import java.util.List;

class CovenantsTests {

    @Test
    void aSentenceWithTwoTestsGivesTwoCovenants() {
        assertThat(
                        read(
                                "The Borrower shall ensure that Leverage does not exceed 4.00:1 on"
                                        + " any Quarter Date, and that Interest Cover is not less"
                                        + " than 3.50:1."))
                .extracting(Covenant::name, Covenant::threshold)
                .containsExactly(
                        tuple("Leverage", "not exceed 4.00:1"),
                        tuple("Interest Cover", "not less than 3.50:1"));
    }

    @Test
    void levelsOfOneTestThatFollowEachOtherStayOneCovenant() {
        assertThat(
                        read(
                                "Leverage shall not exceed 4.50:1 until the first anniversary and"
                                        + " 4.00:1 from then on."))
                .singleElement()
                .extracting(Covenant::threshold)
                .isEqualTo("not exceed 4.50:1, then 4.00:1");
    }

    @Test
    void whatMayNotBeLessIsAFloor() {
        assertThat(
                        read(
                                "The Borrower will not permit its Tangible Net Worth at any time to"
                                        + " be less than $65,000,000."))
                .singleElement()
                .extracting(Covenant::name, Covenant::threshold)
                .containsExactly("Tangible Net Worth", "not less than $65,000,000");
    }

    @Test
    void aRatioIsNamedByBothItsSides() {
        assertThat(
                        read(
                                "The Guarantor shall keep the ratio of Net Debt as at the end of"
                                    + " each fiscal year to EBITDA for that year at not more than"
                                    + " 3.25:1."))
                .singleElement()
                .extracting(Covenant::name, Covenant::testFrequency)
                .containsExactly("Net Debt to EBITDA", "each fiscal year");
    }

    @Test
    void aDailyTestAndOneOfEachCalendarMonthAreFrequencies() {
        assertThat(
                        read(
                                "The Guarantor shall keep on a daily basis a liquidity of at least"
                                        + " $1,000,000.\n"
                                        + "The Borrower shall keep as of each calendar month a"
                                        + " gearing of at least 1.10:1."))
                .extracting(Covenant::testFrequency)
                .containsExactly("daily basis", "each calendar month");
    }

    @Test
    void aTestWithoutALevelIsNoCovenant() {
        assertThat(read("Leverage shall not exceed the level agreed from time to time.")).isEmpty();
    }

    @Test
    void onlyCovenantClausesHoldCovenants() {
        assertThat(
                        Covenants.in(
                                List.of(
                                        clause(
                                                ClauseType.GENERAL,
                                                "Leverage shall not exceed 4.50:1."))))
                .isEmpty();
    }

    private static List<Covenant> read(String body) {
        return Covenants.in(List.of(clause(ClauseType.COVENANT, body)));
    }

    private static Clause clause(ClauseType type, String body) {
        return new Clause(null, 1, "21.2", "Financial condition", type, false, body, null);
    }
}
