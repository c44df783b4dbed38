package org.lmanexus.sync.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

class SweepIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration DAYS = Duration.ofDays(10);

    private static final String FIXTURE =
            """
            insert into users (id, email, password, name, updated_at)
            values ('u', 'ada@example.com', '', 'Ada', now());
            insert into sessions (id, user_id, created_at, expires_at)
            values ('old', 'u', '2026-01-01', '2026-01-08'), ('new', 'u', '2026-05-30', '2026-06-06');
            insert into refresh_tokens (id, token, user_id, session_id, expires_at)
            values ('t', 'h', 'u', 'old', '2026-01-08');
            insert into workspaces (id, name, created_by_id, updated_at) values ('w', 'W', 'u', now());
            insert into golden_record_versions (id, workspace_id, version, json, content_hash,
                                                published_at, published_by, reason)
            values ('v1', 'w', 1, '{}', 'h', '2026-01-01', 'u', 'r'),
                   ('v2', 'w', 2, '{}', 'h', '2026-01-01', 'u', 'r'),
                   ('v3', 'w', 3, '{}', 'h', '2026-01-01', 'u', 'r');
            insert into deliveries (id, workspace_id, record_version_id, record_version, system, state,
                                    idempotency_key, payload, payload_hash, created_at, settled_at)
            values ('taken', 'w', 'v1', 1, 'LoanIQ', 'ACKNOWLEDGED', 'k1', 'x', 'h', '2026-01-01', '2026-01-01'),
                   ('refused', 'w', 'v2', 2, 'LoanIQ', 'REJECTED', 'k2', 'x', 'h', '2026-01-01', '2026-01-01'),
                   ('fresh', 'w', 'v3', 3, 'LoanIQ', 'ACKNOWLEDGED', 'k3', 'x', 'h', '2026-05-30', '2026-05-30');
            insert into batch_job_instance
            values (1, 0, 'drift', 'a'), (2, 0, 'drift', 'b'), (3, 0, 'graph', 'a');
            insert into batch_job_execution (job_execution_id, job_instance_id, create_time, end_time)
            values (1, 1, '2026-01-01', '2026-01-01'), (2, 2, '2026-01-02', '2026-01-02'),
                   (3, 3, '2026-01-01', '2026-01-01');
            insert into batch_job_execution_context values (1, '{}');
            insert into batch_job_execution_params values (1, 'p', 's', 'v', 'Y');
            insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id,
                                              create_time)
            values (1, 0, 's', 1, '2026-01-01');
            insert into batch_step_execution_context values (1, '{}');
            insert into job_claims values (1, 'n');
            insert into job_orders values ('o1', '{drift}', 'ALL', 'n', '2026-01-01', '2026-01-01'),
                                          ('o2', '{drift}', 'ALL', 'n', '2026-01-01', null);
            insert into camel_messageprocessed
            values ('inbound', 'left', '2026-05-30T23:00:00'), ('inbound', 'in-hand', '2026-05-31T12:00:00');
            """;

    @TempDir private Path folder = Path.of("");

    private final DataSource database = TestPostgres.dataSource(TestPostgres.createDatabase());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void oldAndNew() {
        Flyway.configure().dataSource(database).load().migrate();
        jdbc.sql(FIXTURE).update();
    }

    @Test
    void whatIsOlderThanItsPeriodGoesAndTheRestStays() {
        Map<String, Long> removed = sweep(DAYS).run();

        assertThat(removed)
                .containsEntry("runs", 1L)
                .containsEntry("orders", 1L)
                .containsEntry("sessions", 1L)
                .containsEntry("payloads", 1L);
        assertThat(texts("select messageid from camel_messageprocessed")).isEqualTo("in-hand");
        assertThat(texts("select id from sessions")).isEqualTo("new");
        assertThat(texts("select id from refresh_tokens")).isEmpty();
        assertThat(texts("select id from job_orders")).isEqualTo("o2");
        assertThat(texts("select id from deliveries where payload is null")).isEqualTo("taken");
        assertThat(texts("select id from deliveries where payload_hash is not null"))
                .isEqualTo("fresh refused taken");
    }

    @Test
    void theLastRunOfEachJobStaysHoweverOld() {
        sweep(DAYS).run();

        assertThat(texts("select job_instance_id::text from batch_job_instance")).isEqualTo("2 3");
        assertThat(texts("select job_execution_id::text from batch_job_execution"))
                .isEqualTo("2 3");
        assertThat(texts("select step_execution_id::text from batch_step_execution")).isEmpty();
    }

    @Test
    void aPeriodOfZeroKeepsForEver() throws IOException {
        Path file = file("archive/w/a.docx", "2020-01-01T00:00:00Z");

        Map<String, Long> removed = sweep(Duration.ZERO).run();

        assertThat(removed).containsEntry("paths", 1L);
        removed.remove("paths");
        assertThat(removed.values()).containsOnly(0L);
        assertThat(file).exists();
    }

    @Test
    void filesAreRemovedByTheirAge() throws IOException {
        Path archived = file("archive/w/old.docx", "2026-01-01T00:00:00Z");
        Path rejected = file("rejected/w/old.docx.reason.json", "2026-01-01T00:00:00Z");
        Path fresh = file("archive/w/new.docx", "2026-05-31T00:00:00Z");

        Map<String, Long> removed = sweep(DAYS).run();

        assertThat(removed).containsEntry("archive", 1L).containsEntry("rejected", 1L);
        assertThat(archived).doesNotExist();
        assertThat(rejected).doesNotExist();
        assertThat(fresh).exists();
    }

    private Path file(String name, String written) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(written)));
    }

    private Sweep sweep(Duration period) {
        return new Sweep(
                jdbc,
                new RetentionSettings(period, period, period, period, period),
                new RetentionSettings.Folders(
                        folder.resolve("archive"), folder.resolve("rejected")),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String texts(String sql) {
        try (Stream<String> rows = jdbc.sql(sql).query(String.class).stream()) {
            return rows.sorted().collect(Collectors.joining(" "));
        }
    }
}
