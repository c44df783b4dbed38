package org.lmanexus.sync.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Home;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.support.TestDeal;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class InboundIntegrationTests extends InboundTest {

    @Autowired private Home home;
    @Autowired private CamelContext camel;

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

        assertThat(sessions()).hasSize(1);
    }

    @Test
    void twoFilesAtOnceMakeTwoSessions() throws IOException {
        TestDeal.drop(TestDeal.markup(), in("borrower.docx"));
        TestDeal.drop(TestDeal.competingMarkup(), in("lender.docx"));

        awaitSessions(2);
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
        assertThat(sessions()).hasSize(2);
    }

    @Test
    void whenTheRouteStopsTheFileInHandIsFinishedAndTheOthersWait() throws Exception {
        List<String> names = List.of("a.docx", "b.docx", "c.docx", "d.docx");
        for (String name : names) {
            TestDeal.drop(TestDeal.markup(), in(name));
        }
        awaitSessions(1);

        camel.getRouteController().stopRoute("inbound");

        try {
            assertThat(names)
                    .allMatch(name -> Files.exists(in(name)) != Files.exists(archived(name)));
        } finally {
            camel.getRouteController().startRoute("inbound");
        }
        await().atMost(PATIENCE)
                .until(() -> names.stream().allMatch(n -> Files.exists(archived(n))));
        assertThat(sessions()).hasSize(1);
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

    private ReconciliationSession theOnlySession() {
        await().atMost(PATIENCE).until(() -> !sessions().isEmpty());
        assertThat(sessions()).hasSize(1);
        return sessions().getFirst();
    }
}
