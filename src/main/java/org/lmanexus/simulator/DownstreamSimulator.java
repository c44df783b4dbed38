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

    private final List<Desk> desks;
    private final WireMockServer http;
    private final SftpInbox sftp;

    private DownstreamSimulator(List<Desk> desks, WireMockServer http, SftpInbox sftp) {
        this.desks = desks;
        this.http = http;
        this.sftp = sftp;
    }

    public static DownstreamSimulator start(Path folder) throws IOException {
        Deals deals = Deals.open(folder.resolve("finastra").resolve("deals"));
        List<Desk> desks =
                List.of(
                        Desk.open("loaniq", folder, Replies::changeBatch),
                        Desk.open("finastra", folder, deals::take),
                        Desk.open("covenanttracker", folder, Replies::obligations));
        WireMockServer http =
                new WireMockServer(
                        WireMockConfiguration.options()
                                .bindAddress("127.0.0.1")
                                .dynamicPort()
                                .extensions(desks.toArray(Desk[]::new)));
        http.start();
        DownstreamSimulator simulator =
                new DownstreamSimulator(desks, http, SftpInbox.start(folder.resolve("allvue")));
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
    }

    /// The settings that make the engine push to these systems.
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(sftp.settings());
        for (Desk desk : desks) {
            String url = http.baseUrl() + "/" + desk.system();
            settings.put("nexus.connector." + desk.system() + ".url", url);
        }
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
