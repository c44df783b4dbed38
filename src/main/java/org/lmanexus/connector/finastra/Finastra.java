package org.lmanexus.connector.finastra;

import com.fasterxml.jackson.databind.JsonNode;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.http.Credentials;
import org.lmanexus.connector.http.HttpVerdict;
import org.lmanexus.connector.http.Receipt;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.mapping.JsonMapping;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.connector.system.Holding;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.connector.system.Verdict;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Creates the deal with the first version and replaces it with each later one, under the entity
/// tag that the system gave last.
final class Finastra implements Connector {

    private static final String DEALS = "/corporate-lending/v1/deals";

    private final FinastraSettings settings;
    private final Credentials credentials;
    private final JsonMapping mapping;

    Finastra(MappingFolder folder, FinastraSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.mapping = new JsonMapping(folder, "deal.jslt", "deal.schema.json");
    }

    @Override
    public DownstreamSystem system() {
        return DownstreamSystem.FINASTRA;
    }

    @Override
    public boolean configured() {
        return !settings.url().isBlank();
    }

    @Override
    public void check() {
        mapping.check();
    }

    @Override
    public Rendering render(Notice notice) {
        return mapping.render(notice);
    }

    @Override
    public Parcel address(Notice notice, Payload payload) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", notice.envelope().idempotencyKey());
        headers.put("X-Request-ID", UUID.randomUUID().toString());
        Map<String, String> details = Map.of("method", "POST", "path", DEALS);
        Notice.Previous previous = notice.previous();
        if (previous != null) {
            JsonNode held = Json.parse(previous.receipt());
            details =
                    Map.of(
                            "method",
                            "PUT",
                            "path",
                            DEALS + "/" + Receipt.segment(previous.receipt()));
            if (notice.envelope().isCorrection()) {
                headers.put(CurrentTag.WANTED, CurrentTag.ANY);
            } else if (held.hasNonNull("etag")) {
                headers.put("If-Match", held.get("etag").asText());
            }
        }
        return Parcel.push(system(), payload, headers, details);
    }

    @Override
    public Verdict judge(Answer answer) {
        return HttpVerdict.of(answer, Finastra::receipt);
    }

    @Override
    public Parcel inquire(String receipt) {
        return Parcel.ask(system(), DEALS + "/" + Receipt.segment(receipt));
    }

    @Override
    public Parcel probe() {
        return Parcel.ask(system(), settings.probe());
    }

    @Override
    public Outbox.Wire signedIn(Outbox.Wire wire) {
        return new CurrentTag(credentials.over(wire));
    }

    private static Optional<Receipt> receipt(Answer.Replied reply) {
        return Json.object(reply.body())
                .filter(body -> !body.path("dealId").asText().isBlank())
                .map(
                        body ->
                                new Receipt(
                                        body.path("dealId").asText(),
                                        body.path("status").asText()));
    }

    @Override
    public Holding holding() {
        return new HeldDeal(this::inquire);
    }

    @Override
    public Set<String> secrets() {
        return credentials.secrets();
    }
}
