package org.lmanexus.connector.loaniq;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.http.Receipt;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The answer to a batch: `<ChangeBatchReceipt batchId="…" status="AWAITING_APPROVAL"/>`, later
/// `APPROVED`, or `REJECTED` with a `Cause` for each reason.
final class BatchReceipt {

    private final List<String> causes = new ArrayList<>();
    private @Nullable String id;
    private String status = "";

    private BatchReceipt() {}

    static Optional<Receipt> read(Answer.Replied reply) {
        BatchReceipt receipt = new BatchReceipt();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(reply.body()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    receipt.element(xml);
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return receipt.found();
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        if (id == null) {
            boolean ours = "ChangeBatchReceipt".equals(xml.getLocalName());
            id = ours ? attribute(xml, "batchId") : "";
            status = attribute(xml, "status");
        } else if ("Cause".equals(xml.getLocalName())) {
            causes.add(xml.getElementText().strip());
        }
    }

    private Optional<Receipt> found() {
        return id == null || id.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Receipt(
                                id, status, causes.isEmpty() ? null : String.join("; ", causes)));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
