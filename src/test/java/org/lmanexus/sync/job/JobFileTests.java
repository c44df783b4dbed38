package org.lmanexus.sync.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs.Declared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

class JobFileTests {

    private static final String GOOD =
            """
            name: drift-detection
            description: Compares every term with its baseline.
            cron: "0 0 1 * * ?"
            zone: Europe/London
            after: [import]
            parameters:
              highChangePercent: "10"
            """;

    @TempDir private Path folder;

    @Test
    void aFileSaysWhenItsJobStartsAndWithWhat() throws IOException {
        JobFile file = JobFile.read(write("drift-detection", GOOD));

        assertThat(file.job())
                .isEqualTo(
                        new Declared(
                                "drift-detection",
                                "Compares every term with its baseline.",
                                "0 0 1 * * ?",
                                ZoneId.of("Europe/London"),
                                List.of("import")));
        assertThat(file.parameters()).isEqualTo(Map.of("highChangePercent", "10"));
    }

    @Test
    void aCronThatIsNoneIsNamedWithItsFile() throws IOException {
        Path file = write("drift-detection", GOOD.replace("0 0 1 * * ?", "at one"));

        assertThatThrownBy(() -> JobFile.read(file))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("drift-detection.job.yaml")
                .hasMessageContaining("at one");
    }

    @Test
    void aNameOtherThanTheFilesIsRefused() throws IOException {
        Path file = write("drift", GOOD);

        assertThatThrownBy(() -> JobFile.read(file))
                .hasMessageContaining("name the file drift-detection.job.yaml");
    }

    @Test
    void anUnknownZoneIsRefused() throws IOException {
        Path file = write("drift-detection", GOOD.replace("Europe/London", "Europe/Atlantis"));

        assertThatThrownBy(() -> JobFile.read(file)).hasMessageContaining("Europe/Atlantis");
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        Path file = write("drift-detection", GOOD.replaceFirst("description.*\n", ""));

        assertThatThrownBy(() -> JobFile.read(file))
                .hasMessageContaining("\"description\" is missing");
    }

    @Test
    void brokenYamlIsRefusedInOneLine() throws IOException {
        Path file = write("drift-detection", "name: [");

        assertThatThrownBy(() -> JobFile.read(file))
                .isInstanceOf(Refusal.Invalid.class)
                .message()
                .doesNotContain("\n");
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name + ".job.yaml"), yaml);
    }
}
