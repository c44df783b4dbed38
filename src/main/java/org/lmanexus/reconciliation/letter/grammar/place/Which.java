package org.lmanexus.reconciliation.letter.grammar.place;

/// Which of several places where words stand is meant.
///
/// @param everywhere all of them
/// @param ordinal the first as 1, the last as -1; 0 where the letter says nothing
public record Which(boolean everywhere, int ordinal) {

    public static final Which ONLY = new Which(false, 0);
}
