package org.lmanexus.connector.loaniq;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.http.Credentials;
import org.lmanexus.connector.http.HttpVerdict;
import org.lmanexus.connector.http.Receipt;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.mapping.MappingInput;
import org.lmanexus.connector.mapping.Reloading;
import org.lmanexus.connector.mapping.XmlSchema;
import org.lmanexus.connector.mapping.XsltMapping;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.connector.system.Holding;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.connector.system.Verdict;

import java.util.Map;
import java.util.Set;

/// One change batch a version, posted with the delivery's idempotency key.
final class LoanIq implements Connector {

    private static final String BATCHES = "/loan-iq/v1/change-batches";

    private final LoanIqSettings settings;
    private final Credentials credentials;
    private final Reloading<Mapping> mapping;

    LoanIq(MappingFolder folder, LoanIqSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
        this.mapping = new Reloading<>(folder, Mapping::compile);
    }

    @Override
    public DownstreamSystem system() {
        return DownstreamSystem.LOAN_IQ;
    }

    @Override
    public boolean configured() {
        return !settings.url().isBlank();
    }

    @Override
    public void check() {
        mapping.get();
    }

    @Override
    public Rendering render(Notice notice) {
        Mapping current = mapping.get();
        String xml = current.batch.apply(current.input.of(notice));
        Payload payload = Payload.ofText(xml, "application/xml; charset=UTF-8");
        return new Rendering(payload, () -> xml, current.schema.problems(payload));
    }

    @Override
    public Parcel address(Notice notice, Payload payload) {
        Map<String, String> headers = Map.of("Idempotency-Key", notice.envelope().idempotencyKey());
        return Parcel.push(system(), payload, headers, Map.of());
    }

    @Override
    public Verdict judge(Answer answer) {
        return HttpVerdict.of(answer, BatchReceipt::read);
    }

    @Override
    public Parcel inquire(String receipt) {
        return Parcel.ask(system(), BATCHES + "/" + Receipt.segment(receipt));
    }

    @Override
    public Parcel probe() {
        return Parcel.ask(system(), settings.probe());
    }

    @Override
    public Outbox.Wire signedIn(Outbox.Wire wire) {
        return credentials.over(wire);
    }

    @Override
    public Holding holding() {
        return new DealPosition();
    }

    @Override
    public Set<String> secrets() {
        return credentials.secrets();
    }

    private record Mapping(XsltMapping batch, XmlSchema schema, MappingInput input) {

        static Mapping compile(MappingFolder folder) {
            return new Mapping(
                    XsltMapping.compile(folder, "change-batch.xsl"),
                    XmlSchema.compile(folder, "change-batch.xsd"),
                    MappingInput.of(folder));
        }
    }
}
