package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingCovenant.Figure;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.NewVariable;
import org.lmanexus.kernel.Actor;

/// What a member does to the agreement by hand, each act in a transaction with its entry in the
/// trail.
public interface Drafting {

    /// Gives a clause another body; its variables are read anew.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Stale when another version stands
    /// @throws org.lmanexus.kernel.Refusal.Conflict when locked by somebody else
    /// @throws org.lmanexus.kernel.Refusal.Invalid when a sensitive clause wants a reason
    StandingClause editText(Seen clause, String body, Why why, Actor actor);

    /// Puts a new clause behind another one, or first; its variables are read from it.
    StandingClause insert(String workspaceId, NewClause clause, Why why, Actor actor);

    /// Puts a clause behind another one, or first.
    ///
    /// @param after null for the first place
    StandingClause move(Seen clause, @Nullable String after, Why why, Actor actor);

    /// Takes a clause out with its variables. History and trail keep it.
    void remove(Seen clause, Why why, Actor actor);

    /// Makes a variable of words of a clause. Its value is the approved one from the start.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Denied when a baseline of its own is given by somebody
    ///     who may not approve one
    StandingVariable bind(String clauseId, NewVariable variable, Actor actor);

    /// Makes plain words of a variable again.
    void unbind(Seen variable, Why why, Actor actor);

    /// Changes what is given of a variable, and leaves the rest.
    StandingVariable edit(Seen variable, VariableEdit edit, Why why, Actor actor);

    /// Gives a variable another value, in the clause's words too.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Stale when another version stands
    /// @throws org.lmanexus.kernel.Refusal.Conflict when its clause is locked by somebody else
    /// @throws org.lmanexus.kernel.Refusal.Invalid when a sensitive clause wants a reason
    StandingVariable editValue(Seen variable, NewValue value, Why why, Actor actor);

    /// Says of a clause that it holds a financial covenant.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it has one of that name, or is locked by
    ///     somebody else
    StandingCovenant addCovenant(String clauseId, NewCovenant covenant, Why why, Actor actor);

    /// Changes what is given of a covenant, and leaves the rest.
    StandingCovenant editCovenant(Seen covenant, CovenantEdit edit, Why why, Actor actor);

    /// Takes a covenant out; the words of its clause stay.
    void removeCovenant(Seen covenant, Why why, Actor actor);

    /// Keeps the figure that a covenant's test gave; the same test date again is a correction.
    StandingCovenant testCovenant(String covenantId, Figure figure, Why why, Actor actor);

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

    /// @param testFrequency when it is tested, in words
    /// @param threshold in words, such as `not exceed 4.50:1`
    /// @param calculationBasis in words; empty for none
    record NewCovenant(
            String name, String testFrequency, String threshold, String calculationBasis) {}

    /// What is null stays.
    record CovenantEdit(
            @Nullable String name,
            @Nullable String testFrequency,
            @Nullable String threshold,
            @Nullable String calculationBasis) {}

    /// A clause, variable or covenant in the version that the caller saw.
    record Seen(String id, long version) {}

    /// @param category one of the five of the seed's schema, in lower case
    record Why(@Nullable String reason, @Nullable String category) {}

    /// @param after the clause that it comes behind; null for the first place
    /// @param label its number, such as `7.1`
    record NewClause(@Nullable String after, @Nullable String label, String title, String body) {}

    /// What is null stays.
    record VariableEdit(
            @Nullable String label, @Nullable VariableType type, @Nullable NewValue value) {}
}
