package org.lmanexus.identity;

import org.lmanexus.kernel.Actor;

/// A person's account.
///
/// @param administrator may make workspaces without being agent of one
public record Account(Actor actor, String email, boolean administrator) {}
