package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.simulator.DownstreamSimulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How many uploads Allvue's server gets at a time, however many are on their way.
class AllvueConnectionsTests {

    private static final int CONNECTIONS = 2;
    private static final int PACKAGES = 8;

    @TempDir private Path folder;

    @Test
    void noMoreUploadsRunAtATimeThanTheServerIsToHaveConnections() throws Exception {
        try (DownstreamSimulator systems = DownstreamSimulator.start(folder)) {
            Map<String, String> settings = new HashMap<>(systems.settings());
            settings.put("nexus.connector.allvue.connections", String.valueOf(CONNECTIONS));
            Counted counted = new Counted(new SftpSignIn(AllvueSignInTests.environment(settings)));
            try (DeclaredRoute route =
                    DeclaredRoute.start("push-allvue", settings, Map.of("sftpSignIn", counted))) {
                assertThat(uploaded(route)).allMatch(exchange -> exchange.getException() == null);
            }

            assertThat(counted.most).hasValue(CONNECTIONS);
        }
    }

    private static List<Exchange> uploaded(DeclaredRoute route) throws Exception {
        List<Future<Exchange>> uploads = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PACKAGES; i++) {
                String file = "package-" + i + ".zip";
                uploads.add(
                        threads.submit(
                                () ->
                                        route.send(
                                                exchange ->
                                                        AllvueSignInTests.fill(exchange, file))));
            }
        }
        return uploads.stream().map(Future::resultNow).toList();
    }

    /// Lets uploads sign in two by two, so that there are always two, and counts them.
    private static final class Counted implements Processor {

        private final Processor signIn;
        private final CyclicBarrier pair = new CyclicBarrier(CONNECTIONS);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Counted(Processor signIn) {
            this.signIn = signIn;
        }

        @Override
        public void process(Exchange exchange) throws Exception {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            pair.await(1, TimeUnit.MINUTES);
            signIn.process(exchange);
            now.decrementAndGet();
        }
    }
}
