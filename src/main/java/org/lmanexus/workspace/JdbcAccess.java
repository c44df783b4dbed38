package org.lmanexus.workspace;

import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads memberships and asks the [PermissionTable].
@Repository
class JdbcAccess implements Access {

    private static final String MEMBER =
            """
            select m.role, m.is_admin, m.is_external, w.governance_rules,
                   w.archived_at is not null as archived
              from workspace_members m
              join workspaces w on w.id = m.workspace_id
             where m.workspace_id = :workspaceId
               and m.user_id = :userId
               and m.status = 'active'
            """;

    private static final String AGENT_SOMEWHERE =
            """
            select exists (select from workspace_members
                            where user_id = :userId and status = 'active' and role = 'agent')
                or exists (select from users where id = :userId and is_administrator)
            """;

    private static final int LONGEST_LOGGED = 60;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcAccess.class);

    private final JdbcClient jdbc;

    JdbcAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void require(Actor actor, String workspaceId, Permission permission) {
        if (Users.isEngine(actor)) {
            return;
        }
        Standing standing =
                standing(actor, workspaceId).orElseThrow(() -> noMember(actor, workspaceId));
        if (!PermissionTable.allows(standing.member(), standing.rules(), permission)) {
            LOG.info(
                    "refused: user {} may not {} in workspace {}",
                    actor.userId(),
                    permission.code(),
                    workspaceId);
            throw new Refusal.Denied(
                    "%s is %s in workspace %s and may not %s: ask an agent or administrator of it"
                            .formatted(
                                    actor.name(),
                                    standing.member().role().code(),
                                    workspaceId,
                                    permission.code()));
        }
        if (standing.archived() && !PermissionTable.READS.contains(permission)) {
            throw new Refusal.Conflict(
                    "workspace %s is archived: restore it first".formatted(workspaceId));
        }
    }

    @Override
    public boolean allows(Actor actor, String workspaceId, Permission permission) {
        return permissions(actor, workspaceId).contains(permission);
    }

    @Override
    public Set<Permission> permissions(Actor actor, String workspaceId) {
        return Users.isEngine(actor)
                ? EnumSet.allOf(Permission.class)
                : standing(actor, workspaceId).map(Standing::permissions).orElse(Set.of());
    }

    @Override
    public void requireCreation(Actor actor) {
        if (!allowsCreation(actor)) {
            LOG.info("refused: user {} may not make a workspace", actor.userId());
            throw new Refusal.Denied(
                    "%s is agent of no deal and may not %s: ask an agent to make it"
                            .formatted(actor.name(), Permission.WORKSPACE_CREATE.code()));
        }
    }

    @Override
    public boolean allowsCreation(Actor actor) {
        return Users.isEngine(actor)
                || jdbc.sql(AGENT_SOMEWHERE)
                        .param("userId", actor.userId())
                        .query(Boolean.class)
                        .single();
    }

    /// The id is what somebody sent, so it may hold anything.
    private static Refusal noMember(Actor actor, String workspaceId) {
        String asked = workspaceId.replaceAll("[^\\w-]", "?");
        LOG.info(
                "refused: user {} is no active member of workspace {}",
                actor.userId(),
                asked.substring(0, Math.min(asked.length(), LONGEST_LOGGED)));
        return new Refusal.NotFound(
                "there is no workspace %s: list those you are a member of".formatted(workspaceId));
    }

    @Override
    public Optional<Membership> membership(Actor actor, String workspaceId) {
        return standing(actor, workspaceId).map(Standing::member);
    }

    private Optional<Standing> standing(Actor actor, String workspaceId) {
        return jdbc.sql(MEMBER)
                .param("workspaceId", workspaceId)
                .param("userId", actor.userId())
                .query(
                        (row, number) ->
                                new Standing(
                                        new Membership(
                                                Role.ofCode(row.getString("role")),
                                                row.getBoolean("is_admin"),
                                                row.getBoolean("is_external")),
                                        GovernanceJson.read(row.getString("governance_rules")),
                                        row.getBoolean("archived")))
                .optional();
    }

    private record Standing(Membership member, GovernanceRules rules, boolean archived) {

        Set<Permission> permissions() {
            return EnumSet.allOf(Permission.class).stream()
                    .filter(each -> PermissionTable.allows(member, rules, each))
                    .filter(each -> !archived || PermissionTable.READS.contains(each))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
