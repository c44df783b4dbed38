package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds clauses and variables of an agreement by words: stemmed, "in quotes" one after the other,
/// `or`, and `-without`.
public interface TermSearch {

    /// The exact name first, then names that begin so, then by how well the words fit.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Invalid for blank or over-long words
    List<Found> search(String workspaceId, String words, int limit);

    /// @param variableId null for a clause
    /// @param label the clause's number, or the variable's label
    /// @param title of the clause
    /// @param excerpt of the clause around the words, or the variable's value
    record Found(
            String clauseId,
            @Nullable String variableId,
            @Nullable String label,
            String title,
            String excerpt) {}
}
