package org.lmanexus.goldenrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.goldenrecord.store.RecordGate.Verdict;

class RecordGateTests {

    @ParameterizedTest(name = "integrity {0}, {1} HIGH, blocked {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "90|0|true|READY|",
                "100|0|true|READY|",
                "90|1|false|READY|",
                "89|0|true|IN_REVIEW|The integrity score is 89 and must be at least 90",
                "90|1|true|IN_REVIEW|1 HIGH drift item is unresolved",
                "89|2|true|IN_REVIEW|The integrity score is 89 and must be at least 90;"
                        + " 2 HIGH drift items are unresolved"
            })
    void behaviour52EveryReasonForAReviewIsListed(
            int integrity, int high, boolean blocked, String status, String reasons) {
        Verdict verdict = Verdict.of(integrity, high, blocked);
        assertThat(verdict.status()).hasToString(status);
        assertThat(String.join("; ", verdict.reasons())).isEqualTo(reasons == null ? "" : reasons);
    }
}
