package org.lmanexus.identity.session;

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

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key that tokens are signed with: a file that only its owner may read, outside of the
/// database and its dumps. Made by the first process that wants it.
@Component
class TokenKey {

    private static final int BYTES = 64;
    private static final String ALGORITHM = "HmacSHA512";

    private final Path file;

    TokenKey(IdentitySettings settings, Home home) {
        Path named = settings.keyFile();
        this.file = named == null ? home.data().resolve("token.key") : named.toAbsolutePath();
    }

    SecretKey get() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return new SecretKeySpec(
                    HexFormat.of().parseHex(Files.readString(file).strip()), ALGORITHM);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the token key " + file, e);
        }
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
