package org.lmanexus.sync.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Home;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.support.TestDeal;
import org.lmanexus.workspace.Workspaces;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Files dropped into the real route's folder.
@IntegrationTest(
        properties = {
            "nexus.serving=true",
            "camel.main.routes-include-pattern=file:routes/inbound.camel.yaml",
            "nexus.inbound.folder=target/test-data/inbound/in",
            "nexus.inbound.archive=target/test-data/inbound/archive",
            "nexus.inbound.rejected=target/test-data/inbound/rejected",
            "nexus.inbound.settle=2s"
        })
class InboundIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final InboundSettings settings;
    private final Workspaces workspaces;
    private final Users users;
    private final Agreements agreements;
    private final Reconciliations reconciliations;
    private final Home home;

    private String workspace = "";

    @Autowired
    InboundIntegrationTests(
            InboundSettings settings,
            Workspaces workspaces,
            Users users,
            Agreements agreements,
            Reconciliations reconciliations,
            Home home) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.users = users;
        this.agreements = agreements;
        this.reconciliations = reconciliations;
        this.home = home;
    }

    @BeforeEach
    void aDealWithItsBaseline() throws IOException {
        workspace = deal("Project Heron", users.engine());
    }

    @Test
    void aDroppedAgreementIsTheBaselineAndLiesInTheArchive() {
        assertThat(agreements.variables(workspace))
                .isNotEmpty()
                .allMatch(v -> v.value().equals(v.baselineValue()));
        await().atMost(PATIENCE).until(() -> Files.exists(archived("baseline/agreement.docx")));
        assertThat(in("baseline/agreement.docx")).doesNotExist();
    }

    @Test
    void aMarkupBecomesASessionAndItsBytesAreKept() throws IOException {
        TestDeal.drop(TestDeal.markup(), in("markup.docx"));

        ReconciliationSession session = theOnlySession();

        assertThat(session.fileName()).isEqualTo("markup.docx");
        assertThat(session.pending()).isEqualTo(session.total()).isPositive();
        Path kept = home.data().resolve("store").resolve(ContentHash.of(TestDeal.markup()).hex());
        assertThat(kept).hasBinaryContent(TestDeal.markup());
    }

    @Test
    void theSameBytesTwiceMakeOneSession() throws IOException {
        TestDeal.drop(TestDeal.markup(), in("first.docx"));
        TestDeal.drop(TestDeal.markup(), in("second.docx"));

        await().atMost(PATIENCE)
                .until(
                        () ->
                                Files.exists(archived("first.docx"))
                                        && Files.exists(archived("second.docx")));

        assertThat(reconciliations.sessions(workspace)).hasSize(1);
    }

    @Test
    void twoFilesAtOnceMakeTwoSessions() throws IOException {
        TestDeal.drop(TestDeal.markup(), in("borrower.docx"));
        TestDeal.drop(TestDeal.competingMarkup(), in("lender.docx"));

        await().atMost(PATIENCE).until(() -> reconciliations.sessions(workspace).size() == 2);
    }

    @Test
    void aHalfWrittenFileWaitsForItsOtherHalf() throws IOException {
        byte[] whole = TestDeal.markup();
        Path file = in("slow.docx");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        TestDeal.drop(TestDeal.competingMarkup(), in("after.docx"));
        await().atMost(PATIENCE).until(() -> Files.exists(archived("after.docx")));
        assertThat(file).exists();

        Files.write(file, whole);

        await().atMost(PATIENCE).until(() -> Files.exists(archived("slow.docx")));
        assertThat(reconciliations.sessions(workspace)).hasSize(2);
    }

    @Test
    void aBrokenFileIsRejectedWithItsReason() throws IOException {
        byte[] whole = TestDeal.markup();
        TestDeal.drop(Arrays.copyOf(whole, whole.length / 2), in("broken.docx"));

        String reason = reasonOf(workspace + "/broken.docx");

        assertThat(reason).contains("broken.docx");
        assertThat(reconciliations.sessions(workspace)).isEmpty();
    }

    @Test
    void aFileOfAnotherTypeIsRejected() throws IOException {
        TestDeal.drop("Dear all".getBytes(StandardCharsets.UTF_8), in("letter.txt"));

        assertThat(reasonOf(workspace + "/letter.txt")).contains("neither DOCX nor PDF");
    }

    @Test
    void aFileForAnUnknownWorkspaceIsRejected() throws IOException {
        TestDeal.drop(TestDeal.markup(), settings.folder().resolve("no-such-deal/markup.docx"));

        assertThat(reasonOf("no-such-deal/markup.docx"))
                .contains("no workspace")
                .contains("no-such-deal");
    }

    @Test
    void aSidecarNamesTheUploader() throws IOException {
        Actor mary =
                users.add("mary@bank.example", "Mary Reed", "correct horse battery".toCharArray());
        workspace = deal("Project Teal", mary);
        TestDeal.drop(
                "{\"uploader\": \"Mary@Bank.example\"}".getBytes(StandardCharsets.UTF_8),
                in("named.docx.meta.json"));
        TestDeal.drop(TestDeal.markup(), in("named.docx"));

        assertThat(theOnlySession().uploadedBy()).isEqualTo(mary.userId());
        await().atMost(PATIENCE).until(() -> Files.exists(archived("named.docx")));
        assertThat(archived("named.docx.meta.json")).exists();
    }

    @Test
    void anUploaderWhoIsNoMemberIsRefused() throws IOException {
        users.add("otto@fund.example", "Otto Lang", "correct horse battery".toCharArray());
        TestDeal.drop(
                "{\"uploader\": \"otto@fund.example\"}".getBytes(StandardCharsets.UTF_8),
                in("stranger.docx.meta.json"));
        TestDeal.drop(TestDeal.markup(), in("stranger.docx"));

        assertThat(reasonOf(workspace + "/stranger.docx")).contains("no workspace");
        assertThat(reconciliations.sessions(workspace)).isEmpty();
    }

    private String deal(String name, Actor creator) throws IOException {
        String id =
                workspaces.create(name, "USD", new BigDecimal("500000000"), "LMA", creator).id();
        TestDeal.drop(
                TestDeal.baseline(),
                settings.folder().resolve(id).resolve("baseline").resolve("agreement.docx"));
        await().atMost(PATIENCE).until(() -> !agreements.clauses(id).isEmpty());
        return id;
    }

    private ReconciliationSession theOnlySession() {
        await().atMost(PATIENCE).until(() -> !reconciliations.sessions(workspace).isEmpty());
        List<ReconciliationSession> sessions = reconciliations.sessions(workspace);
        assertThat(sessions).hasSize(1);
        return sessions.getFirst();
    }

    private String reasonOf(String place) throws IOException {
        Path reason = settings.rejected().resolve(place + ".reason.json");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Files.exists(reason)
                                        && Files.exists(settings.rejected().resolve(place)));
        return Files.readString(reason);
    }

    private Path in(String name) {
        return settings.folder().resolve(workspace).resolve(name);
    }

    private Path archived(String name) {
        return settings.archive().resolve(workspace).resolve(name);
    }
}
