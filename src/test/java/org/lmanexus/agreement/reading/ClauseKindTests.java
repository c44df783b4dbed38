package org.lmanexus.agreement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.agreement.ClauseType;

class ClauseKindTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Definitions and interpretation | DEFINITION | true
                    Financial covenants            | COVENANT   | true
                    Negative pledge                | COVENANT   | true
                    Interest cover                 | COVENANT   | true
                    Calculation of interest        | FINANCIAL  | true
                    Commitment fee                 | FINANCIAL  | true
                    Events of Default              | XREF       | false
                    Conditions precedent           | XREF       | false
                    Governing law                  | GENERAL    | false
                    Feeder vessels                 | GENERAL    | false
                    """)
    void theFirstRuleThatATitleMeetsSaysItsType(String title, ClauseType type, boolean sensitive) {
        assertThat(ClauseKind.of(title, "")).isEqualTo(new ClauseKind(type, sensitive));
    }

    @Test
    void aTitleThatNoRuleMeetsLeavesItToTheText() {
        assertThat(ClauseKind.of("Miscellaneous", "See Clause 1, Clause 2, Section 3, Schedule 4."))
                .isEqualTo(new ClauseKind(ClauseType.XREF, false));
        assertThat(ClauseKind.of("Miscellaneous", "See Clause 1.").type())
                .isEqualTo(ClauseType.GENERAL);
    }
}
