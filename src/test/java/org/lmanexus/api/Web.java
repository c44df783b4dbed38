package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.SignIns;
import org.lmanexus.identity.SignIns.Client;
import org.lmanexus.support.Deals;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Somebody at the interface, signed in once.
@TestComponent
class Web {

    static final String PASSWORD = Deals.PASSWORD;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Environment environment;
    private final SignIns signIns;
    private final JsonMapper json;

    Web(Environment environment, SignIns signIns, JsonMapper json) {
        this.environment = environment;
        this.signIns = signIns;
        this.json = json;
    }

    Answer get(String path, String email) throws IOException, InterruptedException {
        return send("GET", path, token(email), null);
    }

    Answer post(String path, String email, String body) throws IOException, InterruptedException {
        return send("POST", path, token(email), body);
    }

    Answer patch(String path, String email, String body) throws IOException, InterruptedException {
        return send("PATCH", path, token(email), body);
    }

    /// With an If-Match for a version that was seen.
    Answer matching(long version, String method, String path, String email, @Nullable String body)
            throws IOException, InterruptedException {
        return matching("\"" + version + "\"", method, path, token(email), body);
    }

    Answer matching(
            @Nullable String tag, String method, String path, String token, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(
                request.method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /// Under a key that makes it safe to send twice.
    Answer keyed(String key, String path, String email, String body)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Authorization", "Bearer " + token(email))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer delete(String path, String email) throws IOException, InterruptedException {
        return send("DELETE", path, token(email), null);
    }

    /// Without a token.
    Answer open(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, null, body);
    }

    /// @param token null for none
    /// @param body null for none
    Answer send(String method, String path, @Nullable String token, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(
                request.method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /// Hands a file over.
    ///
    /// @param kind markup or baseline
    Answer upload(String workspaceId, String kind, byte[] bytes, String email)
            throws IOException, InterruptedException {
        return sendForm(
                "/workspaces/" + workspaceId + "/files?kind=" + kind,
                token(email),
                Map.of(kind + ".docx", bytes));
    }

    /// @param files by their names
    Answer sendForm(String path, @Nullable String token, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            body.writeBytes(
                    """
                    --edge\r
                    Content-Disposition: form-data; name="file"; filename="%s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """
                            .formatted(file.getKey())
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                request(path).header("Content-Type", "multipart/form-data; boundary=edge");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpRequest.Builder request(String path) {
        String port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path));
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                type,
                type.contains("json") && !response.body().isEmpty()
                        ? json.readTree(response.body())
                        : json.createObjectNode(),
                response.body(),
                response.headers());
    }

    /// An access token of somebody made by [Deals].
    String token(String email) {
        return tokens.computeIfAbsent(
                email,
                who ->
                        signIns.signIn(who, PASSWORD, new Client("127.0.0.1", "test"))
                                .accessToken());
    }

    static void assertProblem(Answer answer, int status, String type, String part) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("urn:lma-nexus:problem:" + type);
        assertThat(answer.text("detail")).contains(part);
    }

    record Answer(int status, String type, JsonNode body, String raw, HttpHeaders headers) {

        String text(String field) {
            return body.path(field).asString();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }
}
