package org.lmanexus.workspace;

import org.lmanexus.kernel.Actor;

import java.util.Map;

/// Changes the six rules of a workspace.
public interface Governance {

    /// Sets the rules that are named and leaves the others; naming none changes and records
    /// nothing.
    ///
    /// @param changes by the names of [GovernanceRules]
    /// @return the rules as they stand now
    /// @throws org.lmanexus.kernel.Refusal.Invalid for a name that is no rule or a value that is
    /// not
    ///     true or false
    /// @throws org.lmanexus.kernel.Refusal.Denied for who is no administrator or agent
    GovernanceRules change(String workspaceId, Map<String, ?> changes, Actor actor);
}
