package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Finastra's authorization server: an access token for a client that knows its secret.
public final class Tokens implements ResponseDefinitionTransformerV2 {

    static final String CLIENT = "lma-nexus";

    private volatile String secret = UUID.randomUUID().toString();
    private final Set<String> valid = ConcurrentHashMap.newKeySet();

    String secret() {
        return secret;
    }

    /// From now on, our client has another secret.
    ///
    /// @return the new one
    public String renew() {
        secret = UUID.randomUUID().toString();
        return secret;
    }

    /// From now on, no token that was given before is taken.
    public void revoke() {
        valid.clear();
    }

    boolean lets(Request request) {
        String header = request.getHeader("Authorization");
        return header != null && valid.contains(header.replaceFirst("^Bearer ", ""));
    }

    @Override
    public String getName() {
        return "tokens";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        byte[] pair = (CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        if (!basic.equals(event.getRequest().getHeader("Authorization"))) {
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(401)
                    .withBody("{\"error\":\"invalid_client\"}")
                    .build();
        }
        String token = UUID.randomUUID().toString();
        valid.add(token);
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(
                        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                                .formatted(token))
                .build();
    }
}
