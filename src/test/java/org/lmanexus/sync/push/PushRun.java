package org.lmanexus.sync.push;

import org.lmanexus.cli.engine.Engine;
import org.lmanexus.connector.DeliveriesQueued;
import org.lmanexus.sync.Pushing;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Delivers many records to the four systems, and then sends the same bytes with a bare HTTP client
/// of the JDK, in turn and as many at once as we have on the way; prints how many and the seconds
/// of the three, a line for each round. The environment names the systems (NEXUS_CONNECTORS).
final class PushRun {

    private static final int AT_ONCE = 32;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    // Held back until all are there
    private static final String HOLD_BACK =
            """
            create or replace function hold_back() returns trigger language plpgsql as $$
            begin
                new.next_attempt_at := 'infinity';
                return new;
            end
            $$;
            create or replace trigger deliveries_hold_back before insert on deliveries
                for each row execute function hold_back()
            """;

    private final Engine engine;
    private final JdbcClient jdbc;
    private final PushDispatcher dispatcher;
    private final String server;

    private PushRun(Engine engine, String server) {
        this.engine = engine;
        this.jdbc = engine.get(JdbcClient.class);
        this.dispatcher = engine.get(PushDispatcher.class);
        this.server = server;
    }

    /// @param args how many records, how many rounds, and the address of the server
    public static void main(String[] args) {
        try (Engine engine = Engine.forCommand()) {
            PushRun run = new PushRun(engine, args[2]);
            run.jdbc.sql(HOLD_BACK).update();
            engine.get(Pushing.class).start();
            for (int round = 0; round < Integer.parseInt(args[1]); round++) {
                run.round(Integer.parseInt(args[0]));
            }
        }
        System.exit(0);
    }

    private void round(int records) {
        jdbc.sql("truncate deliveries cascade").update();
        List<String> versions = new ManyDeals(engine).publish(records);
        long began = System.nanoTime();
        jdbc.sql("update deliveries set next_attempt_at = created_at").update();
        dispatcher.wake(new DeliveriesQueued("of many workspaces", versions.getLast()));
        await();
        double ours = (System.nanoTime() - began) / 1e9;
        List<BareClient.Sent> sent = sent();
        try (BareClient bare = new BareClient(engine.get(Environment.class), server)) {
            System.out.printf(
                    "%d %.3f %.3f %.3f%n",
                    sent.size(), ours, bare.inTurn(sent), bare.atOnce(sent, AT_ONCE));
        }
    }

    private List<BareClient.Sent> sent() {
        return jdbc.sql(
                        """
                        select system::text as system, payload, content_type
                          from deliveries
                         order by id
                        """)
                .query(
                        (row, number) ->
                                new BareClient.Sent(
                                        row.getString("system"),
                                        row.getBytes("payload"),
                                        row.getString("content_type")))
                .list();
    }

    private void await() {
        long until = System.nanoTime() + PATIENCE;
        while (waiting()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not all deliveries arrived");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean waiting() {
        return jdbc.sql(
                        """
                        select exists (select from deliveries where state in ('PENDING', 'SENDING'))
                        """)
                .query(Boolean.class)
                .single();
    }
}
