package org.lmanexus.connector.acbs;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.http.Credentials;
import org.lmanexus.connector.http.HttpVerdict;
import org.lmanexus.connector.http.Receipt;
import org.lmanexus.connector.mapping.Fields;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.mapping.JsonMapping;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.connector.system.Holding;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.connector.system.Verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// One loan a version.
final class Acbs implements Connector, Holding {

    private static final String LOANS = "/acbs/v1/loans";
    private static final Set<String> BUSINESS = Set.of("name", "currency", "amount");

    private final AcbsSettings settings;
    private final Credentials credentials;
    private final JsonMapping mapping;

    Acbs(MappingFolder folder, AcbsSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.mapping = new JsonMapping(folder, "loan.jslt", "loan.schema.json");
    }

    @Override
    public DownstreamSystem system() {
        return DownstreamSystem.ACBS;
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
        return HttpVerdict.of(answer, Acbs::receipt);
    }

    private static Optional<Receipt> receipt(Answer.Replied reply) {
        return Json.object(reply.body())
                .filter(body -> body.hasNonNull("loanId"))
                .map(
                        body ->
                                new Receipt(
                                        body.path("loanId").asText(),
                                        body.path("status").asText()));
    }

    @Override
    public Parcel inquire(String receipt) {
        return Parcel.ask(system(), LOANS + "/" + Receipt.segment(receipt));
    }

    @Override
    public Parcel probe() {
        return Parcel.ask(system(), LOANS);
    }

    @Override
    public Outbox.Wire signedIn(Outbox.Wire wire) {
        return credentials.over(wire);
    }

    @Override
    public Set<String> secrets() {
        return credentials.secrets();
    }

    @Override
    public Holding holding() {
        return this;
    }

    @Override
    public Parcel ask(Delivery last) {
        return inquire(String.valueOf(last.receipt()));
    }

    @Override
    public SortedMap<String, String> delivered(List<Payload> deliveries) {
        return Fields.of(Json.parse(deliveries.getLast().text()), BUSINESS);
    }

    @Override
    public SortedMap<String, String> held(String answer) {
        return Fields.of(Json.parse(answer), BUSINESS);
    }
}
