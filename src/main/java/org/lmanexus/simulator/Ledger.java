package org.lmanexus.simulator;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.ContentHash;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/// What one system took, by idempotency key: the same key again gets the stored answer.
final class Ledger {

    private static final String ANSWER = ".answer.properties";

    private final Path folder;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Ledger(Path folder) {
        this.folder = folder;
    }

    static Ledger open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Ledger ledger = new Ledger(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ANSWER)).sorted().toList()) {
                Properties stored = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    stored.load(reader);
                }
                Entry entry = Entry.of(stored);
                ledger.entries.put(entry.key, entry);
            }
        }
        return ledger;
    }

    /// Takes the body once; another body under the same key is refused.
    synchronized Reply take(String key, byte[] body, Function<byte[], Reply> effect) {
        String hash = ContentHash.of(body).hex();
        Entry known = entries.get(key);
        if (known != null) {
            return known.hash.equals(hash)
                    ? known.reply
                    : Reply.problem(
                            422, "the key was used for another body", "Idempotency-Key", key);
        }
        Reply reply = effect.apply(body);
        if (reply.status() < 300) {
            Entry entry = new Entry(key, hash, reply);
            entries.put(key, entry);
            store(entry, body);
        }
        return reply;
    }

    synchronized List<String> keys() {
        return new ArrayList<>(entries.keySet());
    }

    private void store(Entry entry, byte[] body) {
        String name =
                "%06d-%s".formatted(entries.size(), entry.key.replaceAll("[^A-Za-z0-9-]", "-"));
        try {
            Files.write(folder.resolve(name + ".request"), body);
            try (Writer writer =
                    Files.newBufferedWriter(
                            folder.resolve(name + ANSWER), StandardCharsets.UTF_8)) {
                entry.properties().store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(String key, String hash, Reply reply) {

        static Entry of(Properties stored) {
            return new Entry(
                    stored.getProperty("key", ""),
                    stored.getProperty("hash", ""),
                    new Reply(
                            Integer.parseInt(stored.getProperty("status", "0")),
                            stored.getProperty("type", ""),
                            stored.getProperty("body", ""),
                            stored.getProperty("etag")));
        }

        Properties properties() {
            Properties properties = new Properties();
            properties.setProperty("key", key);
            properties.setProperty("hash", hash);
            properties.setProperty("status", Integer.toString(reply.status()));
            properties.setProperty("type", reply.type());
            properties.setProperty("body", reply.body());
            put(properties, "etag", reply.etag());
            return properties;
        }

        private static void put(Properties properties, String name, @Nullable String value) {
            if (value != null) {
                properties.setProperty(name, value);
            }
        }
    }
}
