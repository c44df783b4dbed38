package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.util.Collection;

/// Changes terms: variable and clause text together, in the caller's transaction, which must exist.
/// Each change publishes one [TermsChanged] and refuses a lock held by somebody else.
public interface TermEditor {

    /// Gives a variable a new value and rewrites its words in the clause.
    ///
    /// @param expected the value the caller saw; another one standing there is a conflict
    /// @param newText the words to stand in the clause; null to print the value in the old words'
    ///     notation
    /// @return the value that stood there
    /// @throws org.lmanexus.kernel.Refusal.Conflict when stale or locked
    String changeValue(
            String variableId,
            String expected,
            NewValue value,
            @Nullable String newText,
            Actor actor);

    /// Makes the caller's transaction the only one that changes terms of the workspace until it
    /// ends. Every method here does so first; a caller that locks rows of its own does it before.
    void hold(String workspaceId);

    /// The same for several workspaces, in one order whoever asks, so that two that hold many wait
    /// for each other instead of locking each other out.
    void hold(Collection<String> workspaceIds);

    /// Replaces words of a clause, wherever other edits have moved them since the caller looked;
    /// variables in the replaced words are read anew.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when the words themselves were changed, or
    ///     locked
    void replaceText(String clauseId, WordEdit edit, Actor actor);

    /// Gives a clause another body; variables in changed words are read anew.
    ///
    /// @param expected the version the caller saw; another one standing there is a conflict
    void rewriteText(String clauseId, long expected, String body, Actor actor);

    /// Puts a new clause behind another one; those that follow move on by one.
    ///
    /// @return the new clause's id
    String insertClause(
            String workspaceId,
            int afterOrder,
            @Nullable String label,
            String title,
            String body,
            Actor actor);

    /// Takes a clause out of the agreement. Its row, history and decisions stay readable.
    void removeClause(String clauseId, Actor actor);

    /// Puts a clause that was taken out behind another one, with its text, its number and the
    /// variables that went with it.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when it was not taken out
    /// @throws org.lmanexus.kernel.Refusal.Conflict when a variable of the same name was made since
    void restoreClause(String clauseId, int afterOrder, Actor actor);

    /// Gives a clause another number.
    ///
    /// @param expected the number the caller saw; another one standing there is a conflict
    /// @return the number that stood there
    @Nullable String renumberClause(
            String clauseId, @Nullable String expected, @Nullable String label, Actor actor);

    /// Puts a clause behind another one.
    void moveClause(String clauseId, int afterOrder, Actor actor);

    /// Makes a variable of words in a clause, or of a value that its text does not show.
    ///
    /// @return the new variable's id
    /// @throws org.lmanexus.kernel.Refusal.Conflict when the words are not there, belong to another
    ///     variable, or show another value; or when the label is taken
    String bind(String clauseId, NewVariable variable, Actor actor);

    /// Makes plain words of a variable again. Its row and history stay readable.
    void unbind(String variableId, Actor actor);

    /// Gives a variable another label and type.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when the label is taken
    void describe(String variableId, String label, VariableType type, Actor actor);

    /// Makes the standing value of a variable the approved one. The old baseline stays in the
    /// history.
    void approveBaseline(String variableId, Actor actor);

    /// Makes the standing text of a clause the approved one; of a clause that was taken out, that
    /// it is gone. The old baseline stays in the history.
    void approveClause(String clauseId, Actor actor);

    /// Puts the approved value back, and its words into the clause.
    void revertValue(String variableId, Actor actor);

    /// Puts a clause back as it was approved: its text, and the clause itself where it was taken
    /// out; one that was added goes again.
    void revertClause(String clauseId, Actor actor);

    /// @param version of the clause in which the caller saw the words, see [StandingClause]
    /// @param start first UTF-16 unit in that version's body
    /// @param end one behind the last; `start` to put words in between
    record WordEdit(long version, int start, int end, String replacement) {}

    /// @param value canonical
    record NewValue(String value, @Nullable String unit) {}

    /// @param text the words of the clause that show it; null to look for the value in the text
    /// @param start where the words stand; null where they stand but once
    /// @param baseline the approved value; null for the value itself
    record NewVariable(
            String label,
            VariableType type,
            NewValue value,
            @Nullable String text,
            @Nullable Integer start,
            @Nullable NewValue baseline) {}
}
