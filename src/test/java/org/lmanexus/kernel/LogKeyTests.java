package org.lmanexus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogKeyTests {

    @Test
    void aLineInTheFormatOfElasticSaysWhatItIsAboutAsTheGuideLooksForIt() {
        JsonNode line;
        try (LogScope _ = LogScope.of(LogKey.WORKSPACE, "w1").and(LogKey.DELIVERY, "d1")) {
            line = JsonMapper.shared().readTree(ecs("delivery d1: ACKNOWLEDGED"));
        }

        assertThat(line.path("message").asString()).isEqualTo("delivery d1: ACKNOWLEDGED");
        assertThat(line.path("@timestamp").asString()).isNotBlank();
        assertThat(line.at("/ecs/version").asString()).isNotBlank();
        assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
        assertThat(line.at("/service/name").asString()).isEqualTo("lma-nexus");
        assertThat(line.at("/nexus/workspace").asString()).isEqualTo("w1");
        assertThat(line.at("/nexus/delivery").asString()).isEqualTo("d1");
        assertThat(line.at("/nexus/version").isMissingNode()).isTrue();
    }

    private static byte[] ecs(String message) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.putObject(
                Environment.class.getName(),
                new MockEnvironment().withProperty("spring.application.name", "lma-nexus"));
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        LoggingEvent event =
                new LoggingEvent(
                        LogKeyTests.class.getName(),
                        context.getLogger("org.lmanexus"),
                        Level.INFO,
                        message,
                        null,
                        null);
        return encoder.encode(event);
    }
}
