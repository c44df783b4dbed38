package org.lmanexus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SecretTests {

    @TempDir private Path folder = Path.of("");

    @Test
    void isWhatWasGiven() {
        assertThat(Secret.of("s3cret").value()).isEqualTo("s3cret");
    }

    @Test
    void isWhatItsFileSaysNow() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "old\n");
        Secret secret = Secret.of("file:" + file);
        assertThat(secret.value()).isEqualTo("old");

        Files.writeString(file, "new\n");

        assertThat(secret.value()).isEqualTo("new");
        assertThat(secret.values()).containsExactlyInAnyOrder("old", "new");
    }

    @Test
    void isKnownInItsNewFormToWhoeverHidesItThoughOnlyAnotherAskedForIt() throws IOException {
        Path file = Files.writeString(folder.resolve("hidden"), "before");
        Secret hider = Secret.of("file:" + file);

        Files.writeString(file, "after");

        assertThat(hider.values()).containsExactlyInAnyOrder("before", "after");
    }

    @Test
    void staysWhatItWasWhileItsFileIsEmptyOrAway() throws IOException {
        Path file = Files.writeString(folder.resolve("away"), "old");
        Secret secret = Secret.of("file:" + file);

        Files.writeString(file, "");
        assertThat(secret.value()).isEqualTo("old");
        Files.delete(file);
        assertThat(secret.value()).isEqualTo("old");
    }

    @Test
    void needsAFileThatCanBeRead() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Secret.of("file:" + folder.resolve("missing")))
                .withMessageContaining("missing cannot be read");
    }

    @Test
    void isNotShown() {
        assertThat(Secret.of("s3cret")).asString().doesNotContain("s3cret");
    }
}
