package org.lmanexus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.util.Map;

@IntegrationTest
class WorkspacesIntegrationTests {

    private final Workspaces workspaces;
    private final Access access;
    private final Governance governance;
    private final Users users;
    private final AuditEvents audit;
    private final JdbcClient jdbc;

    @Autowired
    WorkspacesIntegrationTests(
            Workspaces workspaces,
            Access access,
            Governance governance,
            Users users,
            AuditEvents audit,
            JdbcClient jdbc) {
        this.workspaces = workspaces;
        this.access = access;
        this.governance = governance;
        this.users = users;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Test
    void theCreatorBecomesAnActiveAgentAndAdministrator() {
        Actor creator = person();
        Workspace made = create("Project Delta", "1", creator);

        assertThat(access.membership(creator, made.id()))
                .contains(new Membership(Role.AGENT, true, false));
        assertThat(made.governance()).isEqualTo(GovernanceRules.DEFAULTS);
        assertThat(workspaces.get(made.id())).isEqualTo(made);
        assertThat(audit.list(AuditFilter.ofWorkspace(made.id()), 0, 10))
                .extracting(AuditEvent::type)
                .containsExactly(AuditEventType.WORKSPACE_CREATE);
        assertThat(connectors(made)).isEqualTo(4);
    }

    @Test
    void anAmountKeepsEveryDigit() {
        Workspace made = create("Exact", "9007199254740993.0123456789", person());

        assertThat(workspaces.get(made.id()).amount())
                .isEqualByComparingTo("9007199254740993.0123456789");
    }

    @ParameterizedTest
    @CsvSource({"'', USD, 1", "A deal, XXZ, 1", "A deal, USD, 0", "A deal, USD, -1"})
    void aWorkspaceThatMakesNoSenseIsRefused(String name, String currency, BigDecimal amount) {
        Actor creator = person();

        assertThatThrownBy(() -> workspaces.create(name, currency, amount, "LMA", creator))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(workspaces.all())
                .noneMatch(workspace -> access.membership(creator, workspace.id()).isPresent());
    }

    @Test
    void aFolderNamesItsWorkspaceByIdOrByName() {
        Workspace made = create("Projekt Größe – Term Loan B", "1", person());

        assertThat(workspaces.byFolder("projekt-größe-term-loan-b")).contains(made);
        assertThat(workspaces.byFolder(made.id())).contains(made);
        assertThat(workspaces.byFolder("projekt")).isEmpty();
    }

    @Test
    void aNameThatTwoWorkspacesShareIsNoFolder() {
        create("Twins", "1", person());
        create("twins", "1", person());

        assertThatThrownBy(() -> workspaces.byFolder("twins")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aStrangerDoesNotEvenLearnThatItExists() {
        Workspace made = create("Hidden", "1", person());

        assertThatThrownBy(() -> access.require(person(), made.id(), Permission.GRAPH_VIEW))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"pending", "removed"})
    void aMemberWhoIsNotActiveIsAStranger(String status) {
        Actor member = person();
        Workspace made = create("Not active " + status, "1", person());
        join(made, member, "agent", status);

        assertThatThrownBy(() -> access.require(member, made.id(), Permission.GRAPH_VIEW))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aRoleWithoutThePermissionIsDenied() {
        Actor member = person();
        Workspace made = create("Investor's", "1", person());
        join(made, member, "investor", "active");

        access.require(member, made.id(), Permission.DRIFT_VIEW);
        assertThatThrownBy(() -> access.require(member, made.id(), Permission.RECON_UPLOAD))
                .isInstanceOf(Refusal.Denied.class)
                .hasMessageContaining("recon:upload");
    }

    @Test
    void theEngineMayDoEverything() {
        Workspace made = create("Engine's", "1", person());

        for (Permission permission : Permission.values()) {
            access.require(users.engine(), made.id(), permission);
        }
    }

    @Test
    void aGovernanceChangeSetsWhatItNamesAndIsRecordedOnce() {
        Actor admin = person();
        Workspace made = create("Governed", "1", admin);
        governance.change(made.id(), Map.of("legalCanRevertDraft", true), admin);
        governance.change(made.id(), Map.of(), admin);

        assertThat(workspaces.get(made.id()).governance())
                .isEqualTo(new GovernanceRules(true, true, false, true, false, false));
        assertThat(audit.list(AuditFilter.ofWorkspace(made.id()), 0, 10))
                .filteredOn(event -> event.type() == AuditEventType.GOVERNANCE_UPDATED)
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.before()).contains("\"legalCanRevertDraft\":false");
                            assertThat(event.after()).contains("\"legalCanRevertDraft\":true");
                            assertThat(event.after()).contains("\"externalCounselReadOnly\":false");
                        });
    }

    @Test
    void aGovernanceChangeThatNamesNoRuleOrNoFlagChangesNothing() {
        Actor admin = person();
        Workspace made = create("Ungoverned", "1", admin);

        assertThatThrownBy(() -> governance.change(made.id(), Map.of("anything", true), admin))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(
                        () ->
                                governance.change(
                                        made.id(), Map.of("legalCanRevertDraft", "yes"), admin))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(workspaces.get(made.id()).governance()).isEqualTo(GovernanceRules.DEFAULTS);
    }

    @Test
    void aMemberWhoIsNoAdministratorChangesNoRule() {
        Actor member = person();
        Workspace made = create("Legal's", "1", person());
        join(made, member, "legal", "active");

        assertThatThrownBy(
                        () ->
                                governance.change(
                                        made.id(), Map.of("legalCanRevertDraft", true), member))
                .isInstanceOf(Refusal.Denied.class);
    }

    private Workspace create(String name, String amount, Actor creator) {
        return workspaces.create(name, "usd", new BigDecimal(amount), "LMA", creator);
    }

    private Actor person() {
        return users.add(Ids.next() + "@example.com", "A Person", "correct horse".toCharArray());
    }

    private void join(Workspace workspace, Actor member, String role, String status) {
        jdbc.sql(
                        """
                        insert into workspace_members (id, workspace_id, user_id, role, status)
                        values (:id, :workspaceId, :userId, cast(:role as "Role"),
                                cast(:status as "MemberStatus"))
                        """)
                .param("id", Ids.next())
                .param("workspaceId", workspace.id())
                .param("userId", member.userId())
                .param("role", role)
                .param("status", status)
                .update();
    }

    private long connectors(Workspace workspace) {
        return jdbc.sql("select count(*) from downstream_connectors where workspace_id = :id")
                .param("id", workspace.id())
                .query(Long.class)
                .single();
    }
}
