package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.support.AgreementBuilder.percentage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.AgreementBuilder;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/// The agreement as its readers see it, and as they edit it by hand.
@ConsoleTest
class AgreementPageIntegrationTests {

    private static final String CLAUSES = "/clauses/";
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Agreements agreements;
    @Autowired private Drafting drafting;
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
        return "/deals/" + deal.workspaceId() + "/agreement";
    }

    private HttpResponse<String> act(Reader reader, String path, Map<String, String> form)
            throws Exception {
        return reader.submit(page(), page() + path, form);
    }

    @Test
    void theTextIsReadWithItsOutlineAndItsTermsMarkedWhereTheyStand() throws Exception {
        StandingVariable margin = deals.variable(deal, "Margin");

        String text = agent.get(page()).body();

        assertThat(text)
                .contains(
                        "5 clauses, 5 terms",
                        "id=\"" + margin.clauseId() + "\"",
                        "href=\"#" + margin.clauseId() + "\"",
                        "data-term=\""
                                + margin.id()
                                + "\" data-tip=\"Margin: 2.75% · as approved\"",
                        ">2.75 per cent. per annum</a>, falling to",
                        "<p class=\"p1\">(a) Each Lender");
    }

    @Test
    void whoeverLooksIntoAClauseSeesItsTermsItsCovenantsAndWhatItWas() throws Exception {
        desk.set(deal, "Leverage", "4.50");
        StandingVariable leverage = deals.variable(deal, "Leverage");

        String inspector = agent.get(page() + CLAUSES + leverage.clauseId()).body();
        String values = agent.get(page() + "/variables/" + leverage.id() + "/history").body();

        assertThat(inspector)
                .doesNotContain("<html")
                .contains("4.50x", "4.00x", "drifts", "not exceed 4.50:1")
                .contains("<del>4.00:1</del><ins>4.50:1</ins>")
                .contains(deal.agent().name());
        assertThat(values).contains("<del>4.00x</del>", "<ins>4.50x</ins>");
    }

    @Test
    void anAddressThatNamesAClauseOpensItsInspector() throws Exception {
        StandingClause margin = deals.clause(deal, "7.1");

        assertThat(agent.get(page() + "?clause=" + margin.id()).body())
                .contains("data-of=\"" + margin.id() + "\"");
    }

    @Test
    void anEditedTextComesBackInTheInspectorAndInItsPlace() throws Exception {
        StandingClause notices = deals.clause(deal, "33.1");

        HttpResponse<String> edited =
                act(
                        agent,
                        CLAUSES + notices.id() + "/text",
                        Map.of(
                                "version", "" + notices.version(),
                                "body", "Notices are given in writing.\r\nOr by e-mail.",
                                "reason", "asked by the Borrower",
                                "category", "borrower_request"));

        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.body())
                .contains("hx-swap-oob=\"true\"", "<p class=\"p0\">Or by e-mail.</p>")
                .contains("data-of=\"" + notices.id() + "\"");
        assertThat(agreements.clause(notices.id()).body())
                .isEqualTo("Notices are given in writing.\nOr by e-mail.");
    }

    @Test
    void anotherValueIsWrittenIntoTheText() throws Exception {
        StandingVariable margin = deals.variable(deal, "Margin");

        HttpResponse<String> set =
                act(
                        agent,
                        "/variables/" + margin.id() + "/value",
                        Map.of(
                                "version", "" + margin.version(),
                                "value", "3.00",
                                "unit", "%",
                                "reason", "repriced"));

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(set.body()).contains("Margin: 3.00% · approved: 2.75%", "drifts");
        assertThat(deals.clause(deal, "7.1").body()).contains("3.00 per cent. per annum");
    }

    @Test
    void aSensitiveClauseWantsAReasonAndSaysSo() throws Exception {
        StandingVariable margin = deals.variable(deal, "Margin");

        HttpResponse<String> refused =
                act(
                        agent,
                        "/variables/" + margin.id() + "/value",
                        Map.of("version", "" + margin.version(), "value", "3.00", "unit", "%"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("give a reason");
    }

    @Test
    void whoWasOvertakenSeesWhatStandsNowAndMayWriteOverIt() throws Exception {
        StandingClause notices = deals.clause(deal, "33.1");
        desk.replace(deal, "33.1", "in writing", "by hand");
        Map<String, String> mine =
                Map.of(
                        "version", "" + notices.version(),
                        "body", "Notices are given by e-mail.",
                        "reason", "agreed");

        HttpResponse<String> overtaken = act(agent, CLAUSES + notices.id() + "/text", mine);

        long now = agreements.clause(notices.id()).version();
        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body())
                .contains("<del>hand</del><ins>e-mail</ins>", "name=\"over\" value=\"" + now + "\"")
                .contains("What you typed still stands here");

        Map<String, String> over = new HashMap<>(mine);
        over.put("over", "" + now);
        assertThat(act(agent, CLAUSES + notices.id() + "/text", over).statusCode()).isEqualTo(200);
        assertThat(agreements.clause(notices.id()).body())
                .isEqualTo("Notices are given by e-mail.");
    }

    @Test
    void anOvertakenValueIsToldWithTheOneThatStands() throws Exception {
        StandingVariable margin = deals.variable(deal, "Margin");
        desk.set(deal, "Margin", "3.25");

        HttpResponse<String> overtaken =
                act(
                        agent,
                        "/variables/" + margin.id() + "/value",
                        Map.of(
                                "version", "" + margin.version(),
                                "value", "3.00",
                                "unit", "%",
                                "reason", "repriced"));

        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body()).contains("3.25%", "What you typed still stands here");
        assertThat(deals.variable(deal, "Margin").value()).isEqualTo("3.25");
    }

    @Test
    void aClauseThatSomebodyElseHasLockedIsShownAndNotEdited() throws Exception {
        StandingClause notices = deals.clause(deal, "33.1");
        drafting.lock(notices.id(), deal.agent());
        try (Reader counsel = Reader.signedIn(port, Deals.email(desk.member(deal, "legal")))) {
            String inspector = counsel.get(page() + CLAUSES + notices.id()).body();
            HttpResponse<String> refused =
                    act(
                            counsel,
                            CLAUSES + notices.id() + "/text",
                            Map.of("version", "" + notices.version(), "body", "No."));

            assertThat(inspector)
                    .contains(deal.agent().name(), "has this clause locked")
                    .contains("<fieldset disabled=\"disabled\">")
                    .doesNotContain("/unlock");
            assertThat(refused.statusCode()).isEqualTo(409);
        }
        assertThat(agreements.clause(notices.id()).body()).startsWith("Notices");
    }

    @Test
    void whoLocksAClauseSeesThatAndOpensItAgain() throws Exception {
        StandingClause notices = deals.clause(deal, "33.1");

        assertThat(act(agent, CLAUSES + notices.id() + "/lock", Map.of()).body())
                .contains("You have this clause locked", "Unlock it");
        assertThat(act(agent, CLAUSES + notices.id() + "/unlock", Map.of()).body())
                .contains("Lock this clause");
        assertThat(agreements.clause(notices.id()).locked()).isFalse();
    }

    @Test
    void whoOnlyReadsIsOfferedNoEditAndRefusedOne() throws Exception {
        StandingClause notices = deals.clause(deal, "33.1");
        try (Reader investor = Reader.signedIn(port, Deals.email(desk.member(deal, "investor")))) {
            String inspector = investor.get(page() + CLAUSES + notices.id()).body();
            HttpResponse<String> refused =
                    act(
                            investor,
                            CLAUSES + notices.id() + "/text",
                            Map.of("version", "" + notices.version(), "body", "No."));

            assertThat(inspector).doesNotContain("Edit the text", "Lock this clause");
            assertThat(refused.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nothingOfAnotherDealIsReachedFromHere() throws Exception {
        StandingClause other = deals.clause(deals.agreed(), "33.1");

        assertThat(agent.get(page() + CLAUSES + other.id()).statusCode()).isEqualTo(404);
        assertThat(act(agent, CLAUSES + other.id() + "/lock", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(agreements.clause(other.id()).locked()).isFalse();
    }

    @Test
    void markupInAnAgreementIsWordsToTheReader() throws Exception {
        Deal hostile = deals.empty();
        agreements.importBaseline(
                hostile.workspaceId(),
                new AgreementBuilder()
                        .clause(
                                "1" + HOSTILE,
                                HOSTILE,
                                ClauseType.FINANCIAL,
                                "A rate of 2% " + HOSTILE)
                        .variable("\"><img src=x onerror=alert(1)>", percentage("2"), "2%")
                        .covenant(HOSTILE, HOSTILE)
                        .build(),
                Deals.source("hostile"),
                hostile.agent());
        String clause = agreements.clauses(hostile.workspaceId()).getFirst().id();
        try (Reader reader = Reader.signedIn(port, Deals.email(hostile.agent()))) {
            String text =
                    reader.get("/deals/" + hostile.workspaceId() + "/agreement?clause=" + clause)
                            .body();

            assertThat(text)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void aDealWithoutAnAgreementSaysHowOneComesIn() throws Exception {
        Deal empty = deals.empty();
        try (Reader reader = Reader.signedIn(port, Deals.email(empty.agent()))) {
            assertThat(reader.get("/deals/" + empty.workspaceId() + "/agreement").body())
                    .contains("There is no agreement yet");
        }
    }

    @Test
    void aClauseIsPutInMovedAndTakenOutEachForAReason() throws Exception {
        StandingClause notices = deals.clause(deal, "33.1");
        HttpResponse<String> added =
                act(
                        agent,
                        CLAUSES + notices.id() + "/behind",
                        Map.of(
                                "version", "" + notices.version(),
                                "label", "33.2",
                                "title", HOSTILE,
                                "body", "By e-mail too.\r\nWithin a day.",
                                "reason", "asked by the Agent"));
        StandingClause made = deals.clause(deal, "33.2");

        assertThat(to(added)).startsWith(page() + "?clause=" + made.id() + "&done=inserted");
        assertThat(made.body()).isEqualTo("By e-mail too.\nWithin a day.");
        assertThat(agent.get(to(added).split("#", 2)[0]).body())
                .contains("The clause was put in.", "&lt;script&gt;alert(1)")
                .doesNotContain(HOSTILE);

        String own = CLAUSES + made.id();
        assertThat(agent.get(page() + own + "/places").body())
                .contains("it comes first", "value=\"" + notices.id() + "\"")
                .doesNotContain("value=\"" + made.id() + "\"");
        Map<String, String> front =
                Map.of("version", "" + made.version(), "after", "front", "reason", "read first");
        assertThat(to(act(agent, own + "/place", front))).contains("done=moved");
        assertThat(agreements.clauses(deal.workspaceId()).getFirst().id()).isEqualTo(made.id());
        assertThat(act(agent, own + "/place", front).statusCode()).isEqualTo(412);

        Map<String, String> out =
                Map.of(
                        "version",
                        "" + agreements.clause(made.id()).version(),
                        "reason",
                        "said elsewhere");
        assertThat(to(act(agent, own + "/removal", out))).contains("done=removed");
        assertThat(agreements.clauses(deal.workspaceId()))
                .noneMatch(clause -> clause.id().equals(made.id()));
    }

    @Test
    void whoMayNotTakeClausesOutIsNotOfferedItAndRefused() throws Exception {
        StandingClause notices = deals.clause(deal, "33.1");
        String own = CLAUSES + notices.id();
        try (Reader legal = Reader.signedIn(port, Deals.email(desk.member(deal, "legal")))) {
            assertThat(legal.get(page() + own).body())
                    .contains("Move it", "Put a clause in")
                    .doesNotContain("Take it out");
            Map<String, String> out =
                    Map.of("version", "" + notices.version(), "reason", "said elsewhere");
            assertThat(act(legal, own + "/removal", out).statusCode()).isEqualTo(403);
        }
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return answer.headers().firstValue("HX-Redirect").orElse("");
    }
}
