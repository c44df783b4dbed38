package org.lmanexus.connector.delivery;

/// The pauses between attempts to send, and between looks whether somebody has approved.
record Backoffs(Backoff attempts, Backoff looks) {}
