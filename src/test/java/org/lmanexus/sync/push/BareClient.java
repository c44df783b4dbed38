package org.lmanexus.sync.push;

import org.springframework.core.env.Environment;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// The HTTP client of the JDK with nothing around it: posts the bytes that deliveries had to the
/// desks that took them, each under a key of its own. The packages, whose desk speaks SFTP, it
/// posts to a place of the same server that takes anything.
final class BareClient implements AutoCloseable {

    private static final String SETTINGS = "nexus.connector.";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment settings;
    private final String anything;
    private final String token;

    BareClient(Environment settings, String server) {
        this.settings = settings;
        this.anything = server + "/plain/bytes";
        this.token = signIn();
    }

    /// One after the other.
    ///
    /// @return the seconds that it took
    double inTurn(List<Sent> all) {
        long began = System.nanoTime();
        all.forEach(this::send);
        return (System.nanoTime() - began) / 1e9;
    }

    /// So many on their way at any time.
    ///
    /// @return the seconds that it took
    double atOnce(List<Sent> all, int most) {
        Semaphore slots = new Semaphore(most);
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Sent one : all) {
                slots.acquireUninterruptibly();
                threads.execute(
                        () -> {
                            try {
                                send(one);
                            } finally {
                                slots.release();
                            }
                        });
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void send(Sent one) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address(one.system)))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", one.type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(one.payload))
                        .build();
        answer(request);
    }

    private String address(String system) {
        return switch (system) {
            case "LoanIQ" -> of("loaniq.url") + "/loan-iq/v1/change-batches";
            case "Finastra" -> of("finastra.url") + "/corporate-lending/v1/deals";
            case "CovenantTracker" -> of("covenanttracker.url") + "/covenants/v1/obligations";
            default -> anything;
        };
    }

    private String signIn() {
        String pair = of("finastra.client-id") + ":" + of("finastra.client-secret");
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(of("finastra.token-url")))
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        return JsonMapper.shared().readTree(answer(request)).path("access_token").asString();
    }

    private String of(String setting) {
        return settings.getRequiredProperty(SETTINGS + setting);
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /// What a delivery sent.
    record Sent(String system, byte[] payload, String type) {}
}
