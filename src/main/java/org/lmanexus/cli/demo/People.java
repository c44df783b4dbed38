package org.lmanexus.cli.demo;

import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The demo's agent, with a password made on this machine and kept in a file that only its owner
/// reads.
final class People {

    static final String AGENT = "agent@demo.example";

    private final Users users;
    private final Path signIn;

    People(Users users, Path folder) {
        this.users = users;
        this.signIn = folder.resolve("sign-in.txt");
    }

    Actor agent() throws IOException {
        Optional<Actor> known = users.byEmail(AGENT);
        return known.isPresent() ? known.get() : add();
    }

    Path signIn() {
        return signIn;
    }

    private Actor add() throws IOException {
        String password = Ids.next();
        Files.createDirectories(signIn.getParent());
        Files.deleteIfExists(signIn);
        Files.createFile(
                signIn,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(signIn, AGENT + "\n" + password + "\n");
        return users.add(AGENT, "Ada Agent", password.toCharArray());
    }
}
