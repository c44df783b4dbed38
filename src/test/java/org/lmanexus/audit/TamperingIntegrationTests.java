package org.lmanexus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Behaviour 58: what somebody does to the trail behind the triggers is found at its row.
@IntegrationTest
@Import(Deals.class)
class TamperingIntegrationTests {

    private static final String OWN_HASH =
            "update audit_events e set hash = audit_hash(e) where chain = :chain and seq = 3";

    private final AuditTrail trail;
    private final AuditChain chain;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Deals deals;
    private Deal deal;

    @Autowired
    TamperingIntegrationTests(
            AuditTrail trail,
            AuditChain chain,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Deals deals) {
        this.trail = trail;
        this.chain = chain;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.deals = deals;
        this.deal = new Deal("", new Actor("", ""));
    }

    /// The first event is that of the workspace's making.
    @BeforeEach
    void fiveEvents() {
        deal = deals.empty();
        IntStream.rangeClosed(2, 5).forEach(number -> record("edit " + number));
    }

    @ParameterizedTest(name = "{1} is found at {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3 | update audit_events set reason = 'another' where chain = :chain and seq = 3",
                "3 | update audit_events set reason = null where chain = :chain and seq = 3",
                "3 | update audit_events set after_state = '{}' where chain = :chain and seq = 3",
                "3 | update audit_events set before_state = '{}' where chain = :chain and seq = 3",
                "3 | update audit_events set actor_name = 'Eve' where chain = :chain and seq = 3",
                "3 | update audit_events set target_id = 'x' where chain = :chain and seq = 3",
                "3 | update audit_events set target_type = 'x' where chain = :chain and seq = 3",
                "3 | update audit_events set event_type = 'LOGIN' where chain = :chain and seq = 3",
                "3 | update audit_events set reason_category = 'other' where chain = :chain and seq"
                        + " = 3",
                "3 | update audit_events set timestamp = timestamp + interval '1 ms' where chain ="
                        + " :chain and seq = 3",
                "3 | update audit_events set id = concat(id, 'x') where chain = :chain and seq = 3",
                "3 | update audit_events set hash = repeat('0', 64) where chain = :chain and seq ="
                        + " 3",
                "4 | update audit_events set prev_hash = repeat('0', 64) where chain = :chain and"
                        + " seq = 4",
                "4 | delete from audit_events where chain = :chain and seq = 3",
                "2 | delete from audit_events where chain = :chain and seq = 1",
                "4 | delete from audit_events where chain = :chain and seq = 5",
                "0 | delete from audit_events where chain = :chain",
                "2 | update audit_events set seq = 5 - seq where chain = :chain and seq in (2, 3)",
                "5 | update audit_chains set seq = 9 where chain = :chain",
                "5 | delete from audit_chains where chain = :chain"
            })
    void behaviour58TamperingIsFoundAtItsRow(long seq, String tampering) {
        assertBrokenAt(seq, tampering);
    }

    @Test
    void behaviour58ARowWithItsHashComputedAnewIsFoundAtTheNext() {
        assertBrokenAt(
                4,
                "update audit_events set reason = 'another' where chain = :chain and seq = 3",
                OWN_HASH);
    }

    @Test
    void behaviour58ARowThatWasPutInIsFound() {
        assertBrokenAt(
                6,
                """
                insert into audit_events (id, workspace_id, actor_id, actor_name, event_type, chain,
                       seq, prev_hash, hash)
                select 'forged', workspace_id, actor_id, actor_name, event_type, chain, 6, hash,
                       repeat('1', 64)
                  from audit_events where chain = :chain and seq = 5
                """);
    }

    @Test
    void behaviour58TwoRowsWhoseContentsWereSwappedAreFoundAtTheFirst() {
        assertBrokenAt(
                2,
                """
                update audit_events e set reason = o.reason
                  from audit_events o
                 where e.chain = :chain and o.chain = :chain and e.seq in (2, 3) and o.seq = 5 - e.seq
                """);
    }

    @Test
    void ofSixtyFourWhoAppendAtOnceEachHasItsPlaceInOneChain() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> appends =
                    IntStream.range(0, 64)
                            .<Callable<Void>>mapToObj(
                                    number ->
                                            () -> {
                                                record("at once " + number);
                                                return null;
                                            })
                            .toList();
            for (Future<Void> append : writers.invokeAll(appends)) {
                append.get();
            }
        }

        assertThat(
                        jdbc.sql("select seq from audit_events where chain = :chain order by seq")
                                .param("chain", deal.workspaceId())
                                .query(Long.class)
                                .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 69).mapToObj(Long::valueOf).toList());
        assertThat(chain.verify().intact()).isTrue();
    }

    private void assertBrokenAt(long seq, String... tamperings) {
        transaction.executeWithoutResult(
                status -> {
                    jdbc.sql("set local session_replication_role = replica").update();
                    jdbc.sql("alter table audit_events drop constraint audit_events_chain_seq_key")
                            .update();
                    for (String tampering : tamperings) {
                        jdbc.sql(tampering).param("chain", deal.workspaceId()).update();
                    }

                    assertThat(chain.verify().breaks())
                            .singleElement()
                            .satisfies(
                                    found -> {
                                        assertThat(found.chain()).isEqualTo(deal.workspaceId());
                                        assertThat(found.seq()).as(found.what()).isEqualTo(seq);
                                    });
                    status.setRollbackOnly();
                });
    }

    private void record(String reason) {
        transaction.executeWithoutResult(
                status ->
                        trail.record(
                                new AuditEntry(
                                        deal.workspaceId(),
                                        deal.agent(),
                                        AuditEventType.CLAUSE_EDIT,
                                        "clause",
                                        "clause-1",
                                        Map.of("body", "before"),
                                        Map.of("body", "after"),
                                        reason,
                                        "borrower_request")));
    }
}
