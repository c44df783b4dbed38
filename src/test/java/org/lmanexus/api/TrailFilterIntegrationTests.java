package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The trail filtered, paged and exported over the wire.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailFilterIntegrationTests extends ApiTest {

    private static final int TWO = 2;

    @Autowired private JsonMapper json;

    private Deal deal = new Deal("", new org.lmanexus.kernel.Actor("", ""));
    private String agent = "";
    private String of = "";

    @BeforeAll
    void aTrail() throws Exception {
        deal = deals.agreed();
        agent = Deals.email(deal.agent());
        of = "workspaceId=" + deal.workspaceId();
        for (String value : List.of("3.00", "3.25", "3.50")) {
            String path = "/drafts/variables/" + deals.variable(deal, "Margin").id();
            String body =
                    "{\"value\": \"%s\", \"unit\": \"%%\", \"reason\": \"=Step-up, \\\"agreed\\\"\"}"
                            .formatted(value);
            assertThat(web.matching("*", "PATCH", path, web.token(agent), body).status())
                    .isEqualTo(200);
        }
        String clause = "/drafts/clauses/" + deals.clause(deal, "33.1").id() + "/lock";
        assertThat(web.post(clause, agent, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 5",
        "&eventType=variable_edit, 3",
        "&eventType=SECTION_LOCKED, 1",
        "&eventType=publish, 0",
        "&actorId={agent}, 5",
        "&actorId=nobody, 0",
        "&targetType=variable, 3",
        "&targetType=variable&targetId={margin}, 3",
        "&targetId=nothing, 0",
        "&startDate={today}, 5",
        "&endDate={today}, 5",
        "&startDate={today}&endDate={today}, 5",
        "&endDate={yesterday}, 0",
        "&startDate={tomorrow}, 0",
        "&keyword=STEP-UP, 3",
        "&keyword=3.25, 1",
        "&keyword=3_25, 0",
        "&keyword=Step%25, 0"
    })
    void behaviour59ListCountAndExportAgree(String filter, int least) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String query =
                of
                        + filter.replace("{agent}", deal.agent().userId())
                                .replace("{margin}", deals.variable(deal, "Margin").id())
                                .replace("{today}", today.toString())
                                .replace("{yesterday}", today.minusDays(1).toString())
                                .replace("{tomorrow}", today.plusDays(1).toString());

        Answer list = web.get("/audit/events?limit=500&" + query, agent);
        long count = web.get("/audit/count?" + query, agent).body().path("count").asLong();
        Answer export = web.get("/audit/export?format=json&" + query, agent);

        assertThat(list.status()).as(list.raw()).isEqualTo(200);
        assertThat(list.body().path("items")).hasSize((int) count);
        assertThat(list.body().path("total").asLong()).isEqualTo(count);
        assertThat(json.readTree(export.raw())).hasSize((int) count);
        assertThat(count).isGreaterThanOrEqualTo(least);
        assertThat(count == 0).isEqualTo(least == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eventType=rumour",
                "startDate=soon",
                "endDate=2026-02-30",
                "startDate=99999-01-01",
                "eventType="
            })
    void behaviour59AnUnknownValueIsAnError(String filter) throws Exception {
        for (String what : List.of("events", "count", "export")) {
            assertProblem(
                    web.get("/audit/%s?%s&%s".formatted(what, of, filter), agent),
                    400,
                    "invalid",
                    filter.substring(0, filter.indexOf('=')));
        }
    }

    @Test
    void behaviour59PagesAreStableWhileTheTrailGrows() throws Exception {
        List<String> whole = ids(web.get("/audit/events?limit=500&" + of, agent));
        List<String> paged = new ArrayList<>();
        String before = "";
        do {
            Answer page = web.get("/audit/events?limit=" + TWO + "&" + of + before, agent);
            paged.addAll(ids(page));
            JsonNode next = page.body().path("next");
            before = !next.isNumber() ? "" : "&before=" + next.asLong();
            web.get("/audit/export?" + of, agent);
        } while (!before.isEmpty());

        assertThat(paged).containsExactlyElementsOf(whole);
    }

    @Test
    void behaviour60AnExportIsDisarmedAndRecordedWithItsFilter() throws Exception {
        Answer csv = web.get("/audit/export?format=csv&eventType=variable_edit&" + of, agent);

        assertThat(csv.raw().lines()).hasSize(4);
        assertThat(csv.raw()).startsWith("\"").contains("\"'=Step-up, \"\"agreed\"\"\"");
        assertThat(csv.raw().lines().filter(line -> line.matches("^[=+@-].*"))).isEmpty();
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"audit.csv\"");
        AuditEvent recorded = desk.trail(deal, AuditEventType.EXPORT_AUDIT).getLast();
        assertThat(recorded.after()).containsIgnoringCase("csv").contains("3", "VARIABLE_EDIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void behaviour60AnEmptyExportHasItsFormAndIsRecordedToo(String format) throws Exception {
        String header = header();
        int before = desk.trail(deal, AuditEventType.EXPORT_AUDIT).size();

        Answer empty =
                web.get("/audit/export?eventType=publish&format=" + format + "&" + of, agent);

        assertThat(empty.raw().replaceAll("\\s+$|\n", ""))
                .isEqualTo(format.equals("csv") ? header : "[]");
        assertThat(desk.trail(deal, AuditEventType.EXPORT_AUDIT)).hasSize(before + 1);
    }

    @Test
    void behaviour60WhoSeesTheLimitedTrailFindsNothingByWhatHeMayNotSee() throws Exception {
        String investor = Deals.email(desk.member(deal, "investor"));
        Answer rows = web.get("/audit/events?eventType=variable_edit&" + of, investor);

        assertThat(rows.body().path("items")).hasSize(3);
        for (JsonNode row : rows.body().path("items")) {
            for (String hidden : List.of("reason", "reasonCategory", "before", "after")) {
                assertThat(row.path(hidden).isNull()).as(hidden).isTrue();
            }
        }
        assertThat(
                        web.get("/audit/count?keyword=step-up&" + of, investor)
                                .body()
                                .path("count")
                                .asLong())
                .isZero();
        assertProblem(web.get("/audit/export?" + of, investor), 403, "denied", "audit:export");
    }

    @Test
    void behaviour7AnAgentOfAnotherDealReadsCountsAndExportsNothingOfIt() throws Exception {
        String other = Deals.email(deals.agreed().agent());
        String event = desk.trail(deal, AuditEventType.SECTION_LOCKED).getFirst().id();
        int exports = desk.trail(deal, AuditEventType.EXPORT_AUDIT).size();

        for (String path :
                List.of(
                        "/audit/events?" + of,
                        "/audit/count?" + of,
                        "/audit/export?" + of,
                        "/audit/events/" + event)) {
            Answer answer = web.get(path, other);
            assertProblem(answer, 404, "not-found", "");
            assertThat(answer.raw()).doesNotContain("Margin", "3.25");
        }
        assertThat(desk.trail(deal, AuditEventType.EXPORT_AUDIT)).hasSize(exports);
    }

    private String header() throws Exception {
        return web.get("/audit/export?format=csv&" + of, agent)
                .raw()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Answer page) {
        return page.body()
                .path("items")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }
}
