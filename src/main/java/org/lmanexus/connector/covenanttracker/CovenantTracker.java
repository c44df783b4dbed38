package org.lmanexus.connector.covenanttracker;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Connector;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Notice;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.Verdict;
import org.lmanexus.connector.http.Bearer;
import org.lmanexus.connector.http.HttpVerdict;
import org.lmanexus.connector.http.Receipt;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.mapping.JsonMapping;
import org.lmanexus.connector.mapping.MappingFolder;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All covenants of a version in one message; the system replaces those it holds of the deal.
final class CovenantTracker implements Connector {

    private final CovenantTrackerSettings settings;
    private final JsonMapping mapping;

    CovenantTracker(MappingFolder folder, CovenantTrackerSettings settings) {
        this.settings = settings;
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
        return new Parcel(system(), payload, Bearer.with(settings.token(), headers), Map.of());
    }

    @Override
    public Verdict judge(Answer answer) {
        return HttpVerdict.of(answer, CovenantTracker::receipt);
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
    public Set<String> secrets() {
        return Bearer.secrets(settings.token());
    }
}
