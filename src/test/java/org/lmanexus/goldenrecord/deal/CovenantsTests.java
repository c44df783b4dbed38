package org.lmanexus.goldenrecord.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class CovenantsTests {

    @Test
    void aStepSaysFromAndToWhichDayItsLevelIsTested() {
        JsonNode steps =
                new ADeal()
                        .clause(
                                "Financial condition",
                                """
                                (a) Leverage: Leverage does not exceed:
                                Test Date\tMaximum Leverage
                                up to 30 June 2026\t4.50:1
                                from 1 July 2026 to 30 June 2027\t4.25:1
                                after 30 June 2027\t4.00:1
                                """)
                        .covenant("Leverage", "each quarter date", "", "not exceed")
                        .read()
                        .at("/deal/covenants/0/steps");

        assertThat(steps.valueStream().map(s -> s.at("/from").asString("-")))
                .containsExactly("-", "2026-07-01", "2027-07-01");
        assertThat(steps.valueStream().map(s -> s.at("/to").asString("-")))
                .containsExactly("2026-06-30", "2027-06-30", "-");
    }

    @Test
    void aCovenantHasTheTestDaysThatTheDefinitionOfItsDatesNames() {
        JsonNode covenants =
                new ADeal()
                        .clause(
                                "Definitions",
                                """
                                "Quarter Date" means each of 31 March, 30 June, 30 September and 31 December.
                                "Relevant Period" means each period of twelve months ending on a Quarter Date.
                                """)
                        .clause(
                                "Financial condition",
                                """
                                (a) Leverage: Leverage does not exceed 4.50:1 on each Quarter Date.
                                (b) Interest Cover: Interest Cover for each Relevant Period is not less than 3.50:1.
                                (c) Capital Expenditure: Capital Expenditure does not exceed GBP 5,000,000, tested on December 31.
                                (d) Current Ratio: Current Ratio is at least 1.10:1 on 30 June 2027.
                                """)
                        .covenant("Capital Expenditure", "", "GBP 5,000,000", "not exceed")
                        .covenant("Current Ratio", "", "1.10:1", "at least")
                        .covenant("Interest Cover", "relevant period", "3.50:1", "not less than")
                        .covenant("Leverage", "each quarter date", "4.50:1", "not exceed")
                        .read()
                        .at("/deal/covenants");

        assertThat(covenants.valueStream().map(c -> c.at("/testDays").toString()))
                .containsExactly(
                        "[\"12-31\"]",
                        "[]",
                        "[\"03-31\",\"06-30\",\"09-30\",\"12-31\"]",
                        "[\"03-31\",\"06-30\",\"09-30\",\"12-31\"]");
    }

    @Test
    void aCovenantShowsWhatDownstreamSystemsSayOfItsTests() {
        JsonNode covenants =
                new ADeal()
                        .clause("Financial condition", "Leverage does not exceed 4.50:1.")
                        .covenant("Interest Cover", "relevant period", "3.50:1", "not less than")
                        .covenant("Leverage", "each quarter date", "", "not exceed")
                        .report("CovenantTracker", "2026-06-30", "BREACHED")
                        .read()
                        .at("/deal/covenants");

        assertThat(covenants.at("/0/reports")).isEmpty();
        assertThat(covenants.at("/1/reports/0/date").asString()).isEqualTo("2026-06-30");
        assertThat(covenants.at("/1/reports/0/by").asString()).isEqualTo("CovenantTracker");
        assertThat(covenants.at("/1/reports/0/result").asString()).isEqualTo("BREACHED");
    }
}
