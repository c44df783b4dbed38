package org.lmanexus.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// Where the embedded database listens and what it asks for, kept in a file that only its owner may
/// read, so that a second process finds its way in.
record Account(int port, String password) {

    static final String USER = "postgres";

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    static Account fresh() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new Account(0, HexFormat.of().formatHex(secret));
    }

    static Optional<Account> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.of(
                new Account(
                        Integer.parseInt(properties.getProperty("port")),
                        properties.getProperty("password")));
    }

    Account at(int newPort) {
        return new Account(newPort, password);
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("password", password);
        ownerOnly(file);
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            properties.store(writer, "The embedded PostgreSQL, user " + USER);
        }
    }

    /// Writes the password alone, as `initdb` wants to read it.
    Path writePassword(Path file) throws IOException {
        ownerOnly(file);
        return Files.writeString(file, password);
    }

    private static void ownerOnly(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
    }

    @Override
    public String toString() {
        return "Account[port=" + port + "]";
    }
}
