package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What carrying out an item did.
///
/// @param before what truly stood there
/// @param after what stands there now
/// @param note what a reviewer should know beside it
/// @param madeClauseId the clause that it put in
/// @param stoodBehind for a clause that it moved or took out, those that stood before it then, the
///     nearest first; null for any other effect
public record Effect(
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable String note,
        @Nullable String madeClauseId,
        @Nullable List<String> stoodBehind) {

    public static Effect of(Map<String, Object> before, Map<String, Object> after) {
        return new Effect(before, after, null, null, null);
    }

    static Effect noted(String note) {
        return new Effect(Map.of(), Map.of(), note, null, null);
    }

    Effect noting(@Nullable String words) {
        return new Effect(before, after, words, madeClauseId, stoodBehind);
    }

    Effect fromBehind(List<String> clauseIds) {
        return new Effect(before, after, note, madeClauseId, clauseIds);
    }

    /// Maps that leave out what is null.
    public static Map<String, Object> state(@Nullable Object... namesAndValues) {
        Map<String, Object> state = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                state.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return state;
    }
}
