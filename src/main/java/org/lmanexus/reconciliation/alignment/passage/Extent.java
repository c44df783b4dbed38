package org.lmanexus.reconciliation.alignment.passage;

/// Words of an old text and the words of a new one that stand for them; either may be empty.
///
/// @param end one behind the last
/// @param freshEnd one behind the last
public record Extent(int start, int end, int freshStart, int freshEnd) {}
