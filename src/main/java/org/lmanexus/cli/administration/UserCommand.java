package org.lmanexus.cli.administration;

import org.jspecify.annotations.Nullable;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Objects;

/// `nexus user`: the people that may act.
@Command(name = "user", description = "Adds users.", mixinStandardHelpOptions = true)
public final class UserCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new Refusal.Invalid("user: say what to do: add --email EMAIL --name NAME --password");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Adds a person; asks for the password on the terminal. The first one is an"
                            + " administrator; everybody after must set one of his own before"
                            + " anything else.")
    int add(
            @Option(names = "--email", required = true, description = "sign-in name") String email,
            @Option(names = "--name", required = true, description = "as the trail shows it")
                    String name,
            @Option(
                            names = "--password",
                            required = true,
                            interactive = true,
                            prompt = "Password: ",
                            description = "asked for")
                    char[] password,
            @Option(
                            names = "--administrator",
                            description = "may make workspaces without being agent of one")
                    boolean administrator,
            @Option(
                            names = "--own-password",
                            description = "that person typed it: it need not be changed first")
                    boolean own) {
        try (Engine engine = Engine.forCommand()) {
            Users users = engine.get(Users.class);
            Actor added = users.add(email, name, password);
            boolean first = !users.hasAdministrator();
            if (administrator || first) {
                users.makeAdministrator(added);
            }
            if (!first && !own) {
                users.wantNewPassword(added);
            }
            Objects.requireNonNull(spec).commandLine().getOut().println(added.userId());
            return 0;
        }
    }
}
