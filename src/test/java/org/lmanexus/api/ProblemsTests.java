package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ProblemDetail;

import java.util.Map;

/// The one form of errors.
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

    @Test
    void aFaultSaysNoMoreThanWhereTheLogTellsOfIt(CapturedOutput log) {
        ProblemDetail problem =
                new Problems().failed(new IllegalStateException("row 7 of secret_table"));

        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.getDetail()).doesNotContain("secret_table");
        assertThat(problem.getProperties()).containsEntry("code", "internal");
        Map<String, Object> properties = Map.copyOf(problem.getProperties());
        assertThat(log).contains(String.valueOf(properties.get("fault")), "secret_table");
    }
}
