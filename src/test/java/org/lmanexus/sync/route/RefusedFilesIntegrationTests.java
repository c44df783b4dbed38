package org.lmanexus.sync.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.sample.SampleDeal;
import org.lmanexus.support.ProtectedFiles;
import org.lmanexus.support.Scanned;
import org.lmanexus.support.TestDeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What goes wrong with a file on its way in.
class RefusedFilesIntegrationTests extends InboundTest {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// Whatever we made of the file, the database will not have it.
    private static final String FAULT =
            """
            create or replace function cursed() returns trigger language plpgsql as $$
            begin
                raise exception 'no such thing' using errcode = '22000';
            end $$
            """;

    private static final String FAULTY =
            """
            create trigger cursed before insert on reconciliation_sessions
               for each row when (new.file_name like 'cursed%') execute function cursed()
            """;

    @Autowired private JdbcClient jdbc;
    @Autowired private Claims claims;
    @Autowired private Intake intake;

    @BeforeEach
    @Override
    void aDealWithItsBaseline() throws IOException {
        workspace = emptyDeal("Project Heron", users.engine());
        Path file =
                TestDeal.drop(TestDeal.baseline(), settings.archive().resolve("agreement.docx"));
        Claims.Claim claim =
                new Claims.Claim(workspace, ContentHash.of(file), true, "agreement.docx");
        claims.take(claim, DocumentReader.standard().read(file), users.engine());
    }

    @Test
    void aBrokenFileIsRejectedWithItsReason() throws IOException {
        byte[] whole = TestDeal.markup();
        TestDeal.drop(Arrays.copyOf(whole, whole.length / 2), in("broken.docx"));

        String reason = reasonOf(workspace + "/broken.docx");

        assertThat(reason).contains("broken.docx");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void aProtectedFileWithoutItsPasswordIsRejectedAndOneWithItIsTaken() throws IOException {
        byte[] locked = ProtectedFiles.docx(TestDeal.markup());
        TestDeal.drop(secret("full moon 18"), in("locked.docx.password"));
        TestDeal.drop(locked, in("locked.docx"));
        assertThat(reasonOf(workspace + "/locked.docx"))
                .contains("locked.docx: is protected by a password, and not by the one given")
                .doesNotContain("full moon");
        assertThat(in("locked.docx.password")).doesNotExist();

        TestDeal.drop(secret(ProtectedFiles.SECRET), in("locked.docx.password"));
        TestDeal.drop(locked, in("locked.docx"));

        awaitSessions(1);
        await().atMost(PATIENCE).until(() -> Files.exists(archived("locked.docx")));
        for (Path folder : List.of(settings.folder(), settings.archive(), settings.rejected())) {
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".password"));
            }
        }
    }

    @Test
    void aFileThatUnfoldsWithoutEndIsRejectedAndTheNextIsTaken() throws IOException {
        TestDeal.drop(bomb(), in("bomb.docx"));
        TestDeal.drop(TestDeal.markup(), in("next.docx"));

        assertThat(reasonOf(workspace + "/bomb.docx"))
                .contains("bomb.docx: needs more memory than the ")
                .contains("\"fault\" : \"file\"");
        awaitSessions(1);
    }

    @Test
    void aScannedMarkupIsTakenWithDoubtAndAScannedAgreementIsNot() throws IOException {
        Scanned.assumeTesseract();
        byte[] scan =
                Scanned.pdf(
                        PdfBuilder.pdf()
                                .paragraph("1.1 Definitions")
                                .paragraph("“Margin” means 2.75 per cent. per annum.")
                                .bytes());
        TestDeal.drop(scan, in("baseline/scan.pdf"));
        TestDeal.drop(scan, in("scan.pdf"));

        assertThat(reasonOf(workspace + "/baseline/scan.pdf")).contains("no text on any page");
        awaitSessions(1);
        assertThat(reconciliations.items(sessions().getFirst().id()))
                .noneMatch(item -> item.confidence() == Proposal.Confidence.HIGH);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            String body = "<w:body>" + "<w:p/>".repeat(2_000_000);
            zip.write(
                    ("<w:document xmlns:w=\"" + WORD + "\">" + body)
                            .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
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
    void anUploaderWhoIsNoMemberIsRefused() throws IOException {
        users.add("otto@fund.example", "Otto Lang", "correct horse battery".toCharArray());
        TestDeal.drop(
                "{\"uploader\": \"otto@fund.example\"}".getBytes(StandardCharsets.UTF_8),
                in("stranger.docx.meta.json"));
        TestDeal.drop(TestDeal.markup(), in("stranger.docx"));

        assertThat(reasonOf(workspace + "/stranger.docx")).contains("no workspace");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void aFileBesideTheWorkspacesFoldersIsRejected() throws IOException {
        TestDeal.drop(TestDeal.markup(), settings.folder().resolve("lost.docx"));

        assertThat(reasonOf("lost.docx")).contains("lies in no workspace's folder");
    }

    @Test
    void aPdfThatWasCutOffIsRejected() throws IOException {
        Path whole = Files.createTempFile(settings.archive(), "redline", ".pdf");
        SampleDeal.lenderRedline(whole);
        byte[] bytes = Files.readAllBytes(whole);
        TestDeal.drop(Arrays.copyOf(bytes, bytes.length / 3), in("cut.pdf"));

        assertThat(reasonOf(workspace + "/cut.pdf")).contains("cut.pdf");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRejectedUnread() throws IOException {
        TestDeal.drop(new byte[(int) settings.largest().toBytes() + 1], in("huge.docx"));

        assertThat(reasonOf(workspace + "/huge.docx")).contains("nexus.inbound.largest");
    }

    @Test
    void aSidecarThatIsNoJsonOrNamesNobodyRefusesItsFile() throws IOException {
        sidecar("garbled.docx", "uploader: mary");
        TestDeal.drop(TestDeal.markup(), in("garbled.docx"));
        sidecar("unknown.docx", "{\"uploader\": \"nobody@bank.example\"}");
        TestDeal.drop(TestDeal.competingMarkup(), in("unknown.docx"));

        assertThat(reasonOf(workspace + "/garbled.docx")).contains("no JSON");
        assertThat(reasonOf(workspace + "/unknown.docx")).contains("nobody@bank.example");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void aMarkupThatComesBeforeItsAgreementIsRefusedAndTakenWhenItComesAgain() throws IOException {
        workspace = emptyDeal("Project Early", users.engine());
        TestDeal.drop(TestDeal.markup(), in("early.docx"));
        assertThat(reasonOf(workspace + "/early.docx")).contains("baseline");
        TestDeal.drop(TestDeal.baseline(), in("baseline/agreement.docx"));
        await().atMost(PATIENCE).until(() -> !agreements.clauses(workspace).isEmpty());

        TestDeal.drop(TestDeal.markup(), in("early.docx"));

        awaitSessions(1);
    }

    @Test
    void anotherFileOfARefusedOnesNameOverwritesNothing() throws IOException {
        TestDeal.drop("one".getBytes(StandardCharsets.UTF_8), in("broken.txt"));
        reasonOf(workspace + "/broken.txt");

        TestDeal.drop("another".getBytes(StandardCharsets.UTF_8), in("broken.txt"));

        Path rejected = settings.rejected().resolve(workspace);
        await().atMost(PATIENCE).until(() -> entries(rejected) == 4);
        assertThat(rejected.resolve("broken.txt")).hasContent("one");
    }

    @Test
    void aDatabaseThatIsGoneForAWhileRefusesNothing() throws IOException {
        jdbc.sql("alter table inbound_files rename to inbound_files_gone").update();
        try {
            Path file = TestDeal.drop(TestDeal.markup(), in("patient.docx"));
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> intake.receive(file.toString(), 4));
            assertThat(file).exists();
        } finally {
            jdbc.sql("alter table inbound_files_gone rename to inbound_files").update();
        }

        awaitSessions(1);
        assertThat(settings.rejected().resolve(workspace)).doesNotExist();
    }

    @Test
    void aFaultOfOursOnOneFileIsOwnedUpToAndTheNextFileGoesOn() throws IOException {
        jdbc.sql(FAULT).update();
        jdbc.sql(FAULTY).update();
        try {
            TestDeal.drop(TestDeal.markup(), in("cursed.docx"));
            TestDeal.drop(TestDeal.competingMarkup(), in("next.docx"));

            assertThat(reasonOf(workspace + "/cursed.docx"))
                    .contains("\"fault\" : \"engine\"")
                    .contains("nexus failed on it 3 times")
                    .contains("a fault of nexus and not of the file");
            awaitSessions(1);
        } finally {
            jdbc.sql("drop trigger cursed on reconciliation_sessions").update();
        }
        TestDeal.drop(TestDeal.markup(), in("cursed.docx"));

        awaitSessions(2);
    }

    @Test
    void aFileForAnArchivedWorkspaceIsRefusedAndTakenWhenItRunsAgain() throws IOException {
        workspaces.archive(workspace, true, users.engine());
        TestDeal.drop(TestDeal.markup(), in("late.docx"));
        assertThat(reasonOf(workspace + "/late.docx"))
                .contains("\"fault\" : \"file\"")
                .contains("is archived since")
                .contains("restore it first");
        assertThat(sessions()).isEmpty();
        workspaces.archive(workspace, false, users.engine());

        TestDeal.drop(TestDeal.markup(), in("late.docx"));

        awaitSessions(1);
    }

    @Test
    void ofManyNodesWithTheSameBytesOneTakesThemIn() throws Exception {
        Path file = TestDeal.drop(TestDeal.markup(), settings.archive().resolve("nodes.docx"));
        Document markup = DocumentReader.standard().read(file);
        Claims.Claim claim = new Claims.Claim(workspace, ContentHash.of(file), false, "nodes.docx");
        Callable<String> node = () -> claims.take(claim, markup, users.engine());
        List<String> told = new ArrayList<>();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> each : nodes.invokeAll(List.of(node, node, node, node))) {
                told.add(each.get());
            }
        }

        assertThat(sessions()).hasSize(1);
        assertThat(told).filteredOn(line -> line.contains("is session")).hasSize(1);
        assertThat(told).filteredOn(line -> line.contains("taken in elsewhere")).hasSize(3);
    }

    private static byte[] secret(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private void sidecar(String name, String json) throws IOException {
        TestDeal.drop(json.getBytes(StandardCharsets.UTF_8), in(name + ".meta.json"));
    }

    private static long entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
