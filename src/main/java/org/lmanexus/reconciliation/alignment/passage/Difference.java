package org.lmanexus.reconciliation.alignment.passage;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.alignment.text.Atom;

/// One decision within a passage: words of the old text that give way to words of the new one.
///
/// @param at where the words lie in both texts
/// @param replacement what to put in place of the old words, with its white space
/// @param before the sentence as it stands; null for a new one
/// @param proposed the same with this one difference; null for one that goes
/// @param kept how much of the sentence's other words stay, 0 to 1
/// @param oldAtom the value, number or reference that changes; null for words
/// @param freshAtom what it becomes
public record Difference(
        Kind kind,
        Extent at,
        String replacement,
        @Nullable String before,
        @Nullable String proposed,
        double kept,
        @Nullable Atom oldAtom,
        @Nullable Atom freshAtom) {

    /// What sort of decision.
    public enum Kind {
        VALUE,
        WORDS,
        NEW_SENTENCE,
        LOST_SENTENCE,
        REFERENCE,
        LABEL
    }
}
