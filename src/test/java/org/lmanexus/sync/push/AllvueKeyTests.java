package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.simulator.DownstreamSimulator;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.Map;

/// Signing in at Allvue's server by a private key, through the route as it is declared.
class AllvueKeyTests {

    private static final String PASSPHRASE = "open, please";

    @TempDir private Path folder;
    private Path file;
    private KeyPair pair;

    @BeforeEach
    void makeAKey() throws IOException, GeneralSecurityException {
        pair = key();
        file = folder.resolve("id");
        OpenSSHKeyEncryptionContext locked = new OpenSSHKeyEncryptionContext();
        locked.setCipherType("256");
        locked.setPassword(PASSPHRASE);
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "a test", locked, out);
        }
    }

    @Test
    void aPackageIsStoredUnderThePrivateKeyWithoutAPassword() throws Exception {
        assertThat(failure(pair, PASSPHRASE)).isNull();
        assertThat(folder.resolve("allvue/inbox/package.zip")).hasContent("a package");
    }

    @Test
    void aKeyThatTheServerDoesNotKnowStoresNothing() throws Exception {
        assertThat(failure(key(), PASSPHRASE)).isNotNull();
        assertThat(folder.resolve("allvue/inbox")).isEmptyDirectory();
    }

    @Test
    void aKeyThatDoesNotOpenStoresNothing() throws Exception {
        assertThat(failure(pair, "something else")).isNotNull();
        assertThat(folder.resolve("allvue/inbox")).isEmptyDirectory();
    }

    private @Nullable Exception failure(KeyPair known, String passphrase) throws Exception {
        try (DownstreamSimulator systems = DownstreamSimulator.start(folder)) {
            systems.sftp().letIn(known.getPublic());
            Map<String, String> settings = new HashMap<>(systems.settings());
            settings.put("nexus.connector.allvue.password", "");
            settings.put("nexus.connector.allvue.private-key-file", file.toString());
            settings.put("nexus.connector.allvue.private-key-passphrase", passphrase);
            Map<String, ?> step = Map.of("sftpSignIn", new SftpSignIn(environment(settings)));
            try (DeclaredRoute route = DeclaredRoute.start("push-allvue", settings, step)) {
                return route.send(AllvueKeyTests::fill).getException();
            }
        }
    }

    private static Environment environment(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return environment;
    }

    private static void fill(Exchange exchange) {
        exchange.setProperty("file", "package.zip");
        exchange.setProperty("node", "test");
        exchange.getMessage().setBody("a package");
    }

    private static KeyPair key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
