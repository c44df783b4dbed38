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
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

class PathsInHandIntegrationTests {

    private static final String PATH = "inbound/a-deal/markup.docx";

    private final DataSource database = TestPostgres.dataSource(TestPostgres.createDatabase());
    private final JdbcClient jdbc = JdbcClient.create(database);
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
        sign("signed long ago", "2026-01-01");
        sign("signed ahead of now", "2126-01-01");
        PathsInHand living = node(Duration.ofSeconds(2));
        assertThat(living.add(PATH)).isTrue();

        await().untilAsserted(() -> assertThat(held()).containsExactly(PATH));
        living.shutdown();
    }

    @Test
    void aPathTakenOverFromADeadNodeIsSignedAnewLikeAnyOther() {
        sign(PATH, "2026-01-01");
        PathsInHand living = node(Duration.ofMinutes(1));
        assertThat(living.add(PATH)).isTrue();
        Timestamp taken = signed();

        await().until(() -> signed().after(taken));
        living.shutdown();
    }

    @Test
    void ofTwoNodesOneTakesThePathOfADeadOne() throws Exception {
        PathsInHand other = node(Duration.ofMinutes(1));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 50; i++) {
                String path = PATH + i;
                sign(path, "2026-01-01");
                List<Callable<Boolean>> takers =
                        List.of(() -> paths.add(path), () -> other.add(path));
                assertThat(both.invokeAll(takers))
                        .filteredOn(Future::resultNow)
                        .as(path)
                        .hasSize(1);
            }
        }
        other.shutdown();
    }

    private PathsInHand node(Duration longestUnsigned) {
        PathsInHand node = new PathsInHand(database, "inbound", new DefaultCamelContext());
        node.setLockMaxAgeMillis(longestUnsigned.toMillis());
        node.setLockKeepAliveIntervalMillis(100);
        node.setCreateTableIfNotExists(false);
        node.start();
        return node;
    }

    private void sign(String path, String at) {
        jdbc.sql("insert into camel_messageprocessed values ('inbound', :path, :at::timestamp)")
                .param("path", path)
                .param("at", at)
                .update();
    }

    private Timestamp signed() {
        return jdbc.sql("select createdat from camel_messageprocessed")
                .query(Timestamp.class)
                .single();
    }

    private List<String> held() {
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
