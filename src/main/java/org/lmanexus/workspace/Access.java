package org.lmanexus.workspace;

import org.lmanexus.kernel.Actor;

import java.util.Optional;
import java.util.Set;

/// The one place that says who may do what. The engine's service user may do everything.
public interface Access {

    /// @throws org.lmanexus.kernel.Refusal.NotFound when the actor is no active member of it:
    /// another
    ///     workspace does not even exist for him
    /// @throws org.lmanexus.kernel.Refusal.Denied when his role does not have the permission
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it changes something and the workspace is
    ///     archived
    void require(Actor actor, String workspaceId, Permission permission);

    /// The same as a question, for showing only what somebody may do.
    boolean allows(Actor actor, String workspaceId, Permission permission);

    /// All that he may do there now, in one look; nothing for who is no active member.
    Set<Permission> permissions(Actor actor, String workspaceId);

    /// A new workspace has no members yet: an agent of any deal may make one, and whoever
    /// administers the installation.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Denied for everybody else
    void requireCreation(Actor actor);

    /// The same as a question.
    boolean allowsCreation(Actor actor);

    /// What the actor is there; empty for the service user and for everybody who is no active
    /// member.
    Optional<Membership> membership(Actor actor, String workspaceId);
}
