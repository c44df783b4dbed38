package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

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
    void behaviour54APublishedVersionReachesAllFourSystemsByItself() throws Exception {
        String version = deals.publish(deals.workspace(), 1);

        List<Delivery> settled = pushing.await(version, PATIENCE);

        assertThat(settled)
                .hasSize(4)
                .allSatisfy(delivery -> assertThat(delivery.state().received()).isTrue())
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
    void behaviour54ManyDealsAtOnceAreEachDeliveredOnce() throws Exception {
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
                .allSatisfy(delivery -> assertThat(delivery.state().received()).isTrue());
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
                    .allSatisfy(delivery -> assertThat(delivery.state().received()).isTrue());
            assertThat(delivery(DownstreamSystem.ALLVUE, version).state().settled()).isFalse();
        } finally {
            SYSTEMS.sftp().open();
        }
    }

    @Test
    void behaviour54OneSystemThatIsDownForAnHourHoldsUpNoOtherAndCatchesUpInOrderByItself()
            throws Exception {
        http().stubFor(
                        post(urlPathMatching("/loaniq/.*"))
                                .atPriority(1)
                                .willReturn(aResponse().withStatus(500)));
        String workspace = deals.workspace();
        List<String> versions = new ArrayList<>();
        for (int version = 1; version <= 4; version++) {
            String name = version % 2 == 0 ? "record-2.json" : "record-1.json";
            versions.add(deals.publish(workspace, version, SampleNotices.record(name)));
            othersArrive(versions.getLast());
            clock.pass(Duration.ofMinutes(15));
        }
        http().resetMappings();
        SYSTEMS.listen();

        Delivery first = settled(versions.getFirst());
        Delivery last = settled(versions.getLast());

        assertThat(first.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(last.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(SYSTEMS.taken("loaniq"))
                .containsSubsequence(first.idempotencyKey(), last.idempotencyKey());
        assertThat(versions.subList(1, 3))
                .as("never sent, and a newer one took their place")
                .extracting(version -> delivery(DownstreamSystem.LOAN_IQ, version).state())
                .containsOnly(State.SUPERSEDED);
    }

    @Test
    void whatAClockPutOffThatRanAheadGoesOutOnceItIsRight() throws Exception {
        pushing.stop();
        http().stubFor(
                        post(urlPathMatching("/loaniq/.*"))
                                .atPriority(1)
                                .willReturn(aResponse().withStatus(503)));
        clock.pass(Duration.ofHours(25));
        String version = deals.publish(deals.workspace(), 1);
        assertThat(send(DownstreamSystem.LOAN_IQ, version).attempts()).isOne();
        assertThat(outbox.claim(DownstreamSystem.ALLVUE, "died meanwhile", 1)).hasSize(1);
        http().resetMappings();
        SYSTEMS.listen();
        clock.pass(Duration.ofHours(-25));

        pushing.start();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(deliveries.of(version))
                                        .filteredOn(each -> each.state().received())
                                        .hasSize(3));
        assertThat(delivery(DownstreamSystem.ALLVUE, version).state())
                .as("whoever claimed it has a lease from now")
                .isEqualTo(State.SENDING);
        clock.pass(Duration.ofMinutes(3));
        assertThat(pushing.await(version, PATIENCE))
                .allSatisfy(delivery -> assertThat(delivery.state().received()).isTrue());
    }

    @Test
    void whenTheLanesStopWhatIsOnTheWireComesToItsEndAndTheRestWaits() {
        http().stubFor(
                        post(urlPathMatching("/covenanttracker/.*"))
                                .atPriority(1)
                                .willReturn(aResponse().withFixedDelay(1_000).withStatus(503)));
        String version = deals.publish(deals.workspace(), 1);
        await().atMost(PATIENCE).until(() -> !posted().isEmpty());

        pushing.stop();

        Delivery inHand = delivery(DownstreamSystem.COVENANT_TRACKER, version);
        assertThat(inHand.state()).isEqualTo(State.PENDING);
        assertThat(inHand.error()).contains("503");
        String later = deals.publish(deals.workspace(), 1);
        assertThat(deliveries.of(later)).extracting(Delivery::state).containsOnly(State.PENDING);
        assertThat(posted()).hasSize(1);
    }

    private static List<LoggedRequest> posted() {
        return http().findAll(postRequestedFor(urlPathMatching("/covenanttracker/.*")));
    }

    private void othersArrive(String version) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<State> others = List.of();
        while (System.nanoTime() < end && !others.equals(List.of(State.ACKNOWLEDGED))) {
            others =
                    pushing.await(version, Duration.ofMillis(200)).stream()
                            .filter(delivery -> delivery.system() != DownstreamSystem.LOAN_IQ)
                            .map(Delivery::state)
                            .distinct()
                            .toList();
        }
        assertThat(others).containsExactly(State.ACKNOWLEDGED);
    }

    /// Lets time pass until Loan IQ has settled a version.
    private Delivery settled(String version) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && !delivery(DownstreamSystem.LOAN_IQ, version).state().settled()) {
            clock.pass(Duration.ofMinutes(5));
            pushing.await(version, Duration.ofMillis(500));
        }
        return delivery(DownstreamSystem.LOAN_IQ, version);
    }

    @Test
    void aRecordThatDoesNotFitOneSchemaIsRejectedThereAtOnceWithItsCauses() throws Exception {
        String record = SampleNotices.record("record-1.json").replace("\"Facility A\"", "\"\"");
        String version = deals.publish(deals.workspace(), 1, record);

        pushing.await(version, PATIENCE);

        Delivery loanIq = delivery(DownstreamSystem.LOAN_IQ, version);
        assertThat(loanIq.state()).isEqualTo(State.REJECTED);
        assertThat(loanIq.attempts()).isEqualTo(1);
        assertThat(loanIq.error())
                .startsWith("not sent: the result of mappings/loaniq does not fit its schema")
                .contains("FacilityName");
        assertThat(delivery(DownstreamSystem.COVENANT_TRACKER, version).state())
                .isEqualTo(State.ACKNOWLEDGED);
    }

    private static String key(Map<DownstreamSystem, Delivery> all, DownstreamSystem system) {
        Delivery delivery = all.get(system);
        assertThat(delivery).isNotNull();
        return delivery == null ? "" : delivery.idempotencyKey();
    }
}
