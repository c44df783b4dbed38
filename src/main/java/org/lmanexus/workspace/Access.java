package org.lmanexus.workspace;

import org.lmanexus.kernel.Actor;

/// The one place that says who may do what. The engine's service user may do everything.
public interface Access {

    /// @throws org.lmanexus.kernel.Refusal.NotFound when the actor is no active member of it:
    /// another
    ///     workspace does not even exist for him
    /// @throws org.lmanexus.kernel.Refusal.Denied when his role does not have the permission
    void require(Actor actor, String workspaceId, Permission permission);
}
