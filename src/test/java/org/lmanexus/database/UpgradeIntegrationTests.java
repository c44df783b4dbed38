package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lmanexus.NexusApplication;
import org.lmanexus.audit.AuditChain;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Outbox;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.TestPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The product of today, started on the database that the first release left behind after its demo:
/// two markups decided, one version published to four systems. Commit d3cec05 wrote it;
/// docs/database.md says how.
class UpgradeIntegrationTests {

    private static final String DATABASE = TestPostgres.createDatabase();
    private static final JdbcClient JDBC = JdbcClient.create(TestPostgres.dataSource(DATABASE));

    private static Map<String, Long> before = Map.of();
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void startOnTheFirstReleasesDatabase() throws Exception {
        try (InputStream dump =
                        new GZIPInputStream(
                                new ClassPathResource("upgrade/first-release.sql.gz")
                                        .getInputStream());
                Connection connection = TestPostgres.dataSource(DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
        before = rows();
        product =
                new SpringApplicationBuilder(NexusApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--nexus.db.url=" + TestPostgres.url(DATABASE),
                                "--nexus.db.user=postgres",
                                "--nexus.data=target/test-data/upgrade",
                                "--camel.main.routes-include-pattern=false",
                                "--spring.quartz.auto-startup=false",
                                "--nexus.connector.finastra.url=http://127.0.0.1:9/finastra");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void whatPeopleDidIsAllThere() {
        assertThat(before)
                .containsEntry("clauses", 296L)
                .containsEntry("variables", 262L)
                .containsEntry("reconciliation_items", 74L)
                .containsEntry("deliveries", 4L);
        assertThat(rows()).containsAllEntriesOf(withoutWhatGoesOn());
    }

    @Test
    void theTrailIsWholeFromItsFirstEvent() {
        AuditChain.Verdict verdict = product.getBean(AuditChain.class).verify();

        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.events()).isGreaterThanOrEqualTo(before.get("audit_events"));
    }

    @Test
    void theDealIsPublishedAndItsDeliveriesQueued() {
        String workspace = JDBC.sql("select id from workspaces").query(String.class).single();
        Actor agent = product.getBean(Users.class).byEmail("agent@demo.example").orElseThrow();
        GoldenRecords records = product.getBean(GoldenRecords.class);
        RecordVersion first = records.latest(workspace).orElseThrow();

        RecordVersion second = records.publish(workspace, "upgraded", null, agent);
        product.getBean(Outbox.class).queue(second.id());

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(product.getBean(Deliveries.class).of(second.id()))
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.PENDING);
        assertThat(records.difference(workspace, 1, 2)).isNotEmpty();
    }

    private static Map<String, Long> withoutWhatGoesOn() {
        Map<String, Long> kept = new TreeMap<>(before);
        kept.keySet()
                .removeIf(
                        table ->
                                table.matches("(batch|qrtz|int)_.*|flyway.*|audit_.*")
                                        || table.matches("golden_record_versions|deliveries"));
        return kept;
    }

    private static Map<String, Long> rows() {
        Map<String, Long> counts = new TreeMap<>();
        JDBC.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .forEach(
                        table ->
                                counts.put(
                                        table,
                                        JDBC.sql("select count(*) from \"%s\"".formatted(table))
                                                .query(Long.class)
                                                .single()));
        return counts;
    }
}
