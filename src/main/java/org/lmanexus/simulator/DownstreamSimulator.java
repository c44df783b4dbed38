package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Loan IQ, Finastra and CovenantTracker over HTTP and Allvue over SFTP, on free ports of this
/// machine. What they took is kept in a folder, so that they know it again after a restart.
public final class DownstreamSimulator implements AutoCloseable {

    // Behind whatever a test puts in front of it
    private static final int LAST = 100;
    private static final String SIGN_IN = "/sign-in/finastra/token";

    private final List<Desk> desks;
    private final Batches batches;
    private final Tokens tokens;
    private final Map<String, Shelf> held;
    private final WireMockServer http;
    private final SftpInbox sftp;

    private DownstreamSimulator(Path folder) throws IOException {
        held =
                Map.of(
                        "loaniq", Shelf.open(folder.resolve("loaniq").resolve("deals")),
                        "finastra", Shelf.open(folder.resolve("finastra").resolve("deals")),
                        "covenanttracker",
                                Shelf.open(folder.resolve("covenanttracker").resolve("deals")));
        batches =
                new Batches(
                        Shelf.open(folder.resolve("loaniq").resolve("batches")),
                        new Position(held("loaniq")));
        tokens = new Tokens();
        desks =
                List.of(
                        Desk.open("loaniq", folder, batches, request -> true),
                        Desk.open("finastra", folder, new Deals(held("finastra")), tokens::lets),
                        Desk.open(
                                "covenanttracker",
                                folder,
                                new Obligations(held("covenanttracker")),
                                request -> true));
        http =
                new WireMockServer(
                        WireMockConfiguration.options()
                                .bindAddress("127.0.0.1")
                                .dynamicPort()
                                .extensions(desks.toArray(Desk[]::new))
                                .extensions(tokens));
        sftp = SftpInbox.start(folder.resolve("allvue"));
    }

    public static DownstreamSimulator start(Path folder) throws IOException {
        DownstreamSimulator simulator = new DownstreamSimulator(folder);
        simulator.http.start();
        simulator.listen();
        return simulator;
    }

    /// Puts the desks behind the HTTP server, also after its mappings were reset.
    public void listen() {
        for (Desk desk : desks) {
            http.stubFor(
                    WireMock.any(WireMock.urlPathMatching("/" + desk.system() + "/.*"))
                            .atPriority(LAST)
                            .willReturn(WireMock.aResponse().withTransformers(desk.getName())));
        }
        http.stubFor(
                WireMock.post(WireMock.urlPathEqualTo(SIGN_IN))
                        .atPriority(LAST)
                        .willReturn(WireMock.aResponse().withTransformers(tokens.getName())));
    }

    /// The settings that make the engine push to these systems.
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(sftp.settings());
        for (Desk desk : desks) {
            String url = http.baseUrl() + "/" + desk.system();
            settings.put("nexus.connector." + desk.system() + ".url", url);
        }
        settings.put("nexus.connector.finastra.token-url", http.baseUrl() + SIGN_IN);
        settings.put("nexus.connector.finastra.client-id", Tokens.CLIENT);
        settings.put("nexus.connector.finastra.client-secret", tokens.secret());
        return settings;
    }

    /// What an HTTP system took: one idempotency key for each effect, in order.
    public List<String> taken(String system) {
        return desks.stream()
                .filter(desk -> desk.system().equals(system))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no desk is called " + system))
                .taken();
    }

    /// What an HTTP system holds now, by its own name for a deal.
    public Shelf held(String system) {
        Shelf shelf = held.get(system);
        if (shelf == null) {
            throw new IllegalArgumentException("no desk is called " + system);
        }
        return shelf;
    }

    /// Loan IQ's batches, to let its checker wait or refuse.
    public Batches batches() {
        return batches;
    }

    /// Finastra's access tokens, to end them.
    public Tokens tokens() {
        return tokens;
    }

    /// The packages that lie whole in Allvue's folder.
    public List<Path> packages() throws IOException {
        return sftp.packages();
    }

    /// The folder that the SFTP server shows.
    public Path inbox() {
        return sftp.inbox();
    }

    /// The HTTP server, to make it fail.
    public WireMockServer http() {
        return http;
    }

    /// The SFTP server, to make it fail.
    public SftpInbox sftp() {
        return sftp;
    }

    @Override
    public void close() throws IOException {
        http.stop();
        sftp.close();
    }
}
