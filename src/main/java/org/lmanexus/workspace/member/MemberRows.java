package org.lmanexus.workspace.member;

import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.workspace.Members.Invitation;
import org.lmanexus.workspace.Members.Invitee;
import org.lmanexus.workspace.Members.Member;
import org.lmanexus.workspace.Members.Status;
import org.lmanexus.workspace.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Keeps `workspace_members`. Whoever changes a row has taken [#hold] before.
@Repository
class MemberRows {

    private static final String MEMBER =
            """
            select m.id, m.workspace_id, m.user_id, u.name, u.email, m.role, m.is_admin, m.is_external,
                   m.status, m.invited_at, m.joined_at
              from workspace_members m
              join users u on u.id = m.user_id
             where m.workspace_id = :workspaceId
               and (cast(:id as text) is null or m.id = :id)
               and (cast(:userId as text) is null or m.user_id = :userId)
             order by m.is_admin desc, m.invited_at, m.id
            """;

    private static final String INVITE =
            """
            insert into workspace_members (
                id, workspace_id, user_id, role, is_admin, is_external, status, invited_at)
            values (
                :id, :workspaceId, :userId, cast(:role as "Role"), false, :external, 'pending', :now)
            on conflict (user_id, workspace_id) do update
               set role = excluded.role, is_admin = false, is_external = excluded.is_external,
                   status = 'pending', invited_at = excluded.invited_at, joined_at = null
            """;

    private static final String WRITE =
            """
            update workspace_members
               set role = cast(:role as "Role"), is_admin = :admin, is_external = :external,
                   status = cast(:status as "MemberStatus"),
                   joined_at = case when :status = 'active'
                                    then coalesce(joined_at, :now) else joined_at end
             where id = :id
            """;

    private static final String OTHER_ADMINISTRATOR =
            """
            select exists (select from workspace_members
                            where workspace_id = :workspaceId and id <> :id
                              and status = 'active' and is_admin)
            """;

    private static final String INVITATIONS =
            """
            select m.workspace_id, w.name, m.role, m.invited_at
              from workspace_members m
              join workspaces w on w.id = m.workspace_id
             where m.user_id = :userId and m.status = 'pending'
             order by m.invited_at, m.id
            """;

    private static final RowMapper<Member> ROW =
            (row, number) -> {
                LocalDateTime joined = row.getObject("joined_at", LocalDateTime.class);
                return new Member(
                        row.getString("id"),
                        row.getString("workspace_id"),
                        new Actor(row.getString("user_id"), row.getString("name")),
                        row.getString("email"),
                        Role.ofCode(row.getString("role")),
                        row.getBoolean("is_admin"),
                        row.getBoolean("is_external"),
                        Status.ofCode(row.getString("status")),
                        UtcTime.instant(row.getObject("invited_at", LocalDateTime.class)),
                        joined == null ? null : UtcTime.instant(joined));
            };

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Of two changes of members of one workspace, the second waits: or both would leave the other
    /// one as the last administrator.
    void hold(String workspaceId) {
        jdbc.sql("select id from workspaces where id = :id for update")
                .param("id", workspaceId)
                .query(String.class)
                .optional();
    }

    List<Member> all(String workspaceId) {
        return jdbc.sql(MEMBER)
                .param("workspaceId", workspaceId)
                .param("id", null)
                .param("userId", null)
                .query(ROW)
                .list();
    }

    Optional<Member> find(String workspaceId, String memberId) {
        return jdbc.sql(MEMBER)
                .param("workspaceId", workspaceId)
                .param("id", memberId)
                .param("userId", null)
                .query(ROW)
                .optional();
    }

    Optional<Member> ofUser(String workspaceId, Actor user) {
        return jdbc.sql(MEMBER)
                .param("workspaceId", workspaceId)
                .param("id", null)
                .param("userId", user.userId())
                .query(ROW)
                .optional();
    }

    void invite(String workspaceId, Actor user, Invitee invitee) {
        jdbc.sql(INVITE)
                .param("id", Ids.next())
                .param("workspaceId", workspaceId)
                .param("userId", user.userId())
                .param("role", invitee.role().code())
                .param("external", invitee.external())
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }

    void write(String memberId, Role role, boolean admin, boolean external, Status status) {
        jdbc.sql(WRITE)
                .param("id", memberId)
                .param("role", role.code())
                .param("admin", admin)
                .param("external", external)
                .param("status", status.code())
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }

    boolean otherAdministrator(Member than) {
        return jdbc.sql(OTHER_ADMINISTRATOR)
                .param("workspaceId", than.workspaceId())
                .param("id", than.id())
                .query(Boolean.class)
                .single();
    }

    List<Invitation> invitations(Actor user) {
        return jdbc.sql(INVITATIONS)
                .param("userId", user.userId())
                .query(
                        (row, number) ->
                                new Invitation(
                                        row.getString("workspace_id"),
                                        row.getString("name"),
                                        Role.ofCode(row.getString("role")),
                                        UtcTime.instant(
                                                row.getObject("invited_at", LocalDateTime.class))))
                .list();
    }
}
