package org.lmanexus.term;

import org.jspecify.annotations.Nullable;

/// A value in canonical form, so that equal terms are equal text.
///
/// @param canonical plain decimal without grouping for money, percentage (`2.75`), basis points
///     (`275`) and ratio (`4.50`, meaning 4.50:1), with the digits the text shows; ISO 8601 for
/// dates
///     (`2029-06-30`) and periods (`P3M`); the name for an index or a day count
/// @param unit ISO 4217 for money, `%`, `bps`, `x` for a ratio, `business-days` for a period in
///     Business Days, the tenor for an index; else null
public record TermValue(TermKind kind, String canonical, @Nullable String unit) {}
