package org.lmanexus.sync.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Stands before a system: hands over what comes, and keeps the answer back.
final class LateAnswer implements AutoCloseable {

    static final String HANDED_OVER = "X-Handed-Over";

    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final URI system;
    private final HttpServer server;

    private LateAnswer(URI system, HttpServer server) {
        this.system = system;
        this.server = server;
    }

    static LateAnswer before(URI system) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LateAnswer late = new LateAnswer(system, server);
        server.createContext("/", late::handle);
        server.start();
        return late;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Waits until the system has answered, which only it and we know.
    void awaitTaken() throws InterruptedException {
        taken.await();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(system.resolve(exchange.getRequestURI().getPath()))
                            .header(HANDED_OVER, "yes")
                            .method(
                                    exchange.getRequestMethod(),
                                    BodyPublishers.ofByteArray(
                                            exchange.getRequestBody().readAllBytes()));
            for (String name : List.of("Authorization", "Content-Type", "Idempotency-Key")) {
                request.header(name, exchange.getRequestHeaders().getFirst(name));
            }
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
            taken.countDown();
            answered.await();
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets the answer go, to whoever still waits for it.
    @Override
    public void close() {
        answered.countDown();
        server.stop(0);
    }
}
