package org.lmanexus.term;

/// A value where it stands in a text.
///
/// @param text the words themselves, as written
/// @param start first UTF-16 unit in the text searched
/// @param end one behind the last
public record TermMention(TermValue value, String text, int start, int end) {}
