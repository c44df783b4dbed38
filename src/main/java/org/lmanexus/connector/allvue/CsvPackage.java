package org.lmanexus.connector.allvue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.mapping.MappingInput;
import org.lmanexus.connector.system.Envelope;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The CSV files of a package with the manifest that counts, adds up and hashes them.
record CsvPackage(List<Table> tables, String manifest, List<String> problems) {

    static final String MANIFEST = "manifest.json";

    // The same files make the same bytes, whenever they are zipped
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static CsvPackage of(Map<String, String> documents, Layout layout, Envelope envelope) {
        List<Table> tables = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        layout.files()
                .forEach(
                        (name, file) -> {
                            String csv = documents.get(name);
                            if (csv == null) {
                                problems.add(name + ": the mapping did not write it");
                            } else {
                                tables.add(Table.of(name, csv, file));
                            }
                        });
        documents.keySet().stream()
                .filter(name -> !layout.files().containsKey(name))
                .forEach(name -> problems.add(name + ": package.json does not declare it"));
        tables.forEach(table -> problems.addAll(table.problems()));
        return new CsvPackage(tables, Json.pretty(manifest(tables, envelope)), problems);
    }

    private static ObjectNode manifest(List<Table> tables, Envelope envelope) {
        ObjectNode manifest = Json.object().put("format", "WSO-style CSV package 1");
        manifest.set("envelope", MappingInput.envelope(envelope));
        for (Table table : tables) {
            ObjectNode file =
                    manifest.withArray("files")
                            .addObject()
                            .put("name", table.name())
                            .put("rows", table.rows().size())
                            .put("bytes", table.bytes().length)
                            .put("sha256", table.hash());
            ObjectNode sums = Json.object();
            table.sums().forEach((key, sum) -> sums.put(key, sum.toPlainString()));
            if (!sums.isEmpty()) {
                file.put("sumOf", table.layout().sum()).set("sums", sums);
            }
        }
        return manifest;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Table table : tables) {
                entry(zip, table.name(), table.bytes());
            }
            entry(zip, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// All files one after another, for a person.
    String readable() {
        StringBuilder text = new StringBuilder();
        tables.forEach(
                table ->
                        text.append("== ")
                                .append(table.name())
                                .append('\n')
                                .append(table.csv().replace("\r\n", "\n"))
                                .append('\n'));
        return text.append("== ").append(MANIFEST).append('\n').append(manifest).toString();
    }
}
