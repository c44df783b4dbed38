package org.lmanexus.kernel;

/// Who acts: a person, or the engine's own service user.
///
/// @param userId the id in `users`
/// @param name the display name, as the audit trail keeps it
public record Actor(String userId, String name) {}
