package org.lmanexus.audit;

import org.lmanexus.cli.engine.Engine;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Fills a trail and prints, a round a line, the seconds of `COPY audit_events TO STDOUT` into
/// nothing and those of verifying the same events. NEXUS_DATA names the folder that all of it is
/// kept under, and that is gone afterwards.
final class VerifyRun {
    /// As many events as share a transaction, and so many chains that their rows lie mixed.
    private static final int BATCH = 50;

    private static final int DEALS = 40;
    private static final double NANOS = 1e9;

    private static final String FILL =
            """
            insert into audit_events (id, workspace_id, timestamp, actor_id, actor_name, event_type,
                   target_type, target_id, before_state, after_state, reason, reason_category)
            select 'event-' || n, ?, timestamp '2026-01-05 08:00' + n * interval '1 minute',
                   ?, 'Margaret Ashdown',
                   case when n % 4 = 0 then 'CLAUSE_EDIT' else 'VARIABLE_EDIT' end::"AuditEventType",
                   case when n % 4 = 0 then 'clause' else 'variable' end, 'term-' || n % 900,
                   json_build_object('label', 'Margin', 'value', n % 400, 'text', words.said)::text,
                   json_build_object('label', 'Margin', 'value', n % 500, 'text', words.said)::text,
                   'Agreed with the Borrower on the call of day ' || n % 365, 'borrower_request'
              from generate_series(?, ?) as n
             cross join lateral (
                   select repeat('The Borrower shall ensure that Leverage does not exceed it. ',
                                 case when n % 4 = 0 then 8 else 1 end) as said) words
            """;

    private VerifyRun() {}

    public static void main(String[] args) throws IOException {
        int events = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Path folder = Path.of(System.getenv("NEXUS_DATA"));
        try (Engine engine = Engine.forCommand()) {
            JdbcTemplate jdbc = engine.get(JdbcTemplate.class);
            Actor actor = engine.get(Users.class).engine();
            List<String> deals = deals(engine.get(Workspaces.class), actor);
            for (int n = 0; n < events; n += BATCH) {
                String deal = deals.get(n / BATCH % DEALS);
                jdbc.update(FILL, deal, actor.userId(), n + 1, n + BATCH);
            }
            jdbc.execute("vacuum analyze audit_events");
            AuditChain chain = engine.get(AuditChain.class);
            for (int round = 0; round < rounds; round++) {
                double copied = seconds(() -> copy(jdbc));
                double verified = seconds(() -> verify(chain, events));
                System.out.println(copied + " " + verified);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static List<String> deals(Workspaces workspaces, Actor actor) {
        return IntStream.range(0, DEALS)
                .mapToObj(n -> workspaces.create("Deal " + n, "EUR", BigDecimal.ONE, "LMA", actor))
                .map(Workspace::id)
                .toList();
    }

    private static void copy(JdbcTemplate jdbc) {
        jdbc.execute(
                (java.sql.Connection connection) -> {
                    try {
                        return connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyOut(
                                        "copy audit_events to stdout",
                                        OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private static void verify(AuditChain chain, int events) {
        AuditChain.Verdict verdict = chain.verify();
        if (!verdict.intact() || verdict.events() < events) {
            throw new IllegalStateException("not verified: " + verdict);
        }
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS;
    }
}
