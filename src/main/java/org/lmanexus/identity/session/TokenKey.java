package org.lmanexus.identity.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.OctetSequenceKey;

import org.lmanexus.kernel.Home;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The file with the keys that tokens are signed with, one a line in hexadecimal digits, which only
/// its owner may read; outside of the database and its dumps. Made by the first process that wants
/// it.
@Component
class TokenKey {

    private static final int BYTES = 64;

    private final Path file;

    TokenKey(IdentitySettings settings, Home home) {
        Path named = settings.keyFile();
        this.file = named == null ? home.data().resolve("token.key") : named.toAbsolutePath();
    }

    List<OctetSequenceKey> readOrMake() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the token key " + file, e);
        }
    }

    /// The first signs; what the others signed is good, too.
    List<OctetSequenceKey> read() throws IOException {
        Set<OctetSequenceKey> keys = new LinkedHashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                keys.add(key(line.strip()));
            }
        }
        if (keys.isEmpty()) {
            throw unfit();
        }
        return List.copyOf(keys);
    }

    /// Its id tells it from others and gives nothing of it away: RFC 7638.
    private OctetSequenceKey key(String digits) throws IOException {
        try {
            byte[] secret = HexFormat.of().parseHex(digits);
            if (secret.length < BYTES) {
                throw unfit();
            }
            return new OctetSequenceKey.Builder(secret)
                    .algorithm(JWSAlgorithm.HS512)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IllegalArgumentException | JOSEException e) {
            throw unfit();
        }
    }

    private IOException unfit() {
        return new IOException(
                "%s, the file of nexus.identity.key-file, holds no key or another text: a key is a"
                                .formatted(file)
                        + " line of %d hexadecimal digits or more".formatted(2 * BYTES));
    }

    /// Whole or not at all: a second process that starts meanwhile takes the key of the first.
    private void make() throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Path part =
                Files.createTempFile(
                        file.getParent(),
                        "token-",
                        ".part",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(part, HexFormat.of().formatHex(secret));
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(part);
        }
    }
}
