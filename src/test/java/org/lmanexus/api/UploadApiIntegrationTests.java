package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Home;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestDeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Files handed over, which go the way of dropped ones.
class UploadApiIntegrationTests extends ApiTest {

    @Autowired private Reconciliations reconciliations;
    @Autowired private Home home;
    @Autowired private JdbcClient jdbc;

    private Deal deal = new Deal("", new org.lmanexus.kernel.Actor("", ""));
    private String agent = "";

    @BeforeEach
    void aDeal() {
        deal = deals.empty();
        agent = Deals.email(deal.agent());
    }

    @Test
    void aBaselineBecomesTheApprovedAgreement() throws Exception {
        Answer received = web.upload(deal.workspaceId(), "baseline", TestDeal.baseline(), agent);

        assertThat(received.status()).as(received.raw()).isEqualTo(201);
        assertThat(deals.variables(deal))
                .isNotEmpty()
                .allMatch(variable -> variable.value().equals(variable.baselineValue()));
        assertClaimed("baseline", TestDeal.baseline());
    }

    @Test
    void aMarkupBecomesASessionOfItsSenderOnceForItsBytes() throws Exception {
        web.upload(deal.workspaceId(), "baseline", TestDeal.baseline(), agent);
        String counsel = Deals.email(desk.member(deal, "legal"));

        Answer first = web.upload(deal.workspaceId(), "markup", TestDeal.markup(), counsel);
        Answer again = web.upload(deal.workspaceId(), "markup", TestDeal.markup(), agent);

        assertThat(first.status()).as(first.raw()).isEqualTo(201);
        assertThat(again.text("sessionId")).isEqualTo(first.text("sessionId"));
        ReconciliationSession session = reconciliations.session(first.text("sessionId"));
        assertThat(session.uploadedBy()).isNotEqualTo(deal.agent().userId());
        assertThat(session.pending()).isEqualTo(session.total()).isPositive();
        assertThat(reconciliations.sessions(deal.workspaceId())).hasSize(1);
        assertClaimed("markup", TestDeal.markup());
    }

    @Test
    void aFileThatIsNoneIsRefusedByWhatItIsAndLeavesNoSession() throws Exception {
        web.upload(deal.workspaceId(), "baseline", TestDeal.baseline(), agent);
        byte[] text = "No agreement at all.".getBytes(StandardCharsets.UTF_8);
        String path = "/workspaces/" + deal.workspaceId() + "/files?kind=markup";
        String token = web.token(agent);

        assertProblem(web.upload(deal.workspaceId(), "markup", text, agent), 422, "unreadable", "");
        assertProblem(
                web.sendForm(path, token, Map.of("markup.exe", TestDeal.markup())),
                422,
                "unreadable",
                "");
        assertProblem(
                web.sendForm(path, token, Map.of("markup.pdf", TestDeal.markup())),
                422,
                "unreadable",
                "");
        assertProblem(web.sendForm(path, token, Map.of()), 400, "invalid", "file");
        assertThat(reconciliations.sessions(deal.workspaceId())).isEmpty();
    }

    private void assertClaimed(String kind, byte[] bytes) {
        String sha256 = ContentHash.of(bytes).hex();
        Path kept = home.data().resolve("store").resolve(sha256);
        assertThat(kept).hasBinaryContent(bytes);
        assertThat(kept.toFile().canWrite() && !System.getProperty("user.name").equals("root"))
                .isFalse();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from inbound_files
                                         where workspace_id = :workspaceId and kind = :kind
                                           and sha256 = :sha256
                                        """)
                                .param("workspaceId", deal.workspaceId())
                                .param("kind", kind)
                                .param("sha256", sha256)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }
}
