package org.lmanexus.sync.retention;

/// The sweep, and when it is due.
///
/// @param cron in Quartz's six or seven fields, UTC
public record Retention(String cron, Runnable sweep) {}
