package org.lmanexus.api;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Somebody at the interface with a password.
@TestComponent
class Web {

    static final String PASSWORD = "a long password";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;
    private final JsonMapper json;

    Web(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    Answer get(String path, String email) throws IOException, InterruptedException {
        return send(request(path, email).GET());
    }

    Answer post(String path, String email, String body) throws IOException, InterruptedException {
        return send(
                request(path, email)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer patch(String path, String email, String body) throws IOException, InterruptedException {
        return send(
                request(path, email)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String email) {
        String port = environment.getRequiredProperty("local.server.port");
        String pair = email + ":" + PASSWORD;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body().isEmpty()
                        ? json.createObjectNode()
                        : json.readTree(response.body()));
    }

    record Answer(int status, String type, JsonNode body) {

        String text(String field) {
            return body.path(field).asString();
        }
    }
}
