package org.lmanexus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.audit.ActionTable.Row;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Behaviour 57: each of the 21 actions leaves its event once, in the transaction that it happened
/// in, and none when it fails.
@IntegrationTest
@Import({Deals.class, Desk.class, ActionTable.class})
class AuditedActionsIntegrationTests {

    private static final String FAIL_AT_COMMIT =
            """
            create function fail_at_commit() returns trigger language plpgsql as $$
            begin
                raise exception 'the power goes';
            end
            $$;
            create constraint trigger fail_at_commit after insert on audit_events
                deferrable initially deferred
                for each row when (new.event_type = '%s') execute function fail_at_commit();
            """;

    /// Without what changes by itself: the signs of life of nodes and systems, and counted tries.
    private static final String TABLES =
            """
            select tablename from pg_tables
             where schemaname = 'public' and tablename !~ '^(flyway_|qrtz_|batch_|int_)'
               and tablename not in ('sign_in_attempts', 'job_nodes', 'connector_probes')
             order by tablename
            """;

    private final ActionTable table;
    private final JdbcClient jdbc;

    @Autowired
    AuditedActionsIntegrationTests(ActionTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    @AfterEach
    void thePowerIsBack() {
        jdbc.sql("drop function if exists fail_at_commit cascade").update();
    }

    @ParameterizedTest
    @EnumSource
    void behaviour57AnActionLeavesItsEventOnce(AuditEventType type) throws Exception {
        Row row = table.row(type);
        List<String> before = eventsOf(type);

        row.act().run();

        List<String> events = eventsOf(type);
        assertThat(events).hasSize(before.size() + 1);
        events.removeAll(before);
        Map<String, @Nullable Object> event =
                jdbc.sql(
                                """
                                select target_type, before_state is not null as before,
                                       after_state is not null as after, reason is not null as reason
                                  from audit_events where id = :id
                                """)
                        .param("id", events.getFirst())
                        .query()
                        .singleRow();
        assertThat(event).isEqualTo(row.fields());
    }

    @ParameterizedTest
    @EnumSource
    void behaviour57AnActionThatFailsAtTheLastLeavesNeitherItsEventNorItself(AuditEventType type)
            throws Exception {
        Row row = table.row(type);
        jdbc.sql(FAIL_AT_COMMIT.formatted(type)).update();
        Map<String, String> before = everything();

        assertThatThrownBy(() -> row.act().run()).hasStackTraceContaining("the power goes");

        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void behaviour57AnActionThatIsRefusedLeavesNothing(AuditEventType type) throws Exception {
        Row row = table.row(type);
        Map<String, String> before = everything();

        try {
            row.refused().run();
        } catch (Refusal | java.io.UncheckedIOException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void thereAreTwentyOneTypes() {
        assertThat(AuditEventType.values()).hasSize(21);
    }

    private List<String> eventsOf(AuditEventType type) {
        return jdbc.sql(
                        """
                        select id from audit_events where event_type = cast(:type as "AuditEventType")
                        """)
                .param("type", type.name())
                .query(String.class)
                .list();
    }

    /// A digest of each table.
    private Map<String, String> everything() {
        Map<String, String> digests = new TreeMap<>();
        for (String table : jdbc.sql(TABLES).query(String.class).list()) {
            digests.put(
                    table,
                    jdbc.sql(
                                    "select coalesce(md5(string_agg(t::text, '' order by t::text)),"
                                            + " '')"
                                            + " from \"%s\" t".formatted(table))
                            .query(String.class)
                            .single());
        }
        return digests;
    }
}
