package org.lmanexus.connector.allvue;

import com.fasterxml.jackson.databind.JsonNode;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.system.Holding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The file that Allvue writes when it has loaded a package, `<package>.ack.json`: rows and sums of
/// each file, as the manifest has them.
final class Acknowledgement implements Holding {

    private final Function<String, Parcel> inquiry;

    /// @param inquiry asks for a file by its name
    Acknowledgement(Function<String, Parcel> inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Parcel ask(Delivery last) {
        String receipt = Objects.requireNonNullElse(last.receipt(), "{}");
        String stored = Json.parse(receipt).path("reference").asText();
        String name = stored.substring(stored.lastIndexOf('/') + 1);
        return inquiry.apply(name.replaceFirst("\\.zip$", ".ack.json"));
    }

    @Override
    public SortedMap<String, String> delivered(List<Payload> deliveries) {
        return totals(Json.parse(manifest(deliveries.getLast().bytes())));
    }

    @Override
    public SortedMap<String, String> held(String answer) {
        return totals(
                Json.object(answer)
                        .filter(body -> body.path("files").isArray())
                        .orElseThrow(() -> new Unreadable("its acknowledgement names no files")));
    }

    private static SortedMap<String, String> totals(JsonNode document) {
        SortedMap<String, String> totals = new TreeMap<>();
        for (JsonNode file : document.path("files")) {
            String path = "files[" + file.path("name").asText() + "]";
            totals.put(path + ".rows", file.path("rows").asText());
            file.path("sums")
                    .properties()
                    .forEach(
                            sum ->
                                    totals.put(
                                            path + ".sums." + sum.getKey(),
                                            sum.getValue().asText()));
        }
        return totals;
    }

    private static String manifest(byte[] zipped) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CsvPackage.MANIFEST)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("a package without " + CsvPackage.MANIFEST);
    }
}
