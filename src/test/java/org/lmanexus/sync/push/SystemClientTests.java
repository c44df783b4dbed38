package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLException;

/// Mutual TLS with certificates that the configuration names, against a server that wants one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SystemClientTests {

    private static final String PASSWORD = "changeit";

    @TempDir static Path folder = Path.of("");
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
    private WireMockServer server = new WireMockServer();

    @BeforeAll
    void aServerThatWantsACertificate() throws Exception {
        pair("server");
        pair("client");
        trust("server", "client-trust");
        trust("client", "server-trust");
        server =
                new WireMockServer(
                        WireMockConfiguration.options()
                                .dynamicPort()
                                .dynamicHttpsPort()
                                .keystorePath(file("server"))
                                .keystorePassword(PASSWORD)
                                .keyManagerPassword(PASSWORD)
                                .keystoreType("PKCS12")
                                .needClientAuth(true)
                                .trustStorePath(file("server-trust"))
                                .trustStorePassword(PASSWORD)
                                .trustStoreType("PKCS12"));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok("let in")));
        bundles.registerBundle(
                "finastra",
                SslBundle.of(new JksSslStoreBundle(details("client"), details("client-trust"))));
        bundles.registerBundle(
                "loaniq", SslBundle.of(new JksSslStoreBundle(null, details("client-trust"))));
        bundles.registerBundle(
                "allvue", SslBundle.of(new JksSslStoreBundle(null, details("client-trust"))));
        for (String system : List.of("finastra", "loaniq", "covenanttracker", "allvue")) {
            camel.getRegistry()
                    .bind("pushClient-" + system, new SystemClient(bundles, system, 5_000, 5_000));
        }
        camel.start();
    }

    @AfterAll
    void stop() {
        camel.stop();
        server.stop();
    }

    @Test
    void theCertificatesOfTheSystemsBundleLetUsIn() {
        Exchange exchange = get("finastra");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("let in");
    }

    @Test
    void withoutACertificateOfOurOwnNothingIsSent() {
        assertThat(get("loaniq").getException()).isInstanceOf(IOException.class);
    }

    @Test
    void aCertificateThatIsGivenLaterLetsUsInWithoutARestart() {
        assertThat(get("allvue").getException()).isInstanceOf(IOException.class);

        bundles.updateBundle(
                "allvue",
                SslBundle.of(new JksSslStoreBundle(details("client"), details("client-trust"))));

        assertThat(get("allvue").getMessage().getBody(String.class)).isEqualTo("let in");
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() {
        assertThat(get("covenanttracker").getException()).isInstanceOf(SSLException.class);
    }

    @Test
    void aSystemWithoutTlsIsReachedToo() {
        Exchange exchange =
                camel.createProducerTemplate()
                        .send(
                                "http://localhost:%d/x?httpClientConfigurer=#pushClient-finastra"
                                        .formatted(server.port()),
                                sent -> {});

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("let in");
    }

    private Exchange get(String system) {
        return camel.createProducerTemplate()
                .send(
                        "https://localhost:%d/x?httpClientConfigurer=#pushClient-%s"
                                .formatted(server.httpsPort(), system),
                        exchange -> {});
    }

    private JksSslStoreDetails details(String store) {
        return JksSslStoreDetails.forLocation("file:" + file(store)).withPassword(PASSWORD);
    }

    private String file(String store) {
        return folder.resolve(store + ".p12").toString();
    }

    private void pair(String name) throws Exception {
        keytool(
                "-genkeypair -alias %s -keyalg EC -dname CN=%s -ext SAN=dns:localhost -validity 2"
                        .formatted(name, name),
                name);
        keytool("-exportcert -alias %s -file %s.crt".formatted(name, folder.resolve(name)), name);
    }

    private void trust(String name, String store) throws Exception {
        keytool(
                "-importcert -noprompt -alias %s -file %s.crt"
                        .formatted(name, folder.resolve(name)),
                store);
    }

    private void keytool(String command, String store) throws Exception {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        all.addAll(List.of(command.split(" ")));
        all.addAll(List.of("-keystore", file(store), "-storetype", "PKCS12"));
        all.addAll(List.of("-storepass", PASSWORD));
        Process process = new ProcessBuilder(all).inheritIO().start();
        assertThat(process.waitFor()).as(command).isZero();
    }
}
