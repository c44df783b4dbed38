package org.lmanexus.workspace;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Who belongs to a deal: invited, active, removed.
public interface Members {

    /// All of them, administrators first, then by invitation.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when the actor is no active member
    List<Member> list(String workspaceId, Actor actor);

    /// Asks a user in; one who was removed is asked again in the same row.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when nobody here has the e-mail
    /// @throws org.lmanexus.kernel.Refusal.Conflict when that one is pending or active already
    Member invite(String workspaceId, Invitee invitee, Actor actor);

    /// Changes what somebody is; what is null stays.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when no active administrator would be left, or
    ///     the member was removed
    Member change(String workspaceId, String memberId, Change change, Actor actor);

    /// Takes somebody out; who is out already stays out.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when no active administrator would be left
    void remove(String workspaceId, String memberId, Actor actor);

    /// The invitations that wait for the actor's answer.
    List<Invitation> invitations(Actor actor);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when none waits
    Member accept(String workspaceId, Actor actor);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when none waits
    void decline(String workspaceId, Actor actor);

    /// @param joinedAt null for one who never accepted
    record Member(
            String id,
            String workspaceId,
            Actor user,
            String email,
            Role role,
            boolean admin,
            boolean external,
            Status status,
            Instant invitedAt,
            @Nullable Instant joinedAt) {}

    /// @param external counsel from outside
    record Invitee(String email, Role role, boolean external) {}

    /// What of a member should be otherwise.
    record Change(@Nullable Role role, @Nullable Boolean admin, @Nullable Boolean external) {}

    /// An invitation, as the invited sees it.
    record Invitation(String workspaceId, String workspaceName, Role role, Instant invitedAt) {}

    /// Where a membership stands; the database writes the names in lower case.
    enum Status {
        PENDING,
        ACTIVE,
        REMOVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
