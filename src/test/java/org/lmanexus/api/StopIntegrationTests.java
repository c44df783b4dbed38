package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.Filter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.NexusApplication;
import org.lmanexus.support.TestPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// An engine that is told to stop while somebody waits for an answer.
class StopIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void aRequestUnderWayIsAnsweredFromTheDatabaseBeforeAStopIsThrough() throws Exception {
        ConfigurableApplicationContext engine = engine();
        try (engine;
                HttpClient client = HttpClient.newHttpClient()) {
            int port = port(engine);
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(signIn(port), BodyHandlers.ofString());
            Door door = engine.getBean(Door.class);
            door.entered.await();

            CompletableFuture<Void> stop = CompletableFuture.runAsync(engine::close);
            await().atMost(PATIENCE).until(() -> isShut(port));
            assertThat(answer).isNotDone();
            assertThat(stop).isNotDone();
            door.open.countDown();

            assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(401);
            assertThat(answer.get().body()).contains("unauthenticated");
            stop.get();
        }
    }

    private static int port(ConfigurableApplicationContext engine) {
        return engine.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// Of somebody who is not there, which the database has to say.
    private static HttpRequest signIn(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(
                        BodyPublishers.ofString(
                                """
                                {"email": "nobody@example.org", "password": "a-wrong-password"}
                                """))
                .build();
    }

    private static boolean isShut(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return !socket.isConnected();
        } catch (ConnectException e) {
            return true;
        }
    }

    private ConfigurableApplicationContext engine() {
        return new SpringApplicationBuilder(NexusApplication.class, Door.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--spring.lifecycle.timeout-per-shutdown-phase=60s",
                        "--nexus.data=" + folder,
                        "--nexus.db.url=" + TestPostgres.url(TestPostgres.createDatabase()),
                        "--nexus.db.user=postgres",
                        "--camel.main.routes-include-pattern=false");
    }

    /// Keeps who comes in until it is opened.
    @TestConfiguration(proxyBeanMethods = false)
    static class Door {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        @Bean
        Filter door() {
            return (request, response, chain) -> {
                entered.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                chain.doFilter(request, response);
            };
        }
    }
}
