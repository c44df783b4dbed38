package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.workspace.Governance;
import org.lmanexus.workspace.Workspaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Map;

/// The trail as its readers see it, each as far as his role goes.
@ConsoleTest
class AuditPageIntegrationTests {

    private static final String RULE = "legalCanRevertDraft";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Governance governance;
    @Autowired private Workspaces workspaces;
    @Autowired private People people;
    @Autowired private Environment environment;

    private String port = "";
    private Deal deal = new Deal("", new Actor("", ""));
    private String page = "";
    private Reader agent = new Reader("");

    @BeforeEach
    void aDealWhoseRuleWasChanged() throws Exception {
        port = environment.getRequiredProperty("local.server.port");
        deal = deals.empty();
        governance.change(deal.workspaceId(), Map.of(RULE, true), deal.agent());
        page = "/deals/" + deal.workspaceId() + "/audit";
        agent = Reader.signedIn(port, Deals.email(deal.agent()));
    }

    @AfterEach
    void home() {
        agent.close();
    }

    @Test
    void anEventStandsWithWhatWasAndWhatIs() throws Exception {
        String body = agent.get(page + "?type=GOVERNANCE_UPDATED&words=&from=&to=&person=").body();

        assertThat(body)
                .contains("One event", RULE, "<del>false</del> <ins>true</ins>")
                .doesNotContain(">Workspace create</span>");
    }

    @Test
    void wordsAndPersonsChooseEvents() throws Exception {
        assertThat(agent.get(page + "?words=" + RULE).body()).contains("One event");
        assertThat(agent.get(page + "?person=" + deal.agent().userId()).body())
                .contains("2 events");
        assertThat(agent.get(page + "?person=nobody").body()).contains("No such event");
    }

    @Test
    void aDayThatIsNoneIsToldInPlace() throws Exception {
        HttpResponse<String> answer = agent.get(page + "?from=yesterday");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("yesterday is no day", "name=\"from\"");
    }

    @Test
    void olderEventsAreBehindTheNewest() throws Exception {
        for (int change = 0; change < 50; change++) {
            governance.change(deal.workspaceId(), Map.of(RULE, change % 2 == 1), deal.agent());
        }

        assertThat(agent.get(page).body())
                .contains("52 events", "Older", "before=3")
                .doesNotContain("no. 2<");
        assertThat(agent.get(page + "?before=3").body()).contains("no. 2<", "no. 1<", "Newest");
    }

    @Test
    void whoSeesLessFindsNoMoreByItsWords() throws Exception {
        try (Reader investor = Reader.signedIn(port, Deals.email(desk.member(deal, "investor")))) {
            assertThat(investor.get(page).body())
                    .contains("Governance updated")
                    .doesNotContain(RULE, "Before and after", "Export CSV", "Verify");
            assertThat(investor.get(page + "?words=" + RULE).body()).contains("No such event");
            assertThat(investor.submit(page, page + "/verify", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(investor.submit(page, page + "/export", Map.of()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theChainIsProvedWhenSomebodyAsks() throws Exception {
        assertThat(agent.submit(page, page + "/verify", Map.of()).body())
                .contains("The chain holds: all 2 events of this deal");
    }

    @Test
    void whatIsShownIsHandedOutAsAFile() throws Exception {
        Map<String, String> asked = Map.of("format", "CSV", "type", "GOVERNANCE_UPDATED");

        HttpResponse<String> file = agent.submit(page, page + "/export", asked);

        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "audit.csv");
        assertThat(file.body().lines()).hasSize(2).last().asString().contains(RULE);
        assertThat(agent.get(page + "?type=EXPORT_AUDIT").body()).contains("One event");
        assertThat(agent.submit(page, page + "/export", Map.of("format", "XML")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesAreTextWhateverTheyHold() throws Exception {
        Actor hostile = people.named(People.HOSTILE);
        String other =
                workspaces.create(People.HOSTILE, "EUR", BigDecimal.TEN, "LMA", hostile).id();
        try (Reader reader = Reader.signedIn(port, people.email(hostile))) {
            assertThat(reader.get("/deals/" + other + "/audit").body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain(People.HOSTILE);
        }
    }
}
