package org.lmanexus.goldenrecord;

import org.jspecify.annotations.Nullable;

/// One field in which two records differ.
///
/// @param path such as `deal.facilities[facility-a].pricing.margin.value`: members of a list by
///     what identifies them, so that one that came in between moves no other
/// @param before null where the earlier record has no such field, or nothing in it
/// @param after null where the later record has no such field, or nothing in it
public record FieldDifference(String path, @Nullable String before, @Nullable String after) {}
