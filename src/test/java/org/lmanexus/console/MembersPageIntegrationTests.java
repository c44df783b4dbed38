package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.workspace.Members;
import org.lmanexus.workspace.Members.Member;
import org.lmanexus.workspace.Role;
import org.lmanexus.workspace.Workspaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.net.http.HttpResponse;
import java.util.Map;

/// The members of a deal and its rules, as an administrator keeps them.
@ConsoleTest
class MembersPageIntegrationTests {

    @Autowired private Deals deals;
    @Autowired private Members members;
    @Autowired private Workspaces workspaces;
    @Autowired private People people;
    @Autowired private Environment environment;

    private Deal deal = new Deal("", new Actor("", ""));
    private String page = "";
    private Reader agent = new Reader("");

    @BeforeEach
    void anAgentAtHisDeal() throws Exception {
        deal = deals.empty();
        page = "/deals/" + deal.workspaceId() + "/members";
        agent =
                Reader.signedIn(
                        environment.getRequiredProperty("local.server.port"),
                        Deals.email(deal.agent()));
    }

    @AfterEach
    void home() {
        agent.close();
    }

    private HttpResponse<String> act(String act, Map<String, String> form) throws Exception {
        return agent.submit(page, page + act, form);
    }

    private Member member(Actor person) {
        return members.list(deal.workspaceId(), deal.agent()).stream()
                .filter(each -> each.user().userId().equals(person.userId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void somebodyIsAskedInMadeSomethingElseAndTakenOut() throws Exception {
        Actor guest = people.named(People.HOSTILE);

        HttpResponse<String> asked =
                act(
                        "/invite",
                        Map.of("email", people.email(guest), "role", "LEGAL", "external", "true"));
        assertThat(asked.body())
                .contains("Asked, no answer yet", "&lt;script&gt;alert(1)")
                .doesNotContain(People.HOSTILE);
        assertThat(member(guest).external()).isTrue();

        act("/" + member(guest).id() + "/change", Map.of("role", "RISK", "admin", "true"));
        assertThat(member(guest).role()).isEqualTo(Role.RISK);
        assertThat(member(guest).admin()).isTrue();
        assertThat(member(guest).external()).isFalse();

        act("/" + member(guest).id() + "/remove", Map.of());
        assertThat(member(guest).status()).isEqualTo(Members.Status.REMOVED);
        assertThat(agent.get(page).body()).contains("Removed").doesNotContain(People.HOSTILE);
    }

    @Test
    void whatCannotBeIsRefusedInWords() throws Exception {
        HttpResponse<String> unknown =
                act("/invite", Map.of("email", "nobody@example.com", "role", "RISK"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("nobody here has the e-mail nobody@example.com");

        HttpResponse<String> last =
                act("/" + member(deal.agent()).id() + "/change", Map.of("role", "AGENT"));
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("is the last active administrator");

        assertThat(act("/rules/noSuchRule", Map.of("on", "true")).statusCode()).isEqualTo(404);
        assertThat(act("/invite", Map.of("email", "x", "role", "KING")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRuleIsSwitchedByItself() throws Exception {
        assertThat(act("/rules/externalCounselReadOnly", Map.of("on", "true")).body())
                .contains("aria-checked=\"true\"", "External counsel only reads");

        assertThat(workspaces.get(deal.workspaceId()).governance().externalCounselReadOnly())
                .isTrue();
        assertThat(workspaces.get(deal.workspaceId()).governance().legalCanRevertDraft()).isFalse();
    }

    @Test
    void anArchivedDealIsReadUntilItIsRestored() throws Exception {
        act("/archive", Map.of("archived", "true"));
        assertThat(agent.get(page).body())
                .contains("This deal is archived", "Restore the deal")
                .doesNotContain(">Invite<");
        assertThat(act("/invite", Map.of("email", "x@example.com", "role", "RISK")).statusCode())
                .isEqualTo(409);

        act("/archive", Map.of("archived", "false"));
        assertThat(agent.get(page).body()).contains("Archive the deal", ">Invite<");
    }
}
