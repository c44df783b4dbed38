package org.lmanexus.identity;

import org.lmanexus.kernel.Actor;

import java.time.Instant;
import java.util.List;

/// Signs people in and out. A session is one sign-in; access and refresh tokens live in it and end
/// with it.
public interface SignIns {

    /// Opens a session with e-mail, in any letter case, and password. An unknown e-mail takes as
    /// long and answers as a wrong password does.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Unauthenticated for a wrong pair
    /// @throws org.lmanexus.kernel.Refusal.TooMany after too many tries for the account or from the
    ///     address
    Opened signIn(String email, String password, Client client);

    /// Opens a session for whom an outside OpenID provider vouches, by verified e-mail.
    ///
    /// @param idToken as the provider issued it to this installation
    /// @throws org.lmanexus.kernel.Refusal.Unauthenticated when the token is not good or names
    /// nobody
    Opened signInBy(String idToken, Client client);

    /// Exchanges a refresh token for two new tokens. Each is good once: shown again, it ends the
    /// session.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Unauthenticated when it is not good (any more)
    Opened refresh(String refreshToken);

    /// The session that a refresh token belongs to ends, whether the token is used or not.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Unauthenticated when it is no refresh token of ours
    void signOutBy(String refreshToken);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when the actor has no such session
    void signOut(Actor actor, String sessionId);

    /// Ends all sessions of somebody; ending none is fine.
    void signOutEverywhere(Actor actor);

    /// Those that still run, newest first.
    List<Session> sessions(Actor actor);

    /// Sets another password and ends every other session.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Denied when the current one is wrong
    /// @throws org.lmanexus.kernel.Refusal.Invalid when the new one may not be one
    void changePassword(BearerUser who, String current, String wanted);

    /// A token for a browser that goes on in its session, which is prolonged by it.
    Pass pass(BearerUser who);

    /// Where a request came from.
    record Client(String address, String agent) {}

    /// @param accessToken opens the interface until `accessExpiresAt`
    /// @param refreshToken good for one exchange until `refreshExpiresAt`
    record Opened(
            Actor actor,
            String sessionId,
            String accessToken,
            Instant accessExpiresAt,
            String refreshToken,
            Instant refreshExpiresAt) {

        @Override
        public String toString() {
            return "Opened[" + sessionId + "]";
        }
    }

    /// @param token opens the pages until `expiresAt`, and the interface too
    record Pass(String token, Instant issuedAt, Instant expiresAt) {

        @Override
        public String toString() {
            return "Pass[" + expiresAt + "]";
        }
    }

    /// @param agent what the client called itself; empty for a session of an older system
    record Session(String id, Instant createdAt, Instant expiresAt, String address, String agent) {}
}
