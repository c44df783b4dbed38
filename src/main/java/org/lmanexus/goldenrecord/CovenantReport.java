package org.lmanexus.goldenrecord;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a downstream system says of one test of a covenant.
///
/// @param by the system
/// @param result in its own words
/// @param figure what it measured, as it wrote it; null where it does not say
public record CovenantReport(
        String covenantId, LocalDate testDate, String by, String result, @Nullable String figure) {}
