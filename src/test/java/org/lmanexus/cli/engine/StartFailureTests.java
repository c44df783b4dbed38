package org.lmanexus.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Refusal;
import org.springframework.boot.web.server.PortInUseException;

import java.sql.SQLException;

class StartFailureTests {

    private static final String LOG = "/data/logs/nexus.log";

    @Test
    void whatIsAmissWithTheDatabaseIsNoFaultOfOurs() {
        assertThat(of(new SQLException("no PostgreSQL answers at X", "08001")))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessage("the engine did not start: no PostgreSQL answers at X");
        assertThat(of(new SQLException("database \"x\" does not exist", "3D000")))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aStatementThatTheDatabaseDoesNotTakeIsAFaultOfOursAndTheLogSaysMore() {
        assertThat(of(new SQLException("relation \"x\" does not exist", "42P01")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("relation \"x\"")
                .hasMessageEndingWith("the log says more: " + LOG);
    }

    @Test
    void withoutALogNoneIsNamed() {
        assertThat(StartFailure.of(new IllegalStateException("odd"), ""))
                .hasMessage("the engine did not start: odd");
    }

    @Test
    void aPortInUseIsNamedWithWhatToDo() {
        assertThat(of(new PortInUseException(8080)))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("port 8080 is in use")
                .hasMessageContaining("SERVER_PORT");
    }

    private static RuntimeException of(Exception root) {
        return StartFailure.of(new IllegalStateException("a bean was not made", root), LOG);
    }
}
