package org.lmanexus.sync.push;

import org.lmanexus.cli.engine.Engine;
import org.lmanexus.sync.Pushing;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Delivers many records to the four systems, and then sends the same bytes with a bare HTTP client
/// of the JDK, as many at once; prints the seconds of both, a line for each round. The environment
/// names the systems (NEXUS_CONNECTORS).
final class PushRun {

    private static final int AT_ONCE = 32;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final Engine engine;
    private final URI plain;

    private PushRun(Engine engine, URI plain) {
        this.engine = engine;
        this.plain = plain;
    }

    /// @param args how many records, how many rounds, and the address that takes the bare requests
    public static void main(String[] args) throws IOException, InterruptedException {
        try (Engine engine = Engine.forCommand()) {
            PushRun run = new PushRun(engine, URI.create(args[2] + "/plain/bytes"));
            engine.get(Pushing.class).start();
            for (int round = 0; round < Integer.parseInt(args[1]); round++) {
                run.round(Integer.parseInt(args[0]));
            }
        }
        System.exit(0);
    }

    private void round(int records) throws InterruptedException {
        JdbcClient jdbc = engine.get(JdbcClient.class);
        // Held back until all are there
        jdbc.sql("delete from deliveries").update();
        jdbc.sql(
                        """
                        create or replace function hold_back() returns trigger language plpgsql as $$
                        begin
                            new.next_attempt_at := 'infinity';
                            return new;
                        end
                        $$
                        """)
                .update();
        jdbc.sql(
                        """
                        create or replace trigger deliveries_hold_back before insert on deliveries
                            for each row execute function hold_back()
                        """)
                .update();
        new ManyDeals(engine).publish(records);
        long began = System.nanoTime();
        jdbc.sql("update deliveries set next_attempt_at = created_at").update();
        await(jdbc);
        double ours = (System.nanoTime() - began) / 1e9;
        List<byte[]> payloads =
                jdbc.sql("select payload from deliveries").query(byte[].class).list();
        System.out.printf("%d %.3f %.3f%n", payloads.size(), ours, bare(payloads));
    }

    private static void await(JdbcClient jdbc) {
        long until = System.nanoTime() + PATIENCE;
        while (waiting(jdbc) > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(waiting(jdbc) + " deliveries did not arrive");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static long waiting(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from deliveries where state in ('PENDING', 'SENDING')")
                .query(Long.class)
                .single();
    }

    private double bare(List<byte[]> payloads) throws InterruptedException {
        Semaphore slots = new Semaphore(AT_ONCE);
        long began = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (byte[] payload : payloads) {
                slots.acquire();
                threads.execute(
                        () -> {
                            try {
                                send(client, payload);
                            } finally {
                                slots.release();
                            }
                        });
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void send(HttpClient client, byte[] payload) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(plain)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(payload))
                            .build();
            HttpResponse<byte[]> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
