package org.lmanexus.backup;

import org.lmanexus.kernel.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The last two files of a backup: what it says of itself, and the hash of each other file, in the
/// form that `sha256sum --check` reads. A backup without them was not finished.
final class Seal {

    private static final String MANIFEST = "manifest.json";
    private static final String SUMS = "SHA256SUMS";

    private Seal() {}

    static void write(Bundle bundle, Manifest manifest) throws IOException {
        Files.writeString(
                bundle.file(MANIFEST),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = bundle.files(SUMS)) {
            for (String name : files.map(bundle::name).toList()) {
                lines.add(bundle.hash(name) + "  " + name);
            }
        }
        Files.write(bundle.file(SUMS), lines);
    }

    /// Reads each file once, and refuses the backup with the name of the first that is not as it
    /// was written.
    static Manifest check(Bundle bundle) throws IOException {
        if (!bundle.has(SUMS)) {
            throw damaged(SUMS, "is missing: the backup was not finished");
        }
        List<String> sealed = new ArrayList<>();
        for (String line : Files.readAllLines(bundle.file(SUMS), StandardCharsets.ISO_8859_1)) {
            if (!line.matches("[0-9a-f]{64} {2}.+")) {
                throw damaged(SUMS, "has a line that is no hash and name");
            }
            String name = line.substring(66);
            check(bundle, name, line.substring(0, 64));
            sealed.add(name);
        }
        Manifest manifest = manifest(bundle, sealed);
        for (Manifest.Table table : manifest.tables()) {
            mustBeSealed(sealed, table.file());
        }
        long documents = sealed.stream().filter(name -> name.startsWith(Store.PREFIX)).count();
        if (documents != manifest.documents()) {
            throw damaged(
                    SUMS, "names " + documents + " of " + manifest.documents() + " documents");
        }
        return manifest;
    }

    private static void check(Bundle bundle, String name, String hash) throws IOException {
        if (!bundle.has(name)) {
            throw damaged(name, "is missing");
        }
        if (!hashOf(bundle, name).equals(hash)) {
            throw damaged(name, "is not as it was written");
        }
    }

    private static String hashOf(Bundle bundle, String name) {
        try {
            return bundle.hash(name);
        } catch (IOException e) {
            throw damaged(name, "cannot be read: " + e.getMessage());
        }
    }

    private static Manifest manifest(Bundle bundle, List<String> sealed) throws IOException {
        mustBeSealed(sealed, MANIFEST);
        try {
            return JsonMapper.shared()
                    .readValue(Files.readString(bundle.file(MANIFEST)), Manifest.class);
        } catch (JacksonException e) {
            throw damaged(MANIFEST, "is of another product or version: " + e.getOriginalMessage());
        }
    }

    private static void mustBeSealed(List<String> sealed, String name) {
        if (!sealed.contains(name)) {
            throw damaged(SUMS, "does not name " + name);
        }
    }

    private static Refusal.Unreadable damaged(String file, String what) {
        return new Refusal.Unreadable("the backup is damaged: " + file + " " + what);
    }
}
