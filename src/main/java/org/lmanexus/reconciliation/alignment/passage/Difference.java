package org.lmanexus.reconciliation.alignment.passage;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.alignment.text.Atom;

/// One decision within a passage: words of the old text that give way to words of the new one.
///
/// @param start of the old words, in the old text
/// @param end one behind the last
/// @param freshStart of the new words, in the new text
/// @param freshEnd one behind the last
/// @param replacement what to put in place of the old words, with its white space
/// @param before the sentence as it stands; null for a new one
/// @param proposed the same with this one difference; null for one that goes
/// @param oldAtom the value, number or reference that changes; null for words
/// @param freshAtom what it becomes
public record Difference(
        Kind kind,
        int start,
        int end,
        int freshStart,
        int freshEnd,
        String replacement,
        @Nullable String before,
        @Nullable String proposed,
        @Nullable Atom oldAtom,
        @Nullable Atom freshAtom) {

    public enum Kind {
        VALUE,
        WORDS,
        NEW_SENTENCE,
        LOST_SENTENCE,
        REFERENCE,
        LABEL
    }
}
