package org.lmanexus.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityIntegrationTests {

    private final Users users;
    private final URI address;
    private final HttpClient web = HttpClient.newHttpClient();

    @Autowired
    SecurityIntegrationTests(Users users, Environment environment) {
        this.users = users;
        this.address =
                URI.create(
                        "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    @BeforeEach
    void aPersonAndTheEngine() {
        if (users.byEmail("sarah.chen@example.com").isEmpty()) {
            users.add("sarah.chen@example.com", "Sarah Chen", "Password123".toCharArray());
        }
        users.engine();
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/metrics, 403",
        "/, 403",
        "/anything, 403",
        "/api/v1/no-such-thing, 401"
    })
    void aStrangerSeesTheHealthOnly(String path, int expected) throws Exception {
        assertThat(get(HttpRequest.newBuilder(address.resolve(path))).statusCode())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Sarah.Chen@example.com, Password123, 404",
        "sarah.chen@example.com, password123, 401",
        "nobody@example.com, Password123, 401",
        "engine@lma-nexus.invalid, !, 401"
    })
    void theInterfaceWantsAPersonAndTheRightPassword(String email, String password, int expected)
            throws Exception {
        HttpResponse<String> response =
                get(
                        HttpRequest.newBuilder(address.resolve("/api/v1/no-such-thing"))
                                .header("Authorization", basic(email, password)));

        assertThat(response.statusCode()).isEqualTo(expected);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> get(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return web.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String email, String password) {
        byte[] pair = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
