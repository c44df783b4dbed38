package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.write.Author;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@WebTest
class ReconciliationApiIntegrationTests {

    private static final String SESSIONS = "/reconciliations/sessions/";
    private static final String ITEMS = "/reconciliations/items/";
    private static final String REASON =
            """
            {"reason": "Agreed on the call", "reasonCategory": "borrower_request"}
            """;

    private final Deals deals;
    private final Agreements agreements;
    private final Reconciliations reconciliations;
    private final Web web;
    private final Deal deal;
    private final String agent;
    @TempDir private Path folder = Path.of("");
    private String session = "";

    @Autowired
    ReconciliationApiIntegrationTests(
            Deals deals, Agreements agreements, Reconciliations reconciliations, Web web) {
        this.deals = deals;
        this.agreements = agreements;
        this.reconciliations = reconciliations;
        this.web = web;
        this.deal = deals.empty();
        this.agent = Deals.email(deal.agent());
    }

    @BeforeEach
    void aMarkup() throws IOException {
        agreements.importBaseline(
                deal.workspaceId(),
                AgreementReader.standard().read(document("4.00:1", "2.50"), View.ACCEPTED),
                Deals.source("baseline"),
                deal.agent());
        ReconciliationSession opened =
                reconciliations.open(
                        deal.workspaceId(),
                        document("[-4.00-]{+4.50+}:1", "[-2.50-]{+2.75+}"),
                        deal.agent());
        session = opened.id();
    }

    @Test
    void aMemberFindsHisDealItsSessionsAndTheirItems() throws Exception {
        Answer workspaces = web.get("/workspaces", agent);
        Answer sessions =
                web.get("/reconciliations/sessions?workspaceId=" + deal.workspaceId(), agent);
        Answer items = web.get(SESSIONS + session + "/items", agent);

        assertThat(workspaces.body().at("/items/0").path("id").asString())
                .isEqualTo(deal.workspaceId());
        assertThat(workspaces.body().at("/items/0").path("amount").asString()).isEqualTo("1");
        assertThat(sessions.body().at("/items/0").path("id").asString()).isEqualTo(session);
        assertThat(sessions.body().at("/items/0").path("fileType").asString()).isEqualTo("docx");
        assertThat(items.body().path("total").asInt()).isEqualTo(2);
        assertThat(items.body().at("/items/0").path("kind").asString()).isEqualTo("change");
        assertThat(items.body().at("/items/0").path("decision").asString()).isEqualTo("pending");
    }

    @Test
    void itemsAreFilteredAndAnUnknownFilterIsAProblem() throws Exception {
        Answer pending = web.get(SESSIONS + session + "/items?decision=pending", agent);
        Answer applied = web.get(SESSIONS + session + "/items?decision=applied", agent);
        Answer unknown = web.get(SESSIONS + session + "/items?confidence=certain", agent);

        assertThat(pending.body().path("items")).hasSize(2);
        assertThat(applied.body().path("items")).isEmpty();
        assertProblem(unknown, 400, "invalid", "certain");
    }

    @Test
    void anItemIsAppliedOnceAndThenAConflict() throws Exception {
        String item = item(0);

        Answer applied = web.post(ITEMS + item + "/apply", agent, REASON);
        Answer again = web.post(ITEMS + item + "/apply", agent, REASON);

        assertThat(applied.status()).isEqualTo(200);
        assertThat(applied.body().path("item").path("decision").asString()).isEqualTo("applied");
        assertProblem(again, 409, "conflict", "already applied");
        assertThat(web.get(SESSIONS + session, agent).body().path("applied").asInt()).isEqualTo(1);
    }

    @Test
    void anItemIsRejected() throws Exception {
        Answer rejected = web.post(ITEMS + item(0) + "/reject", agent, REASON);

        assertThat(rejected.status()).isEqualTo(200);
        assertThat(web.get(ITEMS + item(0), agent).text("decision")).isEqualTo("rejected");
        assertThat(web.get(ITEMS + item(0), agent).text("decisionReason"))
                .isEqualTo("Agreed on the call");
    }

    @Test
    void allHighItemsAreAppliedAndEachHasItsOutcome() throws Exception {
        Answer first = web.post(SESSIONS + session + "/apply-high", agent, REASON);
        Answer second = web.post(SESSIONS + session + "/apply-high", agent, REASON);

        assertThat(first.body().path("decided").asInt()).isEqualTo(2);
        assertThat(first.body().path("refused").asInt()).isZero();
        assertThat(first.body().path("outcomes").get(0).path("decision").asString())
                .isEqualTo("applied");
        assertThat(second.body().path("outcomes")).isEmpty();
        assertThat(
                        web.get("/workspaces/" + deal.workspaceId() + "/variables", agent)
                                .body()
                                .findValuesAsString("value"))
                .contains("4.50", "2.75");
    }

    @Test
    void anItemIsDecidedInTheVersionThatWasSeenWhereOneIsNamed() throws Exception {
        String path = ITEMS + item(0);
        Answer seen = web.get(path, agent);
        String token = web.token(agent);

        Answer stale = web.matching("\"7\"", "POST", path + "/apply", token, REASON);
        Answer applied = web.matching(seen.header("ETag"), "POST", path + "/apply", token, REASON);
        Answer late = web.matching(seen.header("ETag"), "POST", path + "/reject", token, REASON);

        assertProblem(stale, 412, "stale", "version 0");
        assertThat(applied.status()).as(applied.raw()).isEqualTo(200);
        assertThat(web.get(path, agent).header("ETag")).isNotEqualTo(seen.header("ETag"));
        assertProblem(late, 409, "conflict", "already applied");
    }

    @Test
    void aSessionIsAppliedAtOnceInTheStateThatWasSeenWhereOneIsNamed() throws Exception {
        String path = SESSIONS + session;
        String seen = web.get(path, agent).header("ETag");
        web.post(ITEMS + item(0) + "/reject", agent, REASON);

        Answer stale = web.matching(seen, "POST", path + "/apply-high", web.token(agent), REASON);

        assertProblem(stale, 412, "stale", "session");
        assertThat(web.get(path, agent).body().path("applied").asInt()).isZero();
        assertThat(web.get(path, agent).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aMissingReasonIsAProblem() throws Exception {
        assertProblem(web.post(ITEMS + item(1) + "/apply", agent, "{}"), 400, "invalid", "reason");
    }

    @Test
    void aClauseIsEditedByHandInTheVersionThatWasSeen() throws Exception {
        String clause = agreements.clauses(deal.workspaceId()).getFirst().id();
        String path = "/drafts/clauses/" + clause;
        String edit =
                """
                {"body": "The Margin is 2.60 per cent. per annum.", "reason": "Agreed"}
                """;

        Answer edited = web.matching(0, "PATCH", path, agent, edit);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().path("version").asInt()).isEqualTo(1);
        assertProblem(web.matching(0, "PATCH", path, agent, edit), 412, "stale", "version");
        assertProblem(web.matching(1, "PATCH", path, agent, "{}"), 400, "invalid", "body");
        assertThat(web.post(path + "/lock", agent, "").body().path("locked").asBoolean()).isTrue();
    }

    @Test
    void toAStrangerNothingIsThere() throws Exception {
        String stranger = Deals.email(deals.person());

        assertThat(web.get("/workspaces", stranger).body().path("items")).isEmpty();
        for (String path :
                new String[] {
                    "/workspaces/" + deal.workspaceId(),
                    SESSIONS + session,
                    SESSIONS + session + "/items",
                    ITEMS + item(0)
                }) {
            assertProblem(web.get(path, stranger), 404, "not-found", "workspace");
        }
        assertProblem(web.post(ITEMS + item(0) + "/apply", stranger, REASON), 404, "not-found", "");
    }

    @Test
    void anUnknownIdIsAProblemToo() throws Exception {
        assertProblem(web.get(SESSIONS + "nowhere", agent), 404, "not-found", "nowhere");
        assertProblem(web.post(ITEMS + "nowhere/apply", agent, REASON), 404, "not-found", "none");
        assertThat(web.post(ITEMS + item(0) + "/apply", agent, "no json").status()).isEqualTo(400);
    }

    @Test
    void theInterfaceDescribesItself() throws Exception {
        Answer document = web.get("/openapi", agent);

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body().path("paths").propertyNames())
                .contains(
                        "/api/v1/workspaces",
                        "/api/v1/reconciliations/items/{itemId}/apply",
                        "/api/v1/reconciliations/sessions/{sessionId}/apply-high");
    }

    private String item(int index) {
        return reconciliations.items(session).get(index).id();
    }

    private Document document(String leverage, String margin) throws IOException {
        Author counsel = Author.of("Counsel", "2026-03-09T10:15:00Z");
        Path file = folder.resolve("agreement.docx");
        Files.write(
                file,
                DocxBuilder.docx()
                        .heading(1, "Interest")
                        .heading(2, "Margin")
                        .paragraph(
                                p ->
                                        p.redline(
                                                "The Margin is " + margin + " per cent. per annum.",
                                                counsel))
                        .heading(1, "Financial covenants")
                        .heading(2, "Financial condition")
                        .paragraph(
                                p ->
                                        p.redline(
                                                "Leverage shall not exceed "
                                                        + leverage
                                                        + " on each Quarter Date.",
                                                counsel))
                        .bytes());
        return DocumentReader.standard().read(file);
    }
}
