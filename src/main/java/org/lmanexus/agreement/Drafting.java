package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.kernel.Actor;

/// What a member does to the agreement by hand, each act in a transaction with its entry in the
/// trail.
public interface Drafting {

    /// Gives a clause another body; its variables are read anew.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when stale, or locked by somebody else
    /// @throws org.lmanexus.kernel.Refusal.Invalid when a sensitive clause wants a reason
    StandingClause editText(Seen clause, String body, Why why, Actor actor);

    /// Gives a variable another value, in the clause's words too.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when stale, or its clause locked by somebody
    ///     else
    /// @throws org.lmanexus.kernel.Refusal.Invalid when a sensitive clause wants a reason
    StandingVariable editValue(Seen variable, NewValue value, Why why, Actor actor);

    /// Keeps everybody else from changing a clause and its variables.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when somebody else has it locked, unless the
    ///     actor is an administrator
    StandingClause lock(String clauseId, Actor actor);

    /// @throws org.lmanexus.kernel.Refusal.Conflict when somebody else has it locked, unless the
    ///     actor is an administrator
    StandingClause unlock(String clauseId, Actor actor);

    /// Locks a definition that was just approved, its approver too, where the workspace asks for
    /// it; other clauses stay as they are. Only an administrator unlocks it.
    void sealDefinition(String clauseId, Actor actor);

    /// A clause or variable in the version that the caller saw.
    record Seen(String id, long version) {}

    /// @param category one of the five of the seed's schema, in lower case
    record Why(@Nullable String reason, @Nullable String category) {}
}
