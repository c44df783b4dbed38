package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;

import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.system.Notice;

/// A folder that maps a notice to one JSON document by JSLT and checks it against a schema.
public final class JsonMapping {

    private final Reloading<Files> files;

    public JsonMapping(MappingFolder folder, String mapping, String schema) {
        this.files =
                new Reloading<>(
                        folder,
                        changed ->
                                new Files(
                                        JsltMapping.compile(changed, mapping),
                                        JsonSchema.compile(changed, schema),
                                        MappingInput.of(changed)));
    }

    /// @throws org.lmanexus.connector.MappingFailure when a file of it is broken
    public void check() {
        files.get();
    }

    public Rendering render(Notice notice) {
        Files current = files.get();
        JsonNode document = current.mapping.apply(current.input.of(notice).json());
        String json = Json.write(document);
        Payload payload = Payload.ofText(json, "application/json");
        return new Rendering(payload, () -> Json.pretty(document), current.schema.problems(json));
    }

    private record Files(JsltMapping mapping, JsonSchema schema, MappingInput input) {}
}
