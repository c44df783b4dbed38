package org.lmanexus.goldenrecord.store;

import org.lmanexus.goldenrecord.deal.Dictionary;
import org.lmanexus.kernel.Home;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// The customer's dictionary of terms and the record's schema; an edited dictionary counts from the
/// next record on.
@Component
class DealDictionary {

    private final Path file;
    private final RecordSchema schema;
    private volatile Read last;

    DealDictionary(Home home) {
        this.file = home.mappings().resolve("terms.yaml");
        this.schema = RecordSchema.read(home.mappings());
        this.last = read(file);
    }

    Dictionary dictionary() {
        if (!modified(file).equals(last.modified)) {
            last = read(file);
        }
        return last.dictionary;
    }

    RecordSchema schema() {
        return schema;
    }

    private static Read read(Path file) {
        return new Read(modified(file), Dictionary.read(file));
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new Refusal.Unreadable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private record Read(FileTime modified, Dictionary dictionary) {}
}
