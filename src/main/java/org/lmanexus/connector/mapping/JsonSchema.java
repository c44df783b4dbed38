package org.lmanexus.connector.mapping;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.lmanexus.connector.MappingFailure;

import tools.jackson.core.JacksonException;

import java.util.List;

/// A JSON schema (draft 2020-12) that a mapping's result must fit.
public final class JsonSchema {

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    public static JsonSchema compile(MappingFolder folder, String file) {
        try {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(folder.read(file), InputFormat.JSON);
            schema.initializeValidators();
            return new JsonSchema(schema);
        } catch (com.networknt.schema.SchemaException | JacksonException e) {
            throw new MappingFailure(
                    folder.display(file) + " is no JSON schema: " + e.getMessage(), e);
        }
    }

    /// Where the JSON does not fit, one line each.
    public List<String> problems(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
