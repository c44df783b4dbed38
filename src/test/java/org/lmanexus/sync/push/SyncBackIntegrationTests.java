package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.connector.SyncBack;
import org.lmanexus.connector.SyncBack.Check;
import org.lmanexus.connector.SyncBack.Difference;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the systems hold against what they were given.
class SyncBackIntegrationTests extends PushTest {

    @Autowired SyncBack syncBack;
    @Autowired GoldenRecords records;
    @Autowired TransactionTemplate night;

    private final String ended = "2027-03-31";

    @Test
    void aSystemThatHoldsWhatItWasGivenDiffersInNothing() throws IOException {
        String workspace = deals.workspace();
        acknowledged(deals.publish(workspace, 1));
        String second = deals.publish(workspace, 2);
        acknowledged(second);
        answer(delivery(DownstreamSystem.ALLVUE, second), "\"rows\":2");

        syncBack.check(List.of(workspace), wire);

        assertThat(syncBack.differences(workspace)).isEmpty();
        assertThat(syncBack.checks(workspace))
                .extracting(Check::system, Check::recordVersion, Check::trouble)
                .containsExactly(
                        tuple(DownstreamSystem.LOAN_IQ, 2, null),
                        tuple(DownstreamSystem.FINASTRA, 2, null),
                        tuple(DownstreamSystem.ALLVUE, 2, null),
                        tuple(DownstreamSystem.COVENANT_TRACKER, 2, null));
    }

    @Test
    void systemsAreAskedOutsideOfTheTransactionOfTheNight() {
        String workspace = deals.workspace();
        acknowledged(deals.publish(workspace, 1));
        List<Boolean> inTransaction = new ArrayList<>();
        Outbox.Wire watched =
                parcel -> {
                    inTransaction.add(
                            TransactionSynchronizationManager.isActualTransactionActive());
                    return wire.send(parcel);
                };

        night.executeWithoutResult(status -> syncBack.check(List.of(workspace), watched));

        assertThat(inTransaction).hasSizeGreaterThanOrEqualTo(4).containsOnly(false);
        assertThat(syncBack.checks(workspace)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(names = "ALLVUE", mode = EnumSource.Mode.EXCLUDE)
    void aValueThatWasChangedThereIsReportedWithBothAndCanBePutRight(DownstreamSystem system) {
        String workspace = deals.workspace();
        String version = deals.publish(workspace, 1);
        Delivery delivered = attempt(system, version);
        Change change = Change.at(system);
        SYSTEMS.held(system.code()).change(name(delivered), change.ours, change.theirs);

        syncBack.check(List.of(workspace), wire);

        assertThat(syncBack.differences(workspace))
                .extracting(Difference::path, Difference::delivered, Difference::held)
                .contains(tuple(change.path, change.delivered, "9.99"));
        Delivery again = deliveries.pushAgain(delivered.id(), "Ours is right", deals.engine());
        assertThat(again.idempotencyKey()).isNotEqualTo(delivered.idempotencyKey());
        assertThat(syncBack.differences(workspace))
                .extracting(Difference::state)
                .containsOnly(Difference.State.PUSHED);
        Delivery corrected = attempt(system, version);
        assertThat(corrected.state()).as(corrected.error()).isEqualTo(State.ACKNOWLEDGED);

        syncBack.check(List.of(workspace), wire);

        assertThat(syncBack.differences(workspace))
                .extracting(Difference::state)
                .containsOnly(Difference.State.GONE);
    }

    @Test
    void whatAPersonAcceptsStaysAcceptedUntilTheSystemMovesOn() {
        String workspace = deals.workspace();
        Delivery delivered = attempt(DownstreamSystem.FINASTRA, deals.publish(workspace, 1));
        SYSTEMS.held("finastra").change(reference(delivered), "Facility A", "Facility Alpha");
        syncBack.check(List.of(workspace), wire);
        Difference open = syncBack.differences(workspace).getFirst();

        assertThatThrownBy(() -> syncBack.accept(open.id(), " ", deals.engine()))
                .isInstanceOf(Refusal.Invalid.class);
        Difference accepted = syncBack.accept(open.id(), "Their house style", deals.engine());
        assertThat(accepted.state()).isEqualTo(Difference.State.ACCEPTED);
        assertThat(accepted.decidedBy()).isEqualTo(deals.engine().userId());
        assertThat(accepted.reason()).isEqualTo("Their house style");
        assertThatThrownBy(() -> syncBack.accept(open.id(), "Again", deals.engine()))
                .isInstanceOf(Refusal.Conflict.class);
        syncBack.check(List.of(workspace), wire);
        assertThat(syncBack.differences(workspace).getFirst().state())
                .isEqualTo(Difference.State.ACCEPTED);

        SYSTEMS.held("finastra").change(reference(delivered), "Facility Alpha", "Facility 1");
        syncBack.check(List.of(workspace), wire);

        assertThat(syncBack.differences(workspace).getFirst())
                .satisfies(
                        now -> {
                            assertThat(now.state()).isEqualTo(Difference.State.OPEN);
                            assertThat(now.held()).isEqualTo("Facility 1");
                        });
    }

    @Test
    void theResultOfACovenantsTestComesInAndItsChangeIsKept() {
        String workspace = deals.workspace();
        attempt(DownstreamSystem.COVENANT_TRACKER, deals.publish(workspace, 1));
        tested(workspace, "[]", "PASS");
        syncBack.check(List.of(workspace), wire);
        syncBack.check(List.of(workspace), wire);

        tested(workspace, "PASS", "FAIL");
        syncBack.check(List.of(workspace), wire);

        assertThat(syncBack.tests(workspace))
                .extracting(
                        SyncBack.Test::covenantId,
                        SyncBack.Test::testDate,
                        SyncBack.Test::result,
                        SyncBack.Test::previous,
                        SyncBack.Test::value)
                .containsExactlyInAnyOrder(
                        tuple("cov-leverage", LocalDate.parse(ended), "FAIL", "PASS", "4.20"),
                        tuple("cov-leverage", LocalDate.parse(ended), "PASS", null, "4.20"));
    }

    @Test
    void theGoldenRecordShowsTheLastWordOnACovenantsTest() {
        String workspace = deals.workspace();
        String covenant = deals.covenant(workspace);
        String record = SampleNotices.record("record-1.json").replace("cov-leverage", covenant);
        attempt(DownstreamSystem.COVENANT_TRACKER, deals.publish(workspace, 1, record));
        tested(workspace, "[]", "PASS");
        SYSTEMS.held("covenanttracker").change(workspace, "cov-leverage", covenant);
        syncBack.check(List.of(workspace), wire);
        tested(workspace, "PASS", "FAIL");

        syncBack.check(List.of(workspace), wire);

        assertThat(records.current(workspace).json())
                .contains(
                        """
                        "reports":[{"by":"CovenantTracker","date":"%s","figure":"4.20","result":"FAIL"}]\
                        """
                                .formatted(ended));
    }

    @Test
    void anAcknowledgementThatCountsOtherwiseIsADifference() throws IOException {
        String workspace = deals.workspace();
        Delivery delivered = attempt(DownstreamSystem.ALLVUE, deals.publish(workspace, 1));
        syncBack.check(List.of(workspace), wire);
        assertThat(syncBack.checks(workspace).getFirst().trouble())
                .isEqualTo("holds nothing of it");

        answer(delivered, "\"rows\":1");
        syncBack.check(List.of(workspace), wire);

        assertThat(syncBack.differences(workspace))
                .extracting(Difference::path, Difference::delivered, Difference::held)
                .contains(tuple("files[facilities.csv].rows", "2", "1"));
    }

    @Test
    void whoWasAskedForAFileIsLeftWithoutAConnection() throws IOException {
        String workspace = deals.workspace();
        answer(attempt(DownstreamSystem.ALLVUE, deals.publish(workspace, 1)), "\"rows\":2");
        long before = connectionsToAllvue();

        syncBack.check(List.of(workspace), wire);
        syncBack.check(List.of(workspace), wire);

        await().until(() -> connectionsToAllvue() <= before);
    }

    @Test
    void aSystemThatCannotBeReadIsNotedAndHoldsUpNoOther() {
        String workspace = deals.workspace();
        acknowledged(deals.publish(workspace, 1));
        http().stubFor(
                        get(urlPathMatching("/loaniq/.*"))
                                .atPriority(1)
                                .willReturn(aResponse().withStatus(200).withBody("<")));
        http().stubFor(
                        get(urlPathMatching("/finastra/.*"))
                                .atPriority(1)
                                .willReturn(aResponse().withStatus(500)));

        syncBack.check(List.of(workspace), wire);

        List<Check> checks = syncBack.checks(workspace);
        assertThat(checks.get(0).trouble()).startsWith("answered what is no XML");
        assertThat(checks.get(1).trouble()).isEqualTo("answered 500");
        assertThat(checks.get(3).trouble()).isNull();
        assertThat(syncBack.differences(workspace)).isEmpty();
    }

    @Test
    void aSystemThatIsGoneIsAskedOnceAndNotedForAll() throws IOException {
        String one = deals.workspace();
        String other = deals.workspace();
        attempt(DownstreamSystem.ALLVUE, deals.publish(one, 1));
        attempt(DownstreamSystem.ALLVUE, deals.publish(other, 1));
        List<Parcel> asked = new ArrayList<>();

        syncBack.check(
                List.of(one, other),
                parcel -> {
                    asked.add(parcel);
                    return new Answer.Unreachable("is gone", false);
                });

        assertThat(asked).hasSize(1);
        assertThat(List.of(one, other))
                .allSatisfy(
                        workspace ->
                                assertThat(syncBack.checks(workspace))
                                        .extracting(Check::trouble)
                                        .containsExactly("is gone"));
    }

    @Test
    void whileANewerVersionIsOnItsWayNothingIsCompared() {
        String workspace = deals.workspace();
        attempt(DownstreamSystem.FINASTRA, deals.publish(workspace, 1));
        deals.publish(workspace, 2);

        syncBack.check(List.of(workspace), wire);

        assertThat(syncBack.checks(workspace)).isEmpty();
    }

    /// Each has a thread of its own, which JSch names after its host.
    private static long connectionsToAllvue() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Connect thread"))
                .count();
    }

    private void acknowledged(String version) {
        for (DownstreamSystem system : DownstreamSystem.values()) {
            Delivery delivery = attempt(system, version);
            assertThat(delivery.state()).as(delivery.error()).isEqualTo(State.ACKNOWLEDGED);
        }
    }

    /// Allvue's own account of the package's files, of which one line may say something else.
    private void answer(Delivery delivery, String facilities) throws IOException {
        String name = reference(delivery).replaceFirst(".*/", "").replace(".zip", ".ack.json");
        Files.writeString(
                SYSTEMS.sftp().answers().resolve(name),
                AllvueAnswer.to(SYSTEMS.inbox().resolve(name.replace(".ack.json", ".zip")))
                        .replace(
                                "\"name\":\"facilities.csv\",\"rows\":2",
                                "\"name\":\"facilities.csv\"," + facilities));
    }

    private void tested(String workspace, String from, String result) {
        String test =
                """
                [{"covenantObligationId":"cov-leverage","testDate":"%s","result":"%s",\
                "value":"4.20"}]\
                """
                        .formatted(ended, result);
        SYSTEMS.held("covenanttracker")
                .change(
                        workspace,
                        from.equals("[]") ? "\"testResults\":[]" : from,
                        from.equals("[]") ? "\"testResults\":" + test : result);
    }

    private static String name(Delivery delivery) {
        return delivery.system() == DownstreamSystem.FINASTRA
                ? reference(delivery)
                : delivery.workspaceId();
    }

    /// Somebody there writes 9.99 over a value of ours.
    private record Change(String ours, String theirs, String path, String delivered) {

        static Change at(DownstreamSystem system) {
            return switch (system) {
                case LOAN_IQ ->
                        new Change(
                                ">2.25</Spread>",
                                ">9.99</Spread>",
                                "Pricing[facility-b]/PricingOption/Spread",
                                "2.25");
                case FINASTRA ->
                        new Change(
                                "\"margin\":{\"rate\":\"2.25\"",
                                "\"margin\":{\"rate\":\"9.99\"",
                                "facilities[facility-b].margin.rate",
                                "2.25");
                case COVENANT_TRACKER ->
                        new Change(
                                "\"value\":\"4.50\"",
                                "\"value\":\"9.99\"",
                                "obligations[cov-cover].triggerCriteria.metric.level.value",
                                "4.50");
                case ALLVUE -> throw new IllegalArgumentException("keeps packages");
            };
        }
    }
}
