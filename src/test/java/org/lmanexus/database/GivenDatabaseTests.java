package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.Secret;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;

class GivenDatabaseTests {

    @Test
    void anAddressOfSomethingElseIsNamedWithItsSettingAndWithoutWhatMayBeSecret() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> given("jdbc:mysql://db.example.net/nexus?password=sesame"))
                .withMessageStartingWith(
                        "nexus.db.url: jdbc:mysql://db.example.net/nexus is no address")
                .withMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .withMessageNotContaining("sesame");
    }

    @Test
    void whereNobodyAnswersTheAddressAndItsSettingAreNamed() throws IOException {
        GivenDatabase database =
                given("jdbc:postgresql://127.0.0.1:" + unused() + "/nexus?options=hidden");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(database))
                .withMessageStartingWith("no PostgreSQL answers at jdbc:postgresql://127.0.0.1:")
                .withMessageContaining("/nexus, as nexus.db.url says: Connection refused")
                .withMessageNotContaining("hidden")
                .returns(
                        PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState(),
                        SQLException::getSQLState);
    }

    private static void connect(GivenDatabase database) throws SQLException {
        new NamedRefusal(new DriverManagerDataSource(database.url()), database.place())
                .getConnection(database.user(), database.getPassword())
                .close();
    }

    private static GivenDatabase given(String url) {
        return new GivenDatabase(url, "nexus", Secret.NONE);
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
