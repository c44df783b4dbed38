package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

/// Workspaces, their members and their rules.
class MembersIntegrationTests extends ApiTest {

    private static final String CONFLICT = "conflict";
    private static final String INVALID = "invalid";

    @Autowired private Cast cast;
    private Deal deal = new Deal("", new Actor("", ""));
    private String agent = "";
    private String path = "";

    @BeforeEach
    void aDeal() {
        deal = deals.empty();
        agent = Deals.email(deal.agent());
        path = "/workspaces/" + deal.workspaceId();
    }

    @Test
    void behaviour8ANewWorkspaceHasItsCreatorTheDefaultsAndOneEvent() throws Exception {
        Answer made = create("1000000");

        assertThat(made.status()).isEqualTo(201);
        String id = made.text("id");
        JsonNode rules = made.body().path("governanceRules");
        assertThat(rules).hasSize(6);
        assertThat(rules.path("requireReasonForSensitiveEdits").asBoolean()).isTrue();
        assertThat(rules.path("publishBlockedWhenHighDrift").asBoolean()).isTrue();
        assertThat(rules.path("legalCanRevertDraft").asBoolean()).isFalse();
        JsonNode creator = web.get("/workspaces/" + id + "/members", agent).body().at("/items/0");
        assertThat(creator.path("role").asString()).isEqualTo("agent");
        assertThat(creator.path("admin").asBoolean()).isTrue();
        assertThat(creator.path("status").asString()).isEqualTo("active");
        assertThat(desk.trail(new Deal(id, deal.agent()), AuditEventType.WORKSPACE_CREATE))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "NaN", "1e5", "USD 5", "1e999999999", ""})
    void behaviour9AnAmountThatIsNoneIsRefused(String amount) throws Exception {
        assertProblem(create(amount), 400, INVALID, "amount");
    }

    @Test
    void behaviour9AnAmountOfMoreDecimalsThanADoubleHoldsIsKeptExactly() throws Exception {
        String amount = "9007199254740993.0123456789";

        assertThat(web.get("/workspaces/" + create(amount).text("id"), agent).text("amount"))
                .isEqualTo(amount);
    }

    @Test
    void behaviour10AKnownEmailIsInvitedOnce() throws Exception {
        Actor person = deals.person();

        Answer invited = invite(person, "legal");

        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.text("status")).isEqualTo("pending");
        assertThat(desk.trail(deal, AuditEventType.INVITE_SENT)).hasSize(1);
        assertProblem(invite(person, "legal"), 409, CONFLICT, "pending");
        answer(person, "accept");
        assertProblem(invite(person, "risk"), 409, CONFLICT, "active");
        assertThat(desk.trail(deal, AuditEventType.INVITE_SENT)).hasSize(1);
        assertProblem(invite(deals.person(), "boss"), 400, INVALID, "boss");
    }

    @Test
    void behaviour11AnInvitationIsAcceptedAndARemovedMemberComesBackInTheSameRow()
            throws Exception {
        Actor person = deals.person();
        String member = invite(person, "legal").text("id");

        Answer accepted = answer(person, "accept");

        assertThat(accepted.text("status")).isEqualTo("active");
        assertThat(accepted.body().path("joinedAt").isNull()).isFalse();
        assertThat(web.get(path, Deals.email(person)).status()).isEqualTo(200);
        assertThat(web.delete(path + "/members/" + member, agent).status()).isEqualTo(204);
        assertThat(web.delete(path + "/members/" + member, agent).status()).isEqualTo(204);
        assertThat(desk.trail(deal, AuditEventType.MEMBER_REMOVED)).hasSize(1);
        assertThat(web.get(path, Deals.email(person)).status()).isEqualTo(404);
        Answer again = invite(person, "risk");
        assertThat(again.text("id")).isEqualTo(member);
        assertThat(again.text("status")).isEqualTo("pending");
        assertThat(again.text("role")).isEqualTo("risk");
    }

    @Test
    void aDeclinedInvitationLeavesNobody() throws Exception {
        Actor person = deals.person();
        invite(person, "legal");

        assertThat(web.get("/invitations", Deals.email(person)).body().path("items")).hasSize(1);
        assertThat(answer(person, "decline").status()).isEqualTo(204);
        assertThat(web.get("/invitations", Deals.email(person)).body().path("items")).isEmpty();
        assertThat(answer(person, "accept").status()).isEqualTo(404);
    }

    @Test
    void behaviour12TheLastActiveAdministratorStays() throws Exception {
        String own = path + "/members/" + cast.memberId(deal, deal.agent());

        assertProblem(web.delete(own, agent), 409, CONFLICT, "last active administrator");
        assertProblem(web.patch(own, agent, "{\"admin\": false}"), 409, CONFLICT, "last");
        Actor second = desk.member(deal, "legal");
        String other = path + "/members/" + cast.memberId(deal, second);
        assertThat(web.patch(other, agent, "{\"admin\": true}").status()).isEqualTo(200);
        assertThat(web.patch(own, agent, "{\"admin\": false}").status()).isEqualTo(200);
        assertProblem(web.delete(other, Deals.email(second)), 409, CONFLICT, "last");
        assertThat(desk.trail(deal, AuditEventType.ROLE_CHANGED)).hasSize(2);
    }

    @Test
    void aRoleThatStaysLeavesNoEvent() throws Exception {
        String member = path + "/members/" + cast.spareMember(deal);

        assertThat(web.patch(member, agent, "{\"role\": \"investor\"}").status()).isEqualTo(200);
        assertThat(desk.trail(deal, AuditEventType.ROLE_CHANGED)).isEmpty();
        assertThat(web.patch(member, agent, "{\"role\": \"risk\"}").text("role")).isEqualTo("risk");
        assertThat(desk.trail(deal, AuditEventType.ROLE_CHANGED).getFirst().before())
                .contains("investor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"anythingGoes\": true} | anythingGoes",
                "{\"legalCanRevertDraft\": \"true\"} | legalCanRevertDraft",
                "{\"legalCanRevertDraft\": 1} | legalCanRevertDraft",
                "{\"legalCanRevertDraft\": null} | legalCanRevertDraft"
            })
    void behaviour13ARuleThatIsNoneOrNoFlagIsRefused(String patch, String named) throws Exception {
        assertProblem(web.patch(path + "/governance", agent, patch), 400, INVALID, named);
        assertThat(desk.trail(deal, AuditEventType.GOVERNANCE_UPDATED)).isEmpty();
    }

    @Test
    void behaviour13ARuleChangesAloneAndTheEventHoldsAllOfThem() throws Exception {
        Answer rules = web.patch(path + "/governance", agent, "{\"legalCanRevertDraft\": true}");

        assertThat(rules.body().path("legalCanRevertDraft").asBoolean()).isTrue();
        assertThat(rules.body().path("publishBlockedWhenHighDrift").asBoolean()).isTrue();
        AuditEvent event = desk.trail(deal, AuditEventType.GOVERNANCE_UPDATED).getFirst();
        assertThat(event.before()).contains("\"legalCanRevertDraft\":false", "externalCounsel");
        assertThat(event.after()).contains("\"legalCanRevertDraft\":true", "externalCounsel");
        assertThat(web.patch(path + "/governance", agent, "{}").status()).isEqualTo(200);
        assertThat(desk.trail(deal, AuditEventType.GOVERNANCE_UPDATED)).hasSize(1);
    }

    @Test
    void behaviour18CounselFromOutsideOnlyReadsWhereTheRuleSaysSo() throws Exception {
        Deal agreed = deals.agreed();
        String counsel = Deals.email(counsel(agreed));
        String draft = "/drafts/clauses/" + deals.clause(agreed, "33.1").id();
        String edit = "{\"body\": \"Notices are given by hand.\"}";

        desk.rule(agreed, "externalCounselReadOnly", true);
        assertProblem(
                web.matching(0, "PATCH", draft, counsel, edit), 403, "denied", "draft:editText");
        desk.rule(agreed, "externalCounselReadOnly", false);
        assertThat(web.matching(0, "PATCH", draft, counsel, edit).status()).isEqualTo(200);
    }

    @Test
    void anArchivedWorkspaceIsReadAndNoMore() throws Exception {
        assertThat(web.post(path + "/archive", agent, "").status()).isEqualTo(204);
        assertThat(web.get(path, agent).body().path("archivedAt").isNull()).isFalse();
        assertProblem(invite(deals.person(), "legal"), 409, CONFLICT, "archived");
        assertThat(web.post(path + "/restore", agent, "").status()).isEqualTo(204);
        assertThat(invite(deals.person(), "legal").status()).isEqualTo(201);
    }

    @Test
    void aWorkspaceGetsAnotherNameAndTheTrailKeepsBoth() throws Exception {
        assertThat(web.patch(path, agent, "{\"name\": \"Renamed\"}").text("name"))
                .isEqualTo("Renamed");
        assertThat(desk.trail(deal, AuditEventType.GOVERNANCE_UPDATED).getFirst().after())
                .contains("Renamed");
        assertProblem(web.patch(path, agent, "{\"currency\": \"EUR\"}"), 400, INVALID, "currency");
    }

    private Actor counsel(Deal agreed) throws Exception {
        Actor counsel = desk.member(agreed, "legal");
        Answer marked =
                web.patch(
                        "/workspaces/%s/members/%s"
                                .formatted(agreed.workspaceId(), cast.memberId(agreed, counsel)),
                        Deals.email(agreed.agent()),
                        "{\"external\": true}");
        assertThat(marked.status()).isEqualTo(200);
        return counsel;
    }

    private Answer create(String amount) throws Exception {
        return web.post(
                "/workspaces",
                agent,
                """
                {"name": "Project Delta", "currency": "eur", "amount": "%s", "standard": "LMA"}
                """
                        .formatted(amount));
    }

    private Answer invite(Actor person, String role) throws Exception {
        return web.post(
                path + "/members",
                agent,
                """
                {"email": "%s", "role": "%s"}
                """
                        .formatted(Deals.email(person), role));
    }

    private Answer answer(Actor person, String how) throws Exception {
        return web.post("/invitations/" + deal.workspaceId() + "/" + how, Deals.email(person), "");
    }
}
