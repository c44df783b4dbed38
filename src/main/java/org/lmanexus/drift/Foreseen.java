package org.lmanexus.drift;

/// The drift that a term would show if it stood otherwise.
///
/// @param rule the name of the severity rule that would decide
public record Foreseen(DriftItem.Severity severity, String rule) {}
