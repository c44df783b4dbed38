package org.lmanexus.goldenrecord.store;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The published shape of the record: `mappings/golden-record.schema.json`.
final class RecordSchema {

    private final Path file;
    private final Schema schema;

    private RecordSchema(Path file, Schema schema) {
        this.file = file;
        this.schema = schema;
    }

    static RecordSchema read(Path mappings) {
        Path file = mappings.resolve("golden-record.schema.json");
        try {
            SchemaRegistry registry =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            return new RecordSchema(
                    file, registry.getSchema(Files.readString(file), InputFormat.JSON));
        } catch (IOException e) {
            throw new Refusal.Unreadable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// @throws Refusal.Conflict with the first thing that does not follow the schema
    void require(String json) {
        List<Error> errors = schema.validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            Error first = errors.getFirst();
            throw new Refusal.Conflict(
                    "the golden record does not follow %s: %s %s"
                            .formatted(
                                    file.getFileName(),
                                    first.getInstanceLocation(),
                                    first.getMessage()));
        }
    }
}
