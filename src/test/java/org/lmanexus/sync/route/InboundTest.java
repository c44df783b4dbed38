package org.lmanexus.sync.route;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.support.TestDeal;
import org.lmanexus.workspace.Workspaces;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A test of the real inbound route, with files dropped into its folder.
@IntegrationTest(
        properties = {
            "nexus.serving=true",
            "camel.main.routes-include-pattern=file:routes/inbound.camel.yaml",
            "nexus.inbound.folder=${nexus.data}/in",
            "nexus.inbound.archive=${nexus.data}/archive",
            "nexus.inbound.rejected=${nexus.data}/rejected",
            "nexus.inbound.ocr=tesseract",
            "nexus.inbound.settle=2s",
            "nexus.inbound.unchanged=100"
        })
abstract class InboundTest {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired InboundSettings settings;
    @Autowired Workspaces workspaces;
    @Autowired Users users;
    @Autowired Agreements agreements;
    @Autowired Reconciliations reconciliations;

    String workspace = "";

    @BeforeEach
    void aDealWithItsBaseline() throws IOException {
        workspace = deal("Project Heron", users.engine());
    }

    String deal(String name, Actor creator) throws IOException {
        String id = emptyDeal(name, creator);
        TestDeal.drop(
                TestDeal.baseline(),
                settings.folder().resolve(id).resolve("baseline").resolve("agreement.docx"));
        await().atMost(PATIENCE).until(() -> !agreements.clauses(id).isEmpty());
        return id;
    }

    String emptyDeal(String name, Actor creator) {
        return workspaces.create(name, "USD", new BigDecimal("500000000"), "LMA", creator).id();
    }

    List<ReconciliationSession> sessions() {
        return reconciliations.sessions(workspace);
    }

    void awaitSessions(int count) {
        await().atMost(PATIENCE).until(() -> sessions().size() == count);
    }

    String reasonOf(String place) throws IOException {
        Path reason = settings.rejected().resolve(place + ".reason.json");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Files.exists(reason)
                                        && Files.exists(settings.rejected().resolve(place)));
        return Files.readString(reason);
    }

    Path in(String name) {
        return settings.folder().resolve(workspace).resolve(name);
    }

    Path archived(String name) {
        return settings.archive().resolve(workspace).resolve(name);
    }
}
