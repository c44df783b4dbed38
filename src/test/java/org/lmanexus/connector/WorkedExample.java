package org.lmanexus.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A rendering kept in `docs/examples/`, so that what an analyst reads there is what is sent.
/// `-Dexamples.write=true` writes the files anew.
public final class WorkedExample {

    private static final Path EXAMPLES = Path.of("docs", "examples");

    private WorkedExample() {}

    public static void assertThatRendering(Rendering rendering, String file) {
        assertThat(rendering.problems()).isEmpty();
        Path expected = EXAMPLES.resolve(file);
        String actual = rendering.readable().strip() + "\n";
        try {
            if (Boolean.getBoolean("examples.write")) {
                Files.createDirectories(EXAMPLES);
                Files.writeString(expected, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
