package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.simulator.DownstreamSimulator;
import org.springframework.mock.env.MockEnvironment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Signing in to Allvue's server with a password that stands in a file.
class AllvueSignInTests {

    private static final String PASSWORD = "nexus.connector.allvue.password";

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
