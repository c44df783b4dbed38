package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.TestDeal;
import org.lmanexus.sync.Uploads;
import org.lmanexus.sync.Uploads.Received;
import org.lmanexus.sync.Uploads.Upload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A markup in the inbox, reviewed.
@ConsoleTest
class ReviewIntegrationTests {

    private static final String VERSION = "version";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Uploads uploads;
    @Autowired private Reconciliations reconciliations;
    @Autowired private Environment environment;

    private Deal deal = new Deal("", new org.lmanexus.kernel.Actor("", ""));
    private String inbox = "";
    private String session = "";
    private Reader agent = new Reader("");

    @BeforeEach
    void aMarkupHasCome() throws Exception {
        deal = deals.empty();
        inbox = "/deals/" + deal.workspaceId() + "/inbox";
        take("agreement.docx", TestDeal.baseline(), true);
        session =
                String.valueOf(take("<b>borrower</b>.docx", TestDeal.markup(), false).sessionId());
        agent = reader(Deals.email(deal.agent()));
    }

    @AfterEach
    void home() {
        agent.close();
    }

    @Test
    void theInboxListsWhatCameAndHandsTheOriginalOut() throws Exception {
        HttpResponse<String> page = agent.get(inbox);

        assertThat(page.body())
                .contains("agreement.docx", "&lt;b&gt;borrower&lt;/b&gt;.docx", "to be decided")
                .doesNotContain("<b>borrower");
        String sha256 = String.valueOf(reconciliations.session(session).sha256());
        HttpResponse<String> original = agent.get(inbox + "/originals/" + sha256);
        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(agent.get(inbox + "/originals/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    }

    @Test
    void theAgreementShowsWhatIsProposedInPlace() throws Exception {
        assertThat(agent.get(inbox + "/" + session).body())
                .containsPattern("<del[^>]*>2\\.50</del>")
                .containsPattern("<ins[^>]*>2\\.75</ins>")
                .contains("Margin");
    }

    @Test
    void anItemIsShownWithItsEvidenceAndWhatFollows() throws Exception {
        assertThat(agent.get(path(margin())).body())
                .contains(
                        "What follows if it is applied",
                        "Drift of",
                        "Together, as a share of 1",
                        "Apply");
    }

    @Test
    void anItemIsAppliedAndTakenBackFromThePage() throws Exception {
        HttpResponse<String> applied = decide(margin(), "APPLY");

        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
        assertThat(applied.body()).contains("hx-swap-oob", "Take back");
        assertThat(margin().decision()).isEqualTo(Decision.APPLIED);
        assertThat(deals.variable(deal, "Margin").value()).isEqualTo("2.75");

        assertThat(decide(margin(), "REVERSE").statusCode()).isEqualTo(200);
        assertThat(margin().decision()).isEqualTo(Decision.REJECTED);
        assertThat(deals.variable(deal, "Margin").value()).isEqualTo("2.50");
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldAndNothingIsLost() throws Exception {
        ReconciliationItem seen = margin();
        try (Reader other = reader(Deals.email(desk.member(deal, "legal")))) {
            decide(other, seen, "REJECT");
            HttpResponse<String> late = decide(seen, "APPLY");

            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(late.body()).contains("rejected by somebody else meanwhile");
        }
        assertThat(margin().decision()).isEqualTo(Decision.REJECTED);
        assertThat(agent.get(inbox + "/" + session + "/changes?decided=0").body())
                .contains("i-" + seen.id());
        assertThat(agent.get(inbox + "/" + session + "/changes?decided=1").body())
                .doesNotContain("i-" + seen.id());
    }

    @Test
    void allOfHighConfidenceAreAppliedWithOneReason() throws Exception {
        HttpResponse<String> done =
                agent.submit(
                        inbox + "/" + session,
                        inbox + "/" + session + "/apply-high",
                        Map.of("because", "Agreed on the call", "category", "borrower_request"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElse("")).contains("refused=0");
        assertThat(reconciliations.items(session))
                .allMatch(item -> item.decision() == Decision.APPLIED);
    }

    @Test
    void whoMayNotDecideIsRefused() throws Exception {
        try (Reader risk = reader(Deals.email(desk.member(deal, "risk")))) {
            assertThat(risk.get(inbox).statusCode()).isEqualTo(403);
            assertThat(risk.get(path(margin())).statusCode()).isEqualTo(403);
        }
    }

    private ReconciliationItem margin() {
        return reconciliations.items(session).stream()
                .filter(item -> "Margin".equals(item.variableLabel()))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> decide(ReconciliationItem item, String act) throws Exception {
        return decide(agent, item, act);
    }

    private HttpResponse<String> decide(Reader who, ReconciliationItem item, String act)
            throws Exception {
        return who.submit(
                inbox,
                path(item) + "/" + act,
                Map.of(VERSION, String.valueOf(item.version()), "because", "Agreed"));
    }

    private String path(ReconciliationItem item) {
        return inbox + "/" + session + "/items/" + item.id();
    }

    private Reader reader(String email) throws Exception {
        return Reader.signedIn(environment.getRequiredProperty("local.server.port"), email);
    }

    private Received take(String name, byte[] bytes, boolean baseline) throws Exception {
        Path file = Files.createTempFile("markup", ".docx");
        try {
            Files.write(file, bytes);
            return uploads.take(deal.workspaceId(), new Upload(file, name, baseline), deal.agent());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
