package org.lmanexus.connector.allvue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.connector.WorkedExample.assertThatRendering;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Secret;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class AllvueTests {

    private final Allvue connector =
            new Allvue(
                    new MappingFolder(Path.of("mappings", "allvue")),
                    new AllvueSettings("localhost", "inbox", "answers", Secret.NONE, Secret.NONE));

    @Test
    void aVersionIsOnePackage() {
        assertThatRendering(connector.render(SampleNotices.first()), "allvue-package.txt");
    }

    @Test
    void theManifestCountsAddsUpAndHashesEveryFile() throws IOException {
        Map<String, byte[]> entries = unzip(connector.render(SampleNotices.first()));
        JsonNode manifest =
                Json.parse(new String(entries.remove("manifest.json"), StandardCharsets.UTF_8));

        assertThat(manifest.get("files")).hasSameSizeAs(entries.keySet());
        for (JsonNode file : manifest.get("files")) {
            byte[] bytes = entries.getOrDefault(file.get("name").asText(), new byte[0]);
            assertThat(file.get("sha256").asText()).isEqualTo(ContentHash.of(bytes).hex());
            assertThat(file.get("bytes").asInt()).isEqualTo(bytes.length);
        }
        assertThat(manifest.at("/files/2/name").asText()).isEqualTo("facilities.csv");
        assertThat(manifest.at("/files/2/rows").asInt()).isEqualTo(2);
        assertThat(manifest.at("/files/2/sums/GBP").asText()).isEqualTo("500000000");
    }

    @Test
    void theLastEntryIsTheManifestAndTheSameNoticeMakesTheSameBytes() throws IOException {
        Rendering rendering = connector.render(SampleNotices.first());

        assertThat(List.copyOf(unzip(rendering).keySet()).getLast()).isEqualTo("manifest.json");
        assertThat(rendering.payload().hash())
                .isEqualTo(connector.render(SampleNotices.first()).payload().hash());
    }

    @Test
    void decimalsAndControlSumsStayExact() {
        Rendering rendering = connector.render(SampleNotices.exact());

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.readable())
                .contains(",12345678901234567.89,", ",0.0325,", ",4.50,", ",JPY,75000000000,")
                .contains("\"JPY\" : \"24691357802469135.78\"")
                .contains("\"JPY\" : \"75000000000\"");
    }

    @Test
    void theCentresOfABusinessDayGoByTheirCodes() {
        Rendering rendering = connector.render(SampleNotices.centres());

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.readable()).contains(",GBLO USNY EUTA,");
    }

    @Test
    void commasAndQuotesInNamesAreQuoted() {
        assertThat(connector.render(SampleNotices.first()).readable())
                .contains("\"Northwind, Project \"\"Gale\"\"\"");
    }

    @Test
    void aMissingValueThatIsRequiredIsAProblem() {
        Notice notice =
                SampleNotices.of(
                        SampleNotices.record("record-1.json")
                                .replace("\"name\": \"Facility A\"", "\"name\": \"\""));

        assertThat(connector.render(notice).problems())
                .anySatisfy(
                        problem ->
                                assertThat(problem)
                                        .contains("facilities.csv, row 2, facilityName"));
    }

    @Test
    void thePackageIsNamedByItsKeySoThatASecondUploadLandsOnTheFirst() {
        Notice notice = SampleNotices.first();
        String file =
                connector.address(notice, connector.render(notice).payload()).details().get("file");

        assertThat(file).isEqualTo("lma-nexus_ws-northwind_v1_" + SampleNotices.KEY + ".zip");
    }

    private static Map<String, byte[]> unzip(Rendering rendering) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(rendering.payload().bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
