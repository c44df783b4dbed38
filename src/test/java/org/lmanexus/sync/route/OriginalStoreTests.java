package org.lmanexus.sync.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.kernel.Home;
import org.lmanexus.support.ForcedFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

class OriginalStoreTests {

    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");

    @TempDir private Path folder;

    @Test
    void whatAKilledEngineLeftHalfWrittenGoesAtTheNextStartAndWhatIsInHandStays()
            throws IOException {
        OriginalStore store = store();
        Path left = part("incoming-1.part", Duration.ofHours(2));
        Path inHand = part("incoming-2.part", Duration.ofMinutes(1));
        Path kept = part("a".repeat(64), Duration.ofDays(300));
        store.tidy();
        assertThat(left).doesNotExist();
        assertThat(inHand).exists();
        assertThat(kept).exists();
    }

    @Test
    void aStoreThatIsNotThereYetNeedsNoTidying() throws IOException {
        store().tidy();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void bytesAndNameAreOnTheDiskBeforeAnybodyIsToldOfThem() throws IOException {
        Path file = Files.writeString(folder.resolve("markup.docx"), "bytes");

        ForcedFiles first = ForcedFiles.during(() -> store().keep(file));
        ForcedFiles again = ForcedFiles.during(() -> store().keep(file));

        assertThat(first.names()).hasSize(3);
        assertThat(first.names().getFirst()).isEqualTo(folder.getFileName().toString());
        assertThat(first.names().get(1)).startsWith("incoming-").endsWith(".part");
        assertThat(first.names().getLast()).isEqualTo("store");
        assertThat(again.names()).as("one that is there already").containsExactly("store");
    }

    private OriginalStore store() {
        return new OriginalStore(new Home(folder, folder), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path part(String name, Duration age) throws IOException {
        Path file = Files.createDirectories(folder.resolve("store")).resolve(name);
        Files.writeString(file, "bytes");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
