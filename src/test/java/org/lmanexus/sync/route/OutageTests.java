package org.lmanexus.sync.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

class OutageTests {

    @ParameterizedTest
    @MethodSource("outages")
    void whatIsAwayForAWhileIsAnOutageAlsoWhereItIsWrapped(Throwable failure) {
        assertThat(Outage.behind(failure)).isTrue();
        assertThat(Outage.behind(new IllegalStateException(failure))).isTrue();
    }

    static Stream<Throwable> outages() {
        return Stream.of(
                new DataAccessResourceFailureException("the database is gone"),
                new CannotAcquireLockException("somebody holds it"),
                new CannotCreateTransactionException("no connection"),
                new SQLTransientConnectionException("no connection"),
                new IOException("No space left on device"),
                new UncheckedIOException(new IOException("Stale file handle")),
                new InterruptedException());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatNoWaitingMendsIsAFaultOfOurs(Throwable failure) {
        assertThat(Outage.behind(failure)).isFalse();
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new NullPointerException(),
                new IllegalStateException("that cannot be"),
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new UncategorizedSQLException(
                        "insert", null, new SQLException("index row size exceeds", "54000")),
                new DuplicateKeyException("a key of ours", new SQLTransientConnectionException()));
    }

    @Test
    void aFaultIsOwnedUpToInOneLine() {
        Rejection rejection =
                Rejection.of(Path.of("in", "markup.docx"), new IllegalStateException("a\nb  c"), 3);

        assertThat(rejection.fault()).isEqualTo(Rejection.Fault.ENGINE);
        assertThat(rejection.reason())
                .startsWith(
                        "markup.docx: nexus failed on it 3 times (IllegalStateException: a b c)")
                .contains("a fault of nexus and not of the file");
    }
}
