package org.lmanexus.api.member;

import org.jspecify.annotations.Nullable;
import org.lmanexus.workspace.Members.Member;

import java.time.Instant;

/// A member as the interface shows it.
///
/// @param status pending, active or removed
record MemberView(
        String id,
        String userId,
        String name,
        String email,
        String role,
        boolean admin,
        boolean external,
        String status,
        Instant invitedAt,
        @Nullable Instant joinedAt) {

    static MemberView of(Member member) {
        return new MemberView(
                member.id(),
                member.user().userId(),
                member.user().name(),
                member.email(),
                member.role().code(),
                member.admin(),
                member.external(),
                member.status().code(),
                member.invitedAt(),
                member.joinedAt());
    }
}
