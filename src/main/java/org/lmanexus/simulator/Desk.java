package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// Answers for one system: asks for an idempotency key and takes each key once; tells what it
/// holds.
final class Desk implements ResponseDefinitionTransformerV2 {

    private static final String KEY = "Idempotency-Key";

    private final String system;
    private final Ledger ledger;
    private final Clerk clerk;
    private final Predicate<Request> guard;

    private Desk(String system, Ledger ledger, Clerk clerk, Predicate<Request> guard) {
        this.system = system;
        this.ledger = ledger;
        this.clerk = clerk;
        this.guard = guard;
    }

    /// @param guard whom it lets in
    static Desk open(String system, Path folder, Clerk clerk, Predicate<Request> guard)
            throws IOException {
        return new Desk(system, Ledger.open(folder.resolve(system)), clerk, guard);
    }

    String system() {
        return system;
    }

    List<String> taken() {
        return ledger.keys();
    }

    /// The last part of a request's path.
    static String last(Request request) {
        String path = request.getUrl().replaceFirst("\\?.*", "");
        return path.substring(path.lastIndexOf('/') + 1);
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
        Reply reply = reply(event.getRequest());
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.like(event.getResponseDefinition())
                        .withStatus(reply.status())
                        .withHeader("Content-Type", reply.type())
                        .withBody(reply.body());
        return reply.etag() == null
                ? response.build()
                : response.withHeader("ETag", reply.etag()).build();
    }

    private Reply reply(Request request) {
        if (!guard.test(request)) {
            return Reply.problem(401, "the access token is not valid", "Authorization", "");
        }
        if (request.getMethod().equals(RequestMethod.GET)) {
            return clerk.tell(request);
        }
        String key = request.getHeader(KEY);
        return key == null
                ? Reply.problem(400, "the header is missing", KEY, "")
                : ledger.take(key, request.getBody(), body -> clerk.take(request, body));
    }

    /// Does the system's work.
    interface Clerk {

        /// Takes a body that was never seen before.
        Reply take(Request request, byte[] body);

        /// Answers a GET.
        Reply tell(Request request);
    }
}
