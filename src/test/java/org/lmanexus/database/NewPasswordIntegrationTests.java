package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.NexusApplication;
import org.lmanexus.identity.Users;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A database that asks for a password, whose administrator gives out another one.
@ExtendWith(OutputCaptureExtension.class)
class NewPasswordIntegrationTests {

    private static final String FIRST = "first-of-all";
    private static final String SECOND = "second-to-none";
    private static final String WRONG = "nexus.db.password is not what the database has";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path binaries;

    @TempDir Path folder;

    private EmbeddedDatabase server;
    private JdbcClient administrator;
    private Path file;

    @BeforeEach
    void anAdministratorMakesADatabase() throws IOException {
        server = EmbeddedDatabase.open(folder.resolve("postgres"), binaries);
        administrator = EmbeddedDatabaseIntegrationTests.jdbc(server);
        administrator.sql("create role bank login password '" + FIRST + "'").update();
        administrator.sql("create database bank owner bank").update();
        file = Files.writeString(folder.resolve("password"), FIRST + "\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewPasswordInTheFileIsTakenWithoutARestart() throws IOException {
        try (ConfigurableApplicationContext engine = engine()) {
            await().atMost(PATIENCE).until(this::listens);

            change();
            Files.writeString(file, SECOND + "\n");
            closeItsConnections(engine);

            // The server may also end what the pool opened a moment ago
            await("a connection of the pool")
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(DataAccessException.class)
                    .ignoreExceptionsInstanceOf(TransactionException.class)
                    .until(
                            () -> engine.getBean(Users.class).engine().name(),
                            "LMA Nexus Engine"::equals);
            await("the connection beside the pool").atMost(PATIENCE).until(this::listens);
        }
    }

    @Test
    void aPasswordThatTheDatabaseKnowsNoMoreIsNamedByItsSettingUntilTheFileHasTheNewOne(
            CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext engine = engine()) {
            JdbcClient jdbc = engine.getBean(JdbcClient.class);
            change();
            closeItsConnections(engine);

            assertThatThrownBy(() -> jdbc.sql("select 1").query(Integer.class).single())
                    .isInstanceOf(CannotGetJdbcConnectionException.class)
                    .rootCause()
                    .hasMessageContaining(WRONG)
                    .hasMessageNotContaining(FIRST);
            assertThat(output).containsOnlyOnce(WRONG);

            Files.writeString(file, SECOND);
            assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void anEngineThatStartsWithAnOldPasswordSaysWhichSettingItIs() {
        change();

        assertThatThrownBy(this::engine).rootCause().hasMessageContaining(WRONG);
    }

    private ConfigurableApplicationContext engine() {
        return new SpringApplicationBuilder(NexusApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--nexus.data=" + folder.resolve("data"),
                        "--nexus.db.url=" + server.getJdbcUrl().replace("/nexus", "/bank"),
                        "--nexus.db.user=bank",
                        "--nexus.db.password=file:" + file,
                        "--spring.datasource.hikari.connection-timeout=5000",
                        "--camel.main.routes-include-pattern=false");
    }

    private void change() {
        administrator.sql("alter role bank password '" + SECOND + "'").update();
    }

    /// The server ends all that it has open; the pool forgets what it still holds.
    private void closeItsConnections(ConfigurableApplicationContext engine) {
        engine.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        administrator
                .sql(
                        """
                        select count(pg_terminate_backend(pid, 10000))
                          from pg_stat_activity where usename = 'bank'
                        """)
                .query(Integer.class)
                .single();
    }

    private boolean listens() {
        return administrator
                .sql(
                        """
                        select exists (select from pg_stat_activity
                                        where usename = 'bank' and query ilike 'listen%')
                        """)
                .query(Boolean.class)
                .single();
    }
}
