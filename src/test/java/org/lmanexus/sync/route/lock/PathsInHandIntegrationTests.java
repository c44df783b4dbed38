package org.lmanexus.sync.route.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.apache.camel.impl.DefaultCamelContext;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

class PathsInHandIntegrationTests {

    private static final String PATH = "inbound/a-deal/markup.docx";

    private final DataSource database = TestPostgres.dataSource(TestPostgres.createDatabase());
    private final Line line = new Line(database);
    private final PathsInHand paths = new PathsInHand(line, "inbound", new DefaultCamelContext());

    @BeforeEach
    void open() {
        Flyway.configure().dataSource(database).load().migrate();
        paths.setLockMaxAgeMillis(Duration.ofDays(1).toMillis());
        paths.setLockKeepAliveIntervalMillis(Duration.ofHours(1).toMillis());
        paths.setCreateTableIfNotExists(false);
        paths.start();
    }

    @Test
    void aPathInHandIsTakenByNobodyElseUntilItIsGivenBack() {
        assertThat(paths.add(PATH)).isTrue();
        assertThat(paths.add(PATH)).isFalse();
        assertThat(paths.remove(PATH)).isTrue();
        assertThat(paths.add(PATH)).isTrue();
    }

    @Test
    void aPathThatCouldNotBeGivenBackIsFreeOnceTheDatabaseIsThereAgain() {
        assertThat(paths.add(PATH)).isTrue();
        line.cut = true;
        assertThatThrownBy(() -> paths.remove(PATH)).isInstanceOf(TransactionException.class);
        assertThatThrownBy(() -> paths.add(PATH)).isInstanceOf(TransactionException.class);
        line.cut = false;

        assertThat(paths.add(PATH)).isTrue();
        assertThat(paths.add(PATH)).isFalse();
    }

    @Test
    void thePathsOfDeadNodesAreForgottenWhateverTheirClocksSaidAndThatOfALivingOneIsNot() {
        JdbcClient jdbc = JdbcClient.create(database);
        for (String signed : List.of("2026-01-01", "2126-01-01")) {
            jdbc.sql("insert into camel_messageprocessed values ('inbound', :path, :at::timestamp)")
                    .param("path", "signed on " + signed)
                    .param("at", signed)
                    .update();
        }
        PathsInHand living = new PathsInHand(database, "inbound", new DefaultCamelContext());
        living.setLockMaxAgeMillis(Duration.ofSeconds(2).toMillis());
        living.setLockKeepAliveIntervalMillis(100);
        living.setCreateTableIfNotExists(false);
        living.start();
        assertThat(living.add(PATH)).isTrue();

        await().untilAsserted(() -> assertThat(held(jdbc)).containsExactly(PATH));
        living.shutdown();
    }

    private static List<String> held(JdbcClient jdbc) {
        return jdbc.sql("select messageid from camel_messageprocessed").query(String.class).list();
    }

    private static final class Line extends DelegatingDataSource {

        private boolean cut;

        Line(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("cut");
            }
            return super.getConnection();
        }
    }
}
