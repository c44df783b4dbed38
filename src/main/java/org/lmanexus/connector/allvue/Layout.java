package org.lmanexus.connector.allvue;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.mapping.MappingFolder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of a package and their columns, from `package.json`.
record Layout(Map<String, File> files) {

    private static final String NAME = "package.json";

    static Layout read(MappingFolder folder) {
        JsonNode declared =
                Json.object(folder.read(NAME))
                        .map(json -> json.path("files"))
                        .filter(JsonNode::isObject)
                        .orElseThrow(
                                () ->
                                        new MappingFailure(
                                                folder.display(NAME) + " has no object \"files\""));
        Map<String, File> files = new LinkedHashMap<>();
        declared.properties().forEach(each -> files.put(each.getKey(), File.of(each.getValue())));
        return new Layout(files);
    }

    /// One file.
    ///
    /// @param sum the column that is added up; null for none
    /// @param by the column whose values it is added up for
    record File(
            List<String> columns,
            List<String> required,
            List<String> decimals,
            List<String> dates,
            @Nullable String sum,
            @Nullable String by) {

        private static File of(JsonNode file) {
            return new File(
                    texts(file.path("columns")),
                    texts(file.path("required")),
                    texts(file.path("decimals")),
                    texts(file.path("dates")),
                    file.path("sum").path("column").textValue(),
                    file.path("sum").path("by").textValue());
        }

        private static List<String> texts(JsonNode array) {
            List<String> texts = new ArrayList<>();
            array.forEach(each -> texts.add(each.asText()));
            return texts;
        }
    }
}
