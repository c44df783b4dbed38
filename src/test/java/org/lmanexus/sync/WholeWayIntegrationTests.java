package org.lmanexus.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.audit.AuditChain;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.document.DocumentType;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.support.LogLines;
import org.lmanexus.support.OtlpCollector;
import org.lmanexus.support.OtlpCollector.TakenSpan;
import org.lmanexus.support.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The sample deal on the whole way: through the folders, the decisions, the nightly jobs and the
/// gate to the four systems. Only the systems are simulated.
@IntegrationTest(properties = "nexus.serving=true")
@Import(Deals.class)
@DirtiesContext
class WholeWayIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Reason REASON = new Reason("Agreed on the call", "borrower_request");
    private static final Surroundings AROUND = Surroundings.make();
    private static final OtlpCollector COLLECTOR = OtlpCollector.start();

    @Autowired private Deals deals;
    @Autowired private Agreements agreements;
    @Autowired private Reconciliations reconciliations;
    @Autowired private NightlyJobs jobs;
    @Autowired private Drifts drifts;
    @Autowired private GoldenRecords records;
    @Autowired private Deliveries deliveries;
    @Autowired private AuditChain chain;

    private final LogLines log = new LogLines();

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        AROUND.tell(registry);
        registry.add("nexus.trace.endpoint", COLLECTOR::endpoint);
    }

    @BeforeEach
    void listen() {
        log.listen();
    }

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    @AfterAll
    static void stop() throws IOException {
        AROUND.close();
        COLLECTOR.close();
    }

    @Test
    void aDroppedAgreementAndItsMarkupsBecomeOneVersionAndFourReceipts() throws IOException {
        Deal deal = deals.empty();
        dropTheBaseline(deal);
        applyTheHighItems(deal, markup(deal, SampleDeal.BORROWER_MARKUP, DocumentType.DOCX));
        applyTheHighItems(deal, markup(deal, SampleDeal.LENDER_REDLINE, DocumentType.PDF));
        runTheNight();
        dealWithTheDrift(deal);
        RecordVersion version =
                records.publish(deal.workspaceId(), "Amendment signed", null, deal.agent());

        List<Delivery> settled = receipts(version);

        assertThat(settled).extracting(Delivery::state).containsOnly(Delivery.State.ACKNOWLEDGED);
        for (Delivery delivery : settled) {
            assertArrived(delivery);
        }
        assertThat(chain.verify().breaks()).isEmpty();
        assertThat(AROUND.rejected()).doesNotExist();
        assertTold(deal, version, settled);
        assertTraced(deal, version, settled);
    }

    /// Each file in one trace, each version with its deliveries in another that names the files'.
    private void assertTraced(Deal deal, RecordVersion version, List<Delivery> settled) {
        for (Delivery delivery : settled) {
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    !spans("nexus.delivery", LogKey.DELIVERY, delivery.id())
                                            .isEmpty());
        }
        List<String> files = new ArrayList<>();
        for (ReconciliationSession session : reconciliations.sessions(deal.workspaceId())) {
            String file = Objects.requireNonNull(session.sha256());
            TakenSpan taken = spans("nexus.file", LogKey.FILE, file).getFirst();
            assertThat(taken.root()).isTrue();
            assertThat(taken.about(LogKey.WORKSPACE.field(), deal.workspaceId())).isTrue();
            assertThat(COLLECTOR.spans())
                    .filteredOn(span -> span.traceId().equals(taken.traceId()))
                    .extracting(TakenSpan::name)
                    .containsExactlyInAnyOrder(
                            "nexus.file", "nexus.file.read", "nexus.file.reconcile");
            assertThat(spans("nexus.file.reconcile", LogKey.SESSION, session.id())).hasSize(1);
            files.add(taken.traceId());
        }
        List<TakenSpan> attempts = spans("nexus.delivery", LogKey.VERSION, version.id());
        assertThat(attempts).extracting(TakenSpan::traceId).containsOnly(trace(attempts));
        assertThat(attempts).allMatch(span -> span.links().containsAll(files));
        assertThat(COLLECTOR.spans())
                .filteredOn(span -> span.traceId().equals(trace(attempts)))
                .filteredOn(span -> span.name().startsWith("nexus.push-"))
                .hasSize(settled.size())
                .noneMatch(TakenSpan::root);
        assertThat(spans("nexus.job", LogKey.JOB, "drift-detection"))
                .singleElement()
                .satisfies(
                        run ->
                                assertThat(spans("nexus.job.chunk", LogKey.JOB, "drift-detection"))
                                        .extracting(TakenSpan::traceId)
                                        .containsOnly(run.traceId()));
        assertThat(COLLECTOR.spans()).allMatch(span -> span.name().startsWith("nexus."));
        assertThat(COLLECTOR.raw())
                .doesNotContain("EURIBOR", "Leverage", "2.50", "Amendment signed", ".docx")
                .doesNotContain(secret());
    }

    private static List<TakenSpan> spans(String name, LogKey key, String id) {
        return COLLECTOR.spans().stream()
                .filter(span -> span.name().equals(name) && span.about(key.field(), id))
                .toList();
    }

    private static String trace(List<TakenSpan> spans) {
        return spans.getFirst().traceId();
    }

    private static String secret() {
        return Objects.requireNonNull(
                AROUND.systems().settings().get("nexus.connector.finastra.client-secret"));
    }

    /// From the file to its receipts by the workspace's id, and nothing of what the papers say.
    private void assertTold(Deal deal, RecordVersion version, List<Delivery> settled) {
        ReconciliationSession session = reconciliations.sessions(deal.workspaceId()).getFirst();
        String file = Objects.requireNonNull(session.sha256());
        assertThat(log.about(LogKey.FILE, file)).contains("is session " + session.id());
        assertThat(log.about(LogKey.SESSION, session.id())).contains("RECON_APPLY");
        assertThat(log.about(LogKey.WORKSPACE, deal.workspaceId()))
                .containsSubsequence("is the baseline", "is session", "RECON_APPLY", "PUBLISH")
                .contains("DRIFT_OVERRIDE");
        assertThat(log.about(LogKey.VERSION, version.id())).contains("PUBLISH");
        for (Delivery delivery : settled) {
            assertThat(log.about(LogKey.DELIVERY, delivery.id()))
                    .contains("ACKNOWLEDGED", deal.workspaceId(), version.id());
        }
        assertThat(log.about(LogKey.JOB, "drift-detection")).contains("COMPLETED: 1 workspaces");
        assertThat(log.all())
                .doesNotContain("EURIBOR", "Leverage", "2.50", "Amendment signed")
                .doesNotContain(secret());
    }

    private void dropTheBaseline(Deal deal) throws IOException {
        Path file = AROUND.desk(SampleDeal.AGREEMENT);
        SampleDeal.agreement(HouseStyle.AUTOMATIC_NUMBERS, file);
        AROUND.drop(file, deal.workspaceId() + "/baseline");
        await().atMost(PATIENCE).until(() -> !agreements.clauses(deal.workspaceId()).isEmpty());
        assertThat(agreements.variables(deal.workspaceId())).isNotEmpty();
    }

    private ReconciliationSession markup(Deal deal, String name, DocumentType type)
            throws IOException {
        Path file = AROUND.desk(name);
        if (type == DocumentType.DOCX) {
            SampleDeal.borrowerMarkup(file);
        } else {
            SampleDeal.lenderRedline(file);
        }
        String sha256 = ContentHash.of(file).hex();
        AROUND.drop(file, deal.workspaceId());
        ReconciliationSession session =
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        reconciliations.sessions(deal.workspaceId()).stream()
                                                .filter(each -> sha256.equals(each.sha256()))
                                                .findFirst(),
                                Optional::isPresent)
                        .orElseThrow();
        assertThat(session.fileType()).isEqualTo(type);
        assertThat(reconciliations.items(session.id())).hasSize(session.total()).isNotEmpty();
        return session;
    }

    private void applyTheHighItems(Deal deal, ReconciliationSession session) {
        List<Outcome> outcomes = reconciliations.applyHigh(session.id(), REASON, deal.agent());

        assertThat(outcomes).allMatch(Outcome.Decided.class::isInstance);
        assertThat(reconciliations.items(session.id()))
                .filteredOn(item -> item.decision() == ReconciliationItem.Decision.APPLIED)
                .hasSameSizeAs(outcomes)
                .allMatch(item -> item.confidence() == Confidence.HIGH);
    }

    private void runTheNight() {
        List<NightlyJobs.Run> runs = new ArrayList<>();
        for (NightlyJobs.Declared job : jobs.list()) {
            runs.add(jobs.run(job.name(), NightlyJobs.Scope.CHANGED, progress -> {}));
        }
        assertThat(runs)
                .hasSize(4)
                .allMatch(run -> run.status() == NightlyJobs.Status.COMPLETED)
                .allMatch(run -> run.done() == 1 && run.skipped().isEmpty());
    }

    private void dealWithTheDrift(Deal deal) {
        assertThat(records.current(deal.workspaceId()).status())
                .isEqualTo(GoldenRecord.Status.IN_REVIEW);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(
                        () -> records.publish(deal.workspaceId(), "Too soon", null, deal.agent()))
                .withMessageContaining("HIGH drift");
        for (DriftItem item : drifts.unresolved(deal.workspaceId())) {
            drifts.override(
                    SeenDrift.asItStands(item.id()), "Amendment signed", null, deal.agent());
        }
        assertThat(drifts.unresolved(deal.workspaceId())).isEmpty();
        assertThat(records.current(deal.workspaceId()).status())
                .isEqualTo(GoldenRecord.Status.READY);
    }

    private List<Delivery> receipts(RecordVersion version) {
        return await().atMost(PATIENCE)
                .until(
                        () -> deliveries.of(version.id()),
                        all ->
                                all.size() == DownstreamSystem.values().length
                                        && all.stream().allMatch(each -> each.state().settled()));
    }

    /// The receipt is kept, and the system has what the markups changed: once, under the
    /// delivery's key.
    private static void assertArrived(Delivery delivery) throws IOException {
        assertThat(delivery.receipt()).isNotBlank();
        switch (delivery.system()) {
            case LOAN_IQ -> assertSent(delivery, "<Spread unit=\"%\">2.50</Spread>");
            case FINASTRA -> assertSent(delivery, "\"margin\":{\"rate\":\"2.50\"");
            case COVENANT_TRACKER -> assertSent(delivery, "\"value\":\"3.75\"");
            case ALLVUE -> assertUploaded(delivery, "facility-a,EURIBOR,,2.50,");
        }
    }

    private static void assertSent(Delivery delivery, String words) {
        assertThat(sent(delivery.system()))
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.getHeader("Idempotency-Key"))
                                    .isEqualTo(delivery.idempotencyKey());
                            assertThat(request.getBodyAsString()).contains(words);
                        });
    }

    private static void assertUploaded(Delivery delivery, String words) throws IOException {
        assertThat(AROUND.systems().packages()).hasSize(1);
        Path upload = AROUND.systems().packages().getFirst();
        assertThat(upload.toString()).contains(delivery.idempotencyKey());
        try (FileSystem zip = FileSystems.newFileSystem(upload)) {
            assertThat(zip.getPath("rate_options.csv")).content().contains(words);
        }
    }

    /// What was to change something there.
    private static List<LoggedRequest> sent(DownstreamSystem system) {
        return AROUND
                .systems()
                .http()
                .findAll(anyRequestedFor(urlPathMatching("/" + system.code() + "/.*")))
                .stream()
                .filter(request -> !request.getMethod().equals(RequestMethod.GET))
                .toList();
    }
}
