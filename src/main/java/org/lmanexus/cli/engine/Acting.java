package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine.Option;

/// Who a command acts as: the person it names, whose permissions then count, or the engine itself.
final class Acting {

    @Option(
            names = "--as",
            paramLabel = "EMAIL",
            description = "act as this user (default: the engine)")
    private @Nullable String email;

    Actor in(Engine engine) {
        Users users = engine.get(Users.class);
        String named = email;
        return named == null
                ? users.engine()
                : users.byEmail(named)
                        .orElseThrow(
                                () ->
                                        new Refusal.NotFound(
                                                "no user has the e-mail "
                                                        + named
                                                        + "; add one with: nexus user add"));
    }
}
