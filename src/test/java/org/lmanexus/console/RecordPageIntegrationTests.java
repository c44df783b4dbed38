package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.support.AgreementBuilder.percentage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.AgreementBuilder;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.net.http.HttpResponse;
import java.util.Map;

/// The golden record as a banker reads it, publishes it and takes it away.
@ConsoleTest
class RecordPageIntegrationTests {

    private static final String HOSTILE = "<script>alert(1)</script>";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Agreements agreements;
    @Autowired private GoldenRecords records;
    @Autowired private Environment environment;

    private String port = "";
    private Deal deal = new Deal("", new Actor("", ""));
    private Reader agent = new Reader("");

    @BeforeEach
    void anAgentWithAnAgreement() throws Exception {
        port = environment.getRequiredProperty("local.server.port");
        deal = deals.agreed();
        agent = Reader.signedIn(port, Deals.email(deal.agent()));
    }

    @AfterEach
    void home() {
        agent.close();
    }

    private String page() {
        return "/deals/" + deal.workspaceId() + "/record";
    }

    private HttpResponse<String> publish(Reader reader, String reason) throws Exception {
        return reader.submit(page(), page() + "/publish", Map.of("reason", reason));
    }

    private HttpResponse<String> export(String format) throws Exception {
        return agent.submit(page(), page() + "/export", Map.of("format", format));
    }

    @Test
    void eachValueStandsBesideTheClauseAndTheFileItComesFrom() throws Exception {
        String record = agent.get(page()).body();

        assertThat(record)
                .contains("USD 500,000,000", "2.75%")
                .contains("7.1 Margin", ", page 3", ", baseline.docx", "2.75 per cent. per annum")
                .contains("/agreement?clause=" + deals.clause(deal, "7.1").id())
                .contains("What could not be derived", "canonical JSON")
                .contains(records.current(deal.workspaceId()).contentHash());
    }

    @Test
    void aRecordThatIsReadyIsPublishedWithAReasonAndIsAVersion() throws Exception {
        HttpResponse<String> published = publish(agent, "signed today");

        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.body())
                .doesNotContain("<html")
                .contains("Version 1 is published", "signed today", deal.agent().name());
        assertThat(publish(agent, "once more").body())
                .contains("Nothing has changed since version 1");
    }

    @Test
    void aPublicationWantsAReason() throws Exception {
        HttpResponse<String> refused = publish(agent, " ");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(records.versions(deal.workspaceId())).isEmpty();
    }

    @Test
    void aRecordInReviewSaysWhyAndIsNotPublished() throws Exception {
        desk.set(deal, "Margin", "9.75");

        String record = agent.get(page()).body();

        assertThat(record).contains("In review", "not as approved");
        assertThat(publish(agent, "in a hurry").statusCode()).isEqualTo(409);
        assertThat(records.versions(deal.workspaceId())).isEmpty();
    }

    @Test
    void twoVersionsAreLaidSideBySide() throws Exception {
        publish(agent, "signed today");
        desk.set(deal, "Margin", "2.80");

        String difference = agent.get(page() + "?from=1").body();

        assertThat(difference).contains("<del>2.75</del>", "<ins>2.80</ins>");
        assertThat(agent.get(page() + "?from=1&to=1").body()).contains("They say the same.");
        assertThat(agent.get(page() + "?from=7").statusCode()).isEqualTo(404);
    }

    @Test
    void theRecordComesDownAsAFile() throws Exception {
        HttpResponse<String> json = export("json");
        HttpResponse<String> csv = export("csv");

        assertThat(json.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", ".json");
        assertThat(json.body()).contains("\"notDerived\"");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(export("pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void whoMayOnlyTakeItAwayIsOfferedNoPublication() throws Exception {
        try (Reader risk = Reader.signedIn(port, Deals.email(desk.member(deal, "risk")))) {
            assertThat(risk.get(page()).body()).doesNotContain("Reason to publish");
            assertThat(publish(risk, "by risk").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void markupInTheDealIsWordsToTheReader() throws Exception {
        Deal hostile = deals.empty();
        agreements.importBaseline(
                hostile.workspaceId(),
                new AgreementBuilder()
                        .clause("7.1", "Margin" + HOSTILE, ClauseType.FINANCIAL, "2% " + HOSTILE)
                        .variable("Margin", percentage("2"), "2% " + HOSTILE)
                        .covenant(HOSTILE, HOSTILE)
                        .build(),
                Deals.source("hostile"),
                hostile.agent());
        try (Reader reader = Reader.signedIn(port, Deals.email(hostile.agent()))) {
            assertThat(reader.get("/deals/" + hostile.workspaceId() + "/record").body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void aDealWithoutAnAgreementSaysWhatToDo() throws Exception {
        Deal empty = deals.empty();
        try (Reader reader = Reader.signedIn(port, Deals.email(empty.agent()))) {
            assertThat(reader.get("/deals/" + empty.workspaceId() + "/record").body())
                    .contains("Little is known of this deal yet");
        }
    }
}
