package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.Session;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.simulator.DownstreamSimulator;
import org.springframework.mock.env.MockEnvironment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import javax.management.JMException;
import javax.management.ObjectName;

/// Signing in to Allvue's server with a password that stands in a file.
class AllvueSignInTests {

    private static final String PASSWORD = "nexus.connector.allvue.password";
    private static final int KEPT = 8;

    @TempDir private Path folder;
    private Path secret;
    private DownstreamSimulator systems;
    private Map<String, String> settings;
    private String right;

    @BeforeEach
    void keepThePasswordInAFile() throws IOException {
        secret = folder.resolve("secret");
        systems = DownstreamSimulator.start(folder);
        settings = new HashMap<>(systems.settings());
        right = Objects.requireNonNull(settings.put(PASSWORD, "file:" + secret));
    }

    @AfterEach
    void stop() throws IOException {
        systems.close();
    }

    @Test
    void aFileThatWasNeverAskedForIsReadAtOnce() throws Exception {
        Files.writeString(secret, right);
        Path answers = Files.createDirectories(folder.resolve("allvue/inbox"));
        Files.writeString(answers.resolve("first.json"), "an answer");
        try (DeclaredRoute route = route("ask-allvue")) {
            Exchange asked = route.send(exchange -> fill(exchange, "first.json"));

            assertThat(asked.getException()).isNull();
            assertThat(asked.getMessage().getBody(String.class)).isEqualTo("an answer");
        }
    }

    @Test
    void aPasswordThatIsChangedInItsFileSignsTheNextPackageIn() throws Exception {
        Files.writeString(secret, "the old one");
        try (DeclaredRoute route = route("push-allvue")) {
            assertThat(route.send(exchange -> fill(exchange, "package.zip")).getException())
                    .isNotNull();

            Files.writeString(secret, right);

            assertThat(route.send(exchange -> fill(exchange, "package.zip")).getException())
                    .isNull();
        }
        assertThat(folder.resolve("allvue/inbox/package.zip")).hasContent("a package");
    }

    @Test
    void aPasswordIsGivenToNoOtherServer() throws Exception {
        Files.writeString(secret, right);
        MockEnvironment elsewhere = environment(settings);
        elsewhere.setProperty("nexus.connector.allvue.host", "another.example");
        try (DeclaredRoute route =
                DeclaredRoute.start(
                        "push-allvue", settings, Map.of("sftpSignIn", new SftpSignIn(elsewhere)))) {
            assertThat(route.send(exchange -> fill(exchange, "package.zip")).getException())
                    .isNotNull();
        }
    }

    @Test
    void looksAtManyFilesKeepNoMoreThanAFewConnectionsInMemory() throws Exception {
        Files.writeString(secret, right);
        Path answers = Files.createDirectories(folder.resolve("allvue/inbox"));
        try (DeclaredRoute route = route("ask-allvue")) {
            for (int number = 0; number < 3 * KEPT; number++) {
                String file = number + ".json";
                Files.writeString(answers.resolve(file), file);
                for (int look = 0; look < 2; look++) {
                    Exchange asked = route.send(exchange -> fill(exchange, file));

                    assertThat(asked.getMessage().getBody(String.class)).isEqualTo(file);
                }
            }
            assertThat(alive(Session.class)).isBetween(1L, (long) KEPT);
        }
    }

    /// How many there are after a collection.
    private static long alive(Class<?> type) throws JMException {
        Object[] everything = {new String[0]};
        String[] signature = {String[].class.getName()};
        String histogram =
                (String)
                        ManagementFactory.getPlatformMBeanServer()
                                .invoke(
                                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                        "gcClassHistogram",
                                        everything,
                                        signature);
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > 3 && row[3].equals(type.getName()))
                .mapToLong(row -> Long.parseLong(row[1]))
                .sum();
    }

    private DeclaredRoute route(String name) throws Exception {
        return DeclaredRoute.start(
                name, settings, Map.of("sftpSignIn", new SftpSignIn(environment(settings))));
    }

    static MockEnvironment environment(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return environment;
    }

    /// A package on its way, under its name.
    static void fill(Exchange exchange, String file) {
        exchange.setProperty("folder", "inbox");
        exchange.setProperty("file", file);
        exchange.setProperty("node", "test");
        exchange.getMessage().setBody("a package");
    }
}
