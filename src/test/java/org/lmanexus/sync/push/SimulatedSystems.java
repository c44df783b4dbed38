package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;

import org.lmanexus.simulator.DownstreamSimulator;
import org.lmanexus.simulator.SftpFaults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The four systems in a process of their own, for engines in others: writes the settings that
/// reach them to a file and serves until its input ends. With a seed, the systems fail at random
/// all the while, each on its own.
final class SimulatedSystems {

    private static final int CHANGE_MILLIS = 300;
    private static final int ONE_IN = 3;

    private final DownstreamSimulator systems;
    private final Random random;
    private final List<StubMapping> faults = new ArrayList<>();

    private SimulatedSystems(DownstreamSimulator systems, long seed) {
        this.systems = systems;
        this.random = new Random(seed);
    }

    /// @param args the folder, the file for the settings, and a seed, or none for systems that are
    /// well
    public static void main(String[] args) throws IOException {
        try (DownstreamSimulator systems = DownstreamSimulator.start(Path.of(args[0]));
                ScheduledExecutorService weather = Executors.newSingleThreadScheduledExecutor()) {
            systems.http()
                    .stubFor(
                            any(urlPathMatching("/plain/.*"))
                                    .willReturn(aResponse().withStatus(200).withBody("{}")));
            if (args.length > 2) {
                SimulatedSystems failing = new SimulatedSystems(systems, Long.parseLong(args[2]));
                weather.scheduleWithFixedDelay(
                        failing::change, 0, CHANGE_MILLIS, TimeUnit.MILLISECONDS);
            }
            write(systems.settings(), Path.of(args[1]));
            System.out.println("ready " + systems.http().baseUrl());
            System.in.transferTo(OutputStream.nullOutputStream());
            weather.shutdownNow();
        }
        System.exit(0);
    }

    private static void write(Map<String, String> settings, Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(new TreeMap<>(settings));
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    private void change() {
        faults.forEach(systems.http()::removeStub);
        faults.clear();
        for (String system : List.of("loaniq", "finastra", "covenanttracker")) {
            if (random.nextInt(ONE_IN) == 0) {
                faults.add(
                        systems.http()
                                .stubFor(
                                        any(urlPathMatching("/" + system + "/.*"))
                                                .atPriority(1)
                                                .willReturn(fault(system))));
            }
        }
        SftpFaults.Fault[] uploads = SftpFaults.Fault.values();
        systems.sftp()
                .fail(
                        random.nextInt(ONE_IN) == 0
                                ? uploads[random.nextInt(uploads.length)]
                                : SftpFaults.Fault.NONE);
    }

    private ResponseDefinitionBuilder fault(String system) {
        List<ResponseDefinitionBuilder> faults =
                List.of(
                        aResponse().withStatus(500),
                        aResponse().withStatus(503).withHeader("Retry-After", "1"),
                        aResponse().withStatus(429),
                        aResponse().withStatus(200),
                        aResponse().withStatus(200).withBody("{\"dealId\":\"D-"),
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                        // Takes it, and answers when nobody listens any more
                        aResponse().withTransformers("desk-" + system).withFixedDelay(3_000));
        return faults.get(random.nextInt(faults.size()));
    }
}
