package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.NexusApplication;
import org.lmanexus.identity.Users;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class EmbeddedDatabaseIntegrationTests {

    @TempDir static Path binaries;

    @TempDir Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stopWhatIsLeft() throws IOException, InterruptedException {
        processes.forEach(Process::destroyForcibly);
        new EmbeddedCluster(folder, binaries).stop(Duration.ofSeconds(30));
    }

    @Test
    void itKeepsItsDataAndItsPort() throws IOException {
        String firstUrl;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, binaries)) {
            firstUrl = database.getJdbcUrl();
            jdbc(database).sql("create table kept as select 42 as answer").update();
        }
        assertThat(Postmaster.on(folder.resolve("cluster"))).isEmpty();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, binaries)) {
            assertThat(database.getJdbcUrl()).isEqualTo(firstUrl);
            assertThat(answer(database)).isEqualTo(42);
        }
    }

    @Test
    void itLetsNobodyInWithoutItsPassword() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, binaries)) {
            JdbcClient stranger =
                    JdbcClient.create(
                            new DriverManagerDataSource(
                                    database.getJdbcUrl(), database.getUsername(), "guess"));

            assertThatThrownBy(() -> stranger.sql("select 1").query(Integer.class).single())
                    .isInstanceOf(CannotGetJdbcConnectionException.class);
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            folder.resolve("account.properties"))))
                    .isEqualTo("rw-------");
            assertThat(folder.resolve("initdb.password")).doesNotExist();
        }
    }

    @Test
    void oneThatAKilledProcessLeftBehindIsAdopted() throws IOException, InterruptedException {
        Process other = other();
        String url = line(other);
        long server = Postmaster.on(folder.resolve("cluster")).orElseThrow().process().pid();
        other.destroyForcibly().waitFor();

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, binaries)) {
            assertThat(database.getJdbcUrl()).isEqualTo(url);
            assertThat(answer(database)).isEqualTo(42);
            assertThat(Postmaster.on(folder.resolve("cluster")).orElseThrow().process().pid())
                    .isEqualTo(server);
        }
        assertThat(Postmaster.on(folder.resolve("cluster"))).isEmpty();
    }

    @Test
    void whoLeavesFirstDoesNotStopItForTheOther() throws IOException, InterruptedException {
        Process other = other();
        String url = line(other);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, binaries)) {
            assertThat(database.getJdbcUrl()).isEqualTo(url);
        }
        assertThat(Postmaster.on(folder.resolve("cluster"))).isPresent();
        other.getOutputStream().close();

        assertThat(other.waitFor()).isZero();
        assertThat(Postmaster.on(folder.resolve("cluster"))).isEmpty();
    }

    @Test
    void aPortThatWasTakenMeanwhileIsLeftToItsTaker() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, binaries)) {
            jdbc(database).sql("create table kept as select 42 as answer").update();
        }
        int port = Account.read(folder.resolve("account.properties")).orElseThrow().port();
        try (ServerSocket taker = new ServerSocket(port);
                EmbeddedDatabase database = EmbeddedDatabase.open(folder, binaries)) {
            assertThat(database.getJdbcUrl()).doesNotContain(":" + taker.getLocalPort() + "/");
            assertThat(answer(database)).isEqualTo(42);
        }
    }

    @Test
    void anUnfinishedDataDirectoryIsSetAside() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(cluster.resolve("postgresql.conf"), "");
        Account.fresh().at(0).write(folder.resolve("account.properties"));

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, binaries)) {
            assertThat(jdbc(database).sql("select 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void theEngineStopsItAfterAllWhoUseIt() throws IOException {
        try (ConfigurableApplicationContext engine =
                new SpringApplicationBuilder(NexusApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--nexus.data=" + folder,
                                "--camel.main.routes-include-pattern=false")) {
            assertThat(Postmaster.on(folder.resolve("postgres/cluster"))).isPresent();
            assertThat(engine.getBean(Users.class).engine().name()).isEqualTo("LMA Nexus Engine");
        }
        assertThat(Postmaster.on(folder.resolve("postgres/cluster"))).isEmpty();
    }

    /// Another process on the same folder, which stays until its input ends.
    private Process other() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                folder.toString(),
                                binaries.toString())
                        .redirectError(new File("target/other-process.log"))
                        .start();
        processes.add(process);
        return process;
    }

    private static String line(Process process) throws IOException {
        BufferedReader reader = process.inputReader();
        String line = reader.readLine();
        while (line != null && !line.startsWith("jdbc:")) {
            line = reader.readLine();
        }
        assertThat(line).isNotNull();
        return String.valueOf(line);
    }

    private static int answer(EmbeddedDatabase database) {
        return jdbc(database).sql("select answer from kept").query(Integer.class).single();
    }

    static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }
}
