package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `mappings/finastra/openapi.yaml`, held against what really went over the wire.
final class FinastraApi {

    private static final Path FOLDER = Path.of("mappings", "finastra");

    private final JsonNode api;

    FinastraApi() {
        api = new YAMLMapper().readTree(read("openapi.yaml"));
    }

    /// Whether a request and its answer are as the document says.
    void hold(ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl().replaceFirst("^/finastra", "").replaceFirst("\\?.*", "");
        JsonNode operations = operations(path);
        JsonNode operation =
                operations.path(request.getMethod().getName().toLowerCase(Locale.ROOT));
        assertThat(operation.isMissingNode())
                .as("%s %s is declared", request.getMethod(), path)
                .isFalse();
        parameters(operation).forEach(parameter -> header(parameter, request));
        JsonNode body = resolved(operation.path("requestBody"));
        if (!body.isMissingNode()) {
            assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
            fits(
                    request.getBodyAsString(),
                    body.path("content").path("application/json").path("schema"));
        }
        answer(
                resolved(
                        operation
                                .path("responses")
                                .path(Integer.toString(event.getResponse().getStatus()))),
                event.getResponse());
    }

    private JsonNode operations(String path) {
        return api.path("paths")
                .propertyStream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such path: " + path));
    }

    private List<JsonNode> parameters(JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    private static void header(JsonNode parameter, Request request) {
        if (parameter.path("in").asString().equals("header")) {
            String name = parameter.path("name").asString();
            @Nullable String value = request.getHeader(name);
            assertThat(value).as(name).isNotNull();
            fits(
                    "\"" + String.valueOf(value).replace("\"", "\\\"") + "\"",
                    parameter.path("schema"));
        }
    }

    private static void answer(JsonNode declared, LoggedResponse response) {
        assertThat(declared.isMissingNode())
                .as("status %d is declared", response.getStatus())
                .isFalse();
        declared.path("headers")
                .propertyNames()
                .forEach(
                        name ->
                                assertThat(response.getHeaders().getHeader(name).isPresent())
                                        .as(name)
                                        .isTrue());
        declared.path("content")
                .forEach(content -> fits(response.getBodyAsString(), content.path("schema")));
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.startsWith("#/") ? api.at(ref.substring(1)) : node;
    }

    private static void fits(String json, JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        Schema compiled =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(ref.isEmpty() ? schema.toString() : read(ref), InputFormat.JSON);
        assertThat(compiled.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
