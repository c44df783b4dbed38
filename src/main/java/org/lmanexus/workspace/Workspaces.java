package org.lmanexus.workspace;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The deals that the engine keeps.
public interface Workspaces {

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none of that id
    Workspace get(String id);

    /// By its id, or by its name as a folder would carry it (lower case, words joined by hyphens).
    Optional<Workspace> byFolder(String folder);

    List<Workspace> all();

    /// Those of these ids that there are.
    List<Workspace> all(Collection<String> ids);

    /// Those that the actor is an active member of; all of them for the service user.
    List<Workspace> ofMember(Actor actor);

    /// Makes a workspace, its creator an active agent and administrator.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Invalid for a blank name, a currency that is none, an
    ///     amount that is not positive
    Workspace create(
            String name, String currency, BigDecimal amount, String standard, Actor creator);

    /// Gives a workspace another name, standard or amount; what is null stays.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Invalid for what could not be made so either
    Workspace update(String id, Update update, Actor actor);

    /// Archived, it is read and no more; otherwise it runs again. Repeating it changes nothing.
    void archive(String id, boolean archived, Actor actor);

    /// Empty while it runs.
    Optional<Instant> archivedAt(String id);

    /// What of a workspace should be otherwise.
    record Update(@Nullable String name, @Nullable BigDecimal amount, @Nullable String standard) {}
}
