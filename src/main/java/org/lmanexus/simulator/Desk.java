package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Answers for one system: asks for an idempotency key and takes each key once.
final class Desk implements ResponseDefinitionTransformerV2 {

    private static final String KEY = "Idempotency-Key";

    private final String system;
    private final Ledger ledger;
    private final Handler handler;

    private Desk(String system, Ledger ledger, Handler handler) {
        this.system = system;
        this.ledger = ledger;
        this.handler = handler;
    }

    static Desk open(String system, Path folder, Handler handler) throws IOException {
        return new Desk(system, Ledger.open(folder.resolve(system)), handler);
    }

    String system() {
        return system;
    }

    List<String> taken() {
        return ledger.keys();
    }

    @Override
    public String getName() {
        return "desk-" + system;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String key = request.getHeader(KEY);
        Reply reply =
                key == null
                        ? Reply.problem(400, "the header is missing", KEY, "")
                        : ledger.take(key, request.getBody(), body -> handler.take(request, body));
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.like(event.getResponseDefinition())
                        .withStatus(reply.status())
                        .withHeader("Content-Type", reply.type())
                        .withBody(reply.body());
        return reply.etag() == null
                ? response.build()
                : response.withHeader("ETag", reply.etag()).build();
    }

    /// Does what the system does with a body that it sees for the first time.
    @FunctionalInterface
    interface Handler {
        Reply take(Request request, byte[] body);
    }
}
