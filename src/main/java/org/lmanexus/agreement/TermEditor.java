package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

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

    /// Replaces words of a clause; variables in the replaced words are read anew.
    ///
    /// @param expected the words that must stand in the body; found nearest to `near`
    /// @throws org.lmanexus.kernel.Refusal.Conflict when the words are no longer there, or locked
    void replaceText(String clauseId, String expected, String replacement, int near, Actor actor);

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

    /// Puts a clause behind another one.
    void moveClause(String clauseId, int afterOrder, Actor actor);

    /// Makes the standing value of a variable the approved one. The old baseline stays in the
    /// history.
    void approveBaseline(String variableId, Actor actor);

    /// Makes the standing text of a clause the approved one.
    void approveText(String clauseId, Actor actor);

    /// Puts the approved value back, and its words into the clause.
    void revertValue(String variableId, Actor actor);

    /// Puts the approved text of a clause back.
    void revertText(String clauseId, Actor actor);

    /// @param value canonical
    record NewValue(String value, @Nullable String unit) {}
}
