package org.lmanexus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@IntegrationTest
class AuditIntegrationTests {

    private static final Actor ACTOR = new Actor("user-1", "Sarah Chen");

    private final AuditTrail trail;
    private final AuditEvents events;
    private final AuditChain chain;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    AuditIntegrationTests(
            AuditTrail trail,
            AuditEvents events,
            AuditChain chain,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.trail = trail;
        this.events = events;
        this.chain = chain;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void twoWorkspaces() {
        jdbc.sql(
                        """
                        insert into users (id, email, password, name, updated_at)
                        values ('user-1', 'sarah@example.com', '!', 'Sarah Chen', now())
                        on conflict do nothing
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into workspaces (id, name, created_by_id, updated_at)
                        values ('ws-1', 'One', 'user-1', now()), ('ws-2', 'Two', 'user-1', now())
                        on conflict do nothing
                        """)
                .update();
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> trail.record(edit("ws-1", "lost")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anEventIsGoneWithItsTransaction() {
        long before = events.count(AuditFilter.ofWorkspace("ws-1"));
        transaction.executeWithoutResult(
                status -> {
                    trail.record(edit("ws-1", "undone"));
                    status.setRollbackOnly();
                });

        assertThat(events.count(AuditFilter.ofWorkspace("ws-1"))).isEqualTo(before);
        assertThat(chain.verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_events set reason = 'another'",
                "update audit_events set workspace_id = null",
                "delete from audit_events",
                "truncate audit_events",
                "truncate workspaces cascade",
                "delete from users",
                "update users set id = 'somebody-else'",
                "update audit_chains set seq = 0",
                "delete from audit_chains"
            })
    void behaviour58TheTrailOnlyGrows(String tampering) {
        record(edit("ws-1", "kept"));

        assertThatThrownBy(() -> jdbc.sql(tampering).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void deletingAWorkspaceLeavesItsTrailAndTheChainHolds() {
        jdbc.sql(
                        """
                        insert into workspaces (id, name, created_by_id, updated_at)
                        values ('ws-gone', 'Gone', 'user-1', now())
                        """)
                .update();
        record(edit("ws-gone", "before the end"));
        jdbc.sql("delete from workspaces where id = 'ws-gone'").update();

        assertThat(
                        jdbc.sql(
                                        "select workspace_id is null from audit_events where chain"
                                                + " = 'ws-gone'")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(chain.verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_events set reason = 'another' where seq = 2 and chain = 'ws-2'",
                "update audit_events set actor_name = 'Eve' where seq = 1 and chain = 'ws-2'",
                "delete from audit_events where seq = 2 and chain = 'ws-2'",
                "delete from audit_events where chain = 'ws-2' and seq = (select max(seq) from"
                        + " audit_events where chain = 'ws-2')",
                "delete from audit_events where chain = 'ws-2'"
            })
    void tamperingBehindTheTriggersIsFound(String tampering) {
        record(edit("ws-2", "one"));
        record(edit("ws-2", "two"));
        record(edit("ws-2", "three"));
        transaction.executeWithoutResult(
                status -> {
                    jdbc.sql("set local session_replication_role = replica").update();
                    jdbc.sql(tampering).update();

                    assertThat(chain.verify().breaks())
                            .extracting(AuditChain.Break::chain)
                            .containsExactly("ws-2");
                    status.setRollbackOnly();
                });
    }

    /// Each version of the head that a transaction left behind would be read by every append after
    /// it.
    @Test
    void aTransactionOfManyEventsMovesTheHeadOnce() {
        String moves =
                "select n_tup_upd from pg_stat_xact_user_tables where relname = 'audit_chains'";
        transaction.executeWithoutResult(
                status -> {
                    long before = jdbc.sql(moves).query(Long.class).single();
                    IntStream.range(0, 100)
                            .forEach(number -> trail.record(edit("ws-1", "bulk " + number)));
                    jdbc.sql("set constraints all immediate").update();

                    assertThat(jdbc.sql(moves).query(Long.class).single()).isEqualTo(before + 1);
                });

        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void whatIsMissingAtTheEndStaysMissing() {
        record(edit("ws-2", "one"));
        record(edit("ws-2", "two"));
        transaction.executeWithoutResult(
                status -> {
                    jdbc.sql("set local session_replication_role = replica").update();
                    jdbc.sql(
                                    "delete from audit_events where chain = 'ws-2' and seq ="
                                        + " (select seq from audit_chains where chain = 'ws-2')")
                            .update();
                    jdbc.sql("set local session_replication_role = origin").update();
                    trail.record(edit("ws-2", "three"));
                    jdbc.sql("set constraints all immediate").update();

                    assertThat(chain.verify().breaks())
                            .extracting(AuditChain.Break::chain)
                            .containsExactly("ws-2");
                    status.setRollbackOnly();
                });
    }

    @Test
    void parallelWritersMakeOneChain() throws InterruptedException {
        long before = events.count(AuditFilter.everything());
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                AuditEntry entry = edit(i % 2 == 0 ? "ws-1" : "ws-2", "edit " + i);
                writers.submit(() -> record(entry));
            }
        }

        assertThat(events.count(AuditFilter.everything())).isEqualTo(before + 40);
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void anExportQuotesDisarmsAndIsRecorded() throws IOException {
        record(edit("ws-1", "=1+1 \"quoted\""));
        StringWriter out = new StringWriter();
        long written =
                events.export(AuditFilter.ofWorkspace("ws-1"), AuditEvents.Format.CSV, ACTOR, out);

        assertThat(out.toString().lines()).hasSize((int) written + 1);
        assertThat(out.toString()).contains("\"'=1+1 \"\"quoted\"\"\"");
        assertThat(events.list(AuditFilter.ofWorkspace("ws-1"), 0, 1))
                .extracting(AuditEvent::type)
                .containsExactly(AuditEventType.EXPORT_AUDIT);
    }

    @Test
    void aFilterFindsWordsInAnyCase() {
        record(edit("ws-1", "Margin STEP-UP agreed"));
        AuditFilter words = new AuditFilter("ws-1", null, null, null, null, null, null, "step-up");

        assertThat(events.list(words, 0, 10)).hasSize(1);
        assertThat(events.count(words)).isEqualTo(1);
    }

    private void record(AuditEntry entry) {
        transaction.executeWithoutResult(status -> trail.record(entry));
    }

    private static AuditEntry edit(String workspaceId, String reason) {
        return new AuditEntry(
                workspaceId,
                ACTOR,
                AuditEventType.CLAUSE_EDIT,
                "clause",
                "clause-1",
                Map.of("body", "vor – nach"),
                Map.of("body", "behind"),
                reason,
                "borrower_request");
    }
}
