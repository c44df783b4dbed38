package org.lmanexus.identity;

import org.lmanexus.kernel.Actor;

/// Somebody whose access token is good, and the session it belongs to.
public record BearerUser(Actor actor, String sessionId) {}
