package org.lmanexus.workspace.member;

import org.lmanexus.audit.AuditEventType;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Members;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Changes memberships, each with its event in one transaction; a workspace never loses its last
/// active administrator.
@Service
@Transactional
class StoredMembers implements Members {

    private final MemberRows rows;
    private final Users users;
    private final Access access;
    private final MemberTrail trail;

    StoredMembers(MemberRows rows, Users users, Access access, MemberTrail trail) {
        this.rows = rows;
        this.users = users;
        this.access = access;
        this.trail = trail;
    }

    @Override
    public List<Member> list(String workspaceId, Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return rows.all(workspaceId);
    }

    @Override
    public Member invite(String workspaceId, Invitee invitee, Actor actor) {
        access.require(actor, workspaceId, Permission.WORKSPACE_INVITE);
        Actor user =
                users.byEmail(invitee.email())
                        .filter(found -> !Users.isEngine(found))
                        .orElseThrow(
                                () ->
                                        new Refusal.NotFound(
                                                "nobody here has the e-mail %s: add the user first"
                                                        .formatted(invitee.email())));
        rows.hold(workspaceId);
        rows.ofUser(workspaceId, user)
                .filter(member -> member.status() != Status.REMOVED)
                .ifPresent(
                        member -> {
                            throw new Refusal.Conflict(
                                    "%s is %s in this workspace already: change the role instead"
                                            .formatted(invitee.email(), member.status().code()));
                        });
        rows.invite(workspaceId, user, invitee);
        Member invited = rows.ofUser(workspaceId, user).orElseThrow();
        trail.invited(invited, actor);
        return invited;
    }

    @Override
    public Member change(String workspaceId, String memberId, Change change, Actor actor) {
        Member before = open(workspaceId, memberId, Permission.WORKSPACE_CHANGE_ROLE, actor);
        if (before.status() == Status.REMOVED) {
            throw new Refusal.Conflict(
                    "%s was removed: invite them again".formatted(before.user().name()));
        }
        boolean admin = Objects.requireNonNullElse(change.admin(), before.admin());
        if (!admin) {
            keepAnAdministrator(before);
        }
        rows.write(
                memberId,
                Objects.requireNonNullElse(change.role(), before.role()),
                admin,
                Objects.requireNonNullElse(change.external(), before.external()),
                before.status());
        Member after = rows.find(workspaceId, memberId).orElseThrow();
        if (before.role() != after.role()
                || before.admin() != after.admin()
                || before.external() != after.external()) {
            trail.changed(before, after, actor);
        }
        return after;
    }

    @Override
    public void remove(String workspaceId, String memberId, Actor actor) {
        Member member = open(workspaceId, memberId, Permission.WORKSPACE_REMOVE_MEMBER, actor);
        if (member.status() != Status.REMOVED) {
            keepAnAdministrator(member);
            out(member, actor);
        }
    }

    @Override
    public List<Invitation> invitations(Actor actor) {
        return rows.invitations(actor);
    }

    @Override
    public Member accept(String workspaceId, Actor actor) {
        Member invited = invited(workspaceId, actor);
        rows.write(
                invited.id(), invited.role(), invited.admin(), invited.external(), Status.ACTIVE);
        return rows.find(workspaceId, invited.id()).orElseThrow();
    }

    @Override
    public void decline(String workspaceId, Actor actor) {
        out(invited(workspaceId, actor), actor);
    }

    private Member open(String workspaceId, String memberId, Permission wanted, Actor actor) {
        access.require(actor, workspaceId, wanted);
        rows.hold(workspaceId);
        return rows.find(workspaceId, memberId)
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "there is no member %s in this workspace: list them"
                                                .formatted(memberId)));
    }

    private Member invited(String workspaceId, Actor actor) {
        rows.hold(workspaceId);
        return rows.ofUser(workspaceId, actor)
                .filter(member -> member.status() == Status.PENDING)
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "no invitation to workspace %s waits for you"
                                                .formatted(workspaceId)));
    }

    private void keepAnAdministrator(Member member) {
        boolean counts = member.admin() && member.status() == Status.ACTIVE;
        if (counts && !rows.otherAdministrator(member)) {
            throw new Refusal.Conflict(
                    "%s is the last active administrator: make somebody else one first"
                            .formatted(member.user().name()));
        }
    }

    private void out(Member member, Actor actor) {
        rows.write(member.id(), member.role(), false, member.external(), Status.REMOVED);
        trail.record(
                AuditEventType.MEMBER_REMOVED,
                member,
                Map.of(
                        "role", member.role().code(),
                        "isAdmin", member.admin(),
                        "status", member.status().code()),
                Map.of("status", Status.REMOVED.code()),
                actor);
    }
}
