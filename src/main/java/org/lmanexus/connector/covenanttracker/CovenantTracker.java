package org.lmanexus.connector.covenanttracker;

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

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All covenants of a version in one message; the system replaces those it holds of the deal.
final class CovenantTracker implements Connector {

    private static final String OBLIGATIONS = "/covenants/v1/obligations";

    private final CovenantTrackerSettings settings;
    private final Credentials credentials;
    private final JsonMapping mapping;

    CovenantTracker(
            MappingFolder folder, CovenantTrackerSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.mapping = new JsonMapping(folder, "covenants.jslt", "covenants.schema.json");
    }

    @Override
    public DownstreamSystem system() {
        return DownstreamSystem.COVENANT_TRACKER;
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
        Map<String, String> headers = Map.of("Idempotency-Key", notice.envelope().idempotencyKey());
        return Parcel.push(system(), payload, headers, Map.of());
    }

    @Override
    public Verdict judge(Answer answer) {
        return HttpVerdict.of(answer, CovenantTracker::receipt);
    }

    @Override
    public Parcel inquire(String receipt) {
        return Parcel.ask(system(), OBLIGATIONS + "/" + Receipt.segment(receipt));
    }

    @Override
    public Parcel probe() {
        return Parcel.ask(system(), settings.probe());
    }

    @Override
    public Outbox.Wire signedIn(Outbox.Wire wire) {
        return credentials.over(wire);
    }

    private static Optional<Receipt> receipt(Answer.Replied reply) {
        return Json.object(reply.body())
                .filter(body -> !body.path("receiptId").asText().isBlank())
                .map(
                        body ->
                                new Receipt(
                                        body.path("receiptId").asText(),
                                        body.path("status").asText()));
    }

    @Override
    public Holding holding() {
        return new HeldObligations();
    }

    @Override
    public Set<String> secrets() {
        return credentials.secrets();
    }
}
