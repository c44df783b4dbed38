package org.lmanexus.workspace.member;

import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Members.Member;
import org.springframework.stereotype.Component;

import java.util.Map;

/// What the trail keeps of a membership's changes.
@Component
class MemberTrail {

    private final AuditTrail trail;

    MemberTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void invited(Member member, Actor actor) {
        trail.record(
                new AuditEntry(
                        member.workspaceId(),
                        actor,
                        AuditEventType.INVITE_SENT,
                        "user",
                        member.user().userId(),
                        null,
                        Map.of(
                                "email", member.email(),
                                "role", member.role().code(),
                                "isExternal", member.external()),
                        null,
                        null));
    }

    void changed(Member before, Member after, Actor actor) {
        record(AuditEventType.ROLE_CHANGED, before, state(before), state(after), actor);
    }

    void record(
            AuditEventType type,
            Member member,
            Map<String, ?> before,
            Map<String, ?> after,
            Actor actor) {
        trail.record(
                new AuditEntry(
                        member.workspaceId(),
                        actor,
                        type,
                        "member",
                        member.id(),
                        before,
                        after,
                        null,
                        null));
    }

    private static Map<String, ?> state(Member member) {
        return Map.of(
                "role", member.role().code(),
                "isAdmin", member.admin(),
                "isExternal", member.external());
    }
}
