package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.SampleNotices;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The lanes at work, on all four systems.
class PushDispatcherIntegrationTests extends PushTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired PushDispatcher pushing;

    @BeforeEach
    void start() {
        pushing.start();
    }

    @AfterEach
    void stop() {
        pushing.stop();
    }

    @Test
    void aPublishedVersionReachesAllFourSystemsByItself() throws Exception {
        String version = deals.publish(deals.workspace(), 1);

        List<Delivery> settled = pushing.await(version, PATIENCE);

        assertThat(settled)
                .hasSize(4)
                .allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo(State.ACKNOWLEDGED))
                .allSatisfy(delivery -> assertThat(delivery.receipt()).isNotBlank());
        Map<DownstreamSystem, Delivery> bySystem =
                settled.stream().collect(Collectors.toMap(Delivery::system, Function.identity()));
        assertThat(SYSTEMS.taken("loaniq")).contains(key(bySystem, DownstreamSystem.LOAN_IQ));
        assertThat(SYSTEMS.taken("finastra")).contains(key(bySystem, DownstreamSystem.FINASTRA));
        assertThat(SYSTEMS.taken("covenanttracker"))
                .contains(key(bySystem, DownstreamSystem.COVENANT_TRACKER));
        assertThat(SYSTEMS.packages())
                .anySatisfy(
                        file ->
                                assertThat(file.toString())
                                        .contains(key(bySystem, DownstreamSystem.ALLVUE)));
    }

    @Test
    void manyDealsAtOnceAreEachDeliveredOnce() throws Exception {
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            versions.add(deals.publish(deals.workspace(), 1));
        }

        List<Delivery> all = new ArrayList<>();
        for (String version : versions) {
            all.addAll(pushing.await(version, PATIENCE));
        }

        assertThat(all)
                .hasSize(100)
                .allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo(State.ACKNOWLEDGED));
        assertThat(SYSTEMS.taken("loaniq")).doesNotHaveDuplicates();
        assertThat(SYSTEMS.taken("loaniq"))
                .containsAll(
                        all.stream()
                                .filter(each -> each.system() == DownstreamSystem.LOAN_IQ)
                                .map(Delivery::idempotencyKey)
                                .toList());
    }

    @Test
    void oneSystemThatIsDownHoldsUpNoOther() throws IOException, InterruptedException {
        SYSTEMS.sftp().close();
        try {
            String version = deals.publish(deals.workspace(), 1);

            List<Delivery> after = pushing.await(version, Duration.ofSeconds(5));

            assertThat(after)
                    .filteredOn(delivery -> delivery.system() != DownstreamSystem.ALLVUE)
                    .extracting(Delivery::state)
                    .containsOnly(State.ACKNOWLEDGED);
            assertThat(delivery(DownstreamSystem.ALLVUE, version).state().settled()).isFalse();
        } finally {
            SYSTEMS.sftp().open();
        }
    }

    @Test
    void aRecordThatDoesNotFitOneSchemaStopsOnlyThatConnectorAndSaysWhy() throws Exception {
        String record = SampleNotices.record("record-1.json").replace("\"Facility A\"", "\"\"");
        String version = deals.publish(deals.workspace(), 1, record);

        pushing.await(version, Duration.ofSeconds(5));

        Delivery loanIq = delivery(DownstreamSystem.LOAN_IQ, version);
        assertThat(loanIq.state().settled()).isFalse();
        assertThat(loanIq.error())
                .startsWith("not sent: the result of mappings/loaniq does not fit its schema");
        assertThat(delivery(DownstreamSystem.COVENANT_TRACKER, version).state())
                .isEqualTo(State.ACKNOWLEDGED);
    }

    private static String key(Map<DownstreamSystem, Delivery> all, DownstreamSystem system) {
        Delivery delivery = all.get(system);
        assertThat(delivery).isNotNull();
        return delivery == null ? "" : delivery.idempotencyKey();
    }
}
