package org.lmanexus.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Puts the examples of `api/examples.json` into the OpenAPI document: each parameter by its name,
/// each body by its operation.
@Component
class Examples implements OpenApiCustomizer {

    private static final String BASE = "/api/v1";

    private final JsonMapper json;
    private final JsonNode examples;

    Examples(JsonMapper json) {
        this.json = json;
        try (InputStream file = new ClassPathResource("api/examples.json").getInputStream()) {
            this.examples = json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperationsMap()
                                        .forEach(
                                                (method, operation) ->
                                                        show(path, method, operation)));
    }

    private void show(String path, PathItem.HttpMethod method, Operation operation) {
        JsonNode parameters = examples.path("parameters");
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> parameters.has(parameter.getName()))
                .forEach(
                        parameter ->
                                parameter.setExample(value(parameters.path(parameter.getName()))));
        String name = method + " " + path.substring(BASE.length());
        JsonNode body = examples.path("bodies").path(name);
        if (!body.isMissingNode() && operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .values()
                    .forEach(content -> content.setExample(value(body)));
        }
    }

    /// As the document's own writer takes it.
    private Object value(JsonNode node) {
        return json.convertValue(node, Object.class);
    }
}
