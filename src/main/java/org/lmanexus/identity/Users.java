package org.lmanexus.identity;

import org.lmanexus.kernel.Actor;

import java.util.Optional;

/// The people that may act, and the engine's own service user.
public interface Users {

    /// The named service user that the engine acts as; made on first use. Nobody can sign in as it.
    Actor engine();

    /// Whether that is the engine's service user.
    static boolean isEngine(Actor actor) {
        return ENGINE_ID.equals(actor.userId());
    }

    /// One row for one installation, so its id needs no making.
    String ENGINE_ID = "lma-nexus-engine";

    /// By e-mail, in any letter case.
    Optional<Actor> byEmail(String email);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none of that id
    Actor get(String userId);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none of that id
    Account account(String userId);

    /// Whether there is anybody who may make the first workspace.
    boolean hasAdministrator();

    /// Lets a person make workspaces without being agent of one.
    void makeAdministrator(Actor person);

    /// Until that person sets a password of his own, signing in by password opens nothing else.
    void wantNewPassword(Actor person);

    /// Sets another password.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Denied when the current one is wrong
    /// @throws org.lmanexus.kernel.Refusal.Invalid when the new one may not be one
    void changePassword(Actor person, String current, String wanted);

    /// Adds a person.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Invalid for an e-mail that is none or a password that is
    ///     too short
    /// @throws org.lmanexus.kernel.Refusal.Conflict when the e-mail is taken
    Actor add(String email, String name, char[] password);
}
