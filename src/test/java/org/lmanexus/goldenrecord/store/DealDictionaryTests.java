package org.lmanexus.goldenrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.goldenrecord.deal.Dictionary;
import org.lmanexus.kernel.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

class DealDictionaryTests {

    private static final Path OURS = Path.of("mappings");
    private static final String TERMS = "terms.yaml";

    @TempDir private Path folder;
    private Path terms;

    @BeforeEach
    void copyOurs() throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        String schema = "golden-record.schema.json";
        Files.copy(OURS.resolve(schema), mappings.resolve(schema));
        terms = Files.copy(OURS.resolve(TERMS), mappings.resolve(TERMS));
    }

    @Test
    void anEditedDictionaryCountsFromTheNextRecordOnWithoutARestart() throws IOException {
        DealDictionary dictionary = new DealDictionary(new Home(folder, folder));
        assertThat(dictionary.dictionary().terms()).noneMatch(DealDictionaryTests::isOurs);

        String extended =
                Files.readString(terms)
                        .replace(
                                "\nterms:\n",
                                """

                                terms:
                                  - path: terms.greenDiscount
                                    kinds: [basis-points]
                                    labels: ["sustainability adjustment"]
                                """);
        Files.writeString(terms, extended);
        Files.setLastModifiedTime(terms, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(dictionary.dictionary().terms()).anyMatch(DealDictionaryTests::isOurs);
    }

    private static boolean isOurs(Dictionary.Entry entry) {
        return entry.path().equals("terms.greenDiscount");
    }
}
