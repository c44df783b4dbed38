package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.simulator.Batches;
import org.lmanexus.simulator.DownstreamSimulator;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// A test of the push against the four simulated systems. The lanes stand still: a test claims and
/// pushes itself, so that it decides what happens in between.
@IntegrationTest(
        properties = {
            "camel.main.routes-include-pattern=file:routes/push-*.camel.yaml,file:routes/ask-*.camel.yaml,file:routes/sign-in-*.camel.yaml",
            "nexus.push.connect-timeout=2000",
            "nexus.push.answer-timeout=2000",
            "nexus.push.longest-attempt=PT6S",
            "nexus.connector.first-retry=PT1M",
            "nexus.connector.first-look=PT10M"
        })
@Import({PushTest.Clocks.class, PublishedDeals.class})
abstract class PushTest {

    static final DownstreamSimulator SYSTEMS = startSystems();
    static final Path CLIENT_SECRET =
            written(SYSTEMS.settings().get("nexus.connector.finastra.client-secret"));

    @Autowired Outbox outbox;
    @Autowired Outbox.Wire wire;
    @Autowired Deliveries deliveries;
    @Autowired PublishedDeals deals;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        SYSTEMS.settings().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("nexus.connector.finastra.client-secret", () -> "file:" + CLIENT_SECRET);
        registry.add("nexus.connector.loaniq.token", () -> "l0an-t0ken");
        registry.add("nexus.connector.covenanttracker.token", () -> "c0v-t0ken");
    }

    private static DownstreamSimulator startSystems() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "test-data"));
            return DownstreamSimulator.start(Files.createTempDirectory(folder, "systems"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path written(@Nullable String secret) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "test-data"));
            Path file = Files.createTempFile(folder, "client", ".secret");
            return Files.writeString(file, Objects.requireNonNull(secret)).toAbsolutePath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    @AfterEach
    void theSystemsAreWell() {
        http().resetMappings();
        SYSTEMS.listen();
        SYSTEMS.batches().checker(batch -> Batches.Word.APPROVED);
        http().resetRequests();
        jdbc.sql("delete from deliveries").update();
    }

    static WireMockServer http() {
        return SYSTEMS.http();
    }

    /// Makes the attempts that are due and gives the delivery as it stands then, after the checker
    /// there has seen what was sent.
    Delivery attempt(DownstreamSystem system, String versionId) {
        Delivery delivery = send(system, versionId);
        return delivery.state() == Delivery.State.AWAITING_APPROVAL
                ? look(system, versionId)
                : delivery;
    }

    Delivery send(DownstreamSystem system, String versionId) {
        for (Outbox.Claim claim : outbox.claim(system, "test-node", 10)) {
            outbox.push(claim, wire);
        }
        return delivery(system, versionId);
    }

    Delivery look(DownstreamSystem system, String versionId) {
        clock.pass(java.time.Duration.ofMinutes(20));
        return send(system, versionId);
    }

    /// The same after every pause has passed.
    Delivery retry(DownstreamSystem system, String versionId) {
        clock.pass(java.time.Duration.ofHours(1));
        return attempt(system, versionId);
    }

    /// The system's own name for what it took.
    static String reference(Delivery delivery) {
        String receipt = java.util.Objects.requireNonNull(delivery.receipt());
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(receipt)
                .path("reference")
                .asString();
    }

    Delivery delivery(DownstreamSystem system, String versionId) {
        List<Delivery> found =
                deliveries.of(versionId).stream().filter(each -> each.system() == system).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @TestConfiguration
    static class Clocks {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Clock.systemUTC());
        }
    }
}
