package org.lmanexus.identity;

import org.lmanexus.kernel.Actor;

/// Somebody whose access token is good, and the session it belongs to.
///
/// @param administrator whether he may see how the engine fares
/// @param wantsNewPassword whether he may do nothing but set a password of his own
public record BearerUser(
        Actor actor, String sessionId, boolean administrator, boolean wantsNewPassword) {

    /// The authority of whoever may do more than set his password.
    public static final String SETTLED = "settled";

    /// The authority of whoever may see how the engine fares.
    public static final String ADMINISTRATOR = "administrator";
}
