package org.lmanexus.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.identity.session.IdentitySettings.OpenId;
import org.lmanexus.kernel.Home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// The key that tokens are signed with, outside of the database.
class TokenKeyTests {

    private static final int PROCESSES = 16;
    private static final int BYTES = 64;

    @TempDir private Path folder = Path.of("");

    @Test
    void theKeyIsMadeOnceByWhoeverComesFirst() throws Exception {
        Callable<String> start =
                () -> HexFormat.of().formatHex(key().readOrMake().getFirst().toByteArray());
        List<String> keys;
        try (ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
            keys =
                    processes
                            .invokeAll(IntStream.range(0, PROCESSES).mapToObj(_ -> start).toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(keys).hasSize(PROCESSES).containsOnly(start.call());
        assertThat(keys.getFirst()).hasSize(2 * BYTES);
        assertThat(folder).isDirectoryContaining("glob:**/token.key");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void theKeyIsReadableByItsOwnerOnly() throws IOException {
        key().readOrMake();

        assertThat(Files.getPosixFilePermissions(folder.resolve("token.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a word", "00ff", "é"})
    void aFileWithAnotherTextIsNamedWithItsSetting(String text) throws IOException {
        Files.writeString(folder.resolve("token.key"), text);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> key().readOrMake())
                .havingRootCause()
                .withMessageContaining("nexus.identity.key-file")
                .withMessageContaining("128 hexadecimal digits");
    }

    private TokenKey key() {
        return new TokenKey(settings(folder.resolve("token.key")), new Home(folder, folder));
    }

    static IdentitySettings settings(Path keyFile) {
        Duration some = Duration.ofMinutes(1);
        Duration week = Duration.ofDays(7);
        return new IdentitySettings(
                keyFile, some, week, some, some, 1, 1, 1, some, new OpenId("", ""));
    }
}
