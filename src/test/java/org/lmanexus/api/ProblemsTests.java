package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

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

    @Test
    void anAwayDatabaseIsNoFaultAndSaysWhenToSendItAgain() {
        ResponseEntity<ProblemDetail> answer =
                new Problems().away(new CannotCreateTransactionException("no connection to nexus"));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        ProblemDetail problem = Objects.requireNonNull(answer.getBody());
        assertThat(problem.getProperties()).containsEntry("code", "unavailable");
        assertThat(problem.getDetail()).doesNotContain("nexus");
    }

    @Test
    void aProviderThatDoesNotAnswerIsNoFaultAndSaysWhenToSendItAgain() {
        ResponseEntity<ProblemDetail> answer =
                new Problems()
                        .silent(
                                new JwtDecoderInitializationException(
                                        "read timed out", new SocketTimeoutException()));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(Objects.requireNonNull(answer.getBody()).getDetail()).contains("provider");
    }

    @Test
    void aDatabaseThatWentInTheMiddleOfTheWorkTookItAlong() {
        TransactionSystemException rollback = new TransactionSystemException("rollback failed");
        rollback.initApplicationException(lost("PreparedStatementCallback", "57P01"));

        assertThat(new Problems().away(rollback).getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void nobodyIsToldThatNothingChangedWhenTheDatabaseWentWhileItCommitted() {
        TransactionSystemException rollback = new TransactionSystemException("rollback failed");
        rollback.initApplicationException(lost("JDBC commit", "57P01"));

        assertThat(new Problems().away(rollback).getStatusCode().value()).isEqualTo(500);
    }

    @Test
    void aDatabaseThatCannotHoldARowIsNotAway() {
        assertThat(
                        new Problems()
                                .away(lost("PreparedStatementCallback", "54000"))
                                .getStatusCode()
                                .value())
                .isEqualTo(500);
    }

    private static DataAccessResourceFailureException lost(String task, String state) {
        return new DataAccessResourceFailureException(task, new SQLException("gone", state));
    }
}
