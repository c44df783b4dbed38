package org.lmanexus.connector.loaniq;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.mapping.XmlFields;
import org.lmanexus.connector.system.Holding;
import org.w3c.dom.Element;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What Loan IQ holds of a deal: `<DealPosition>` with the deal, its facilities, their commitments
/// and pricing, each as a batch writes it. What was delivered is what the batches add up to.
final class DealPosition implements Holding {

    private static final String NUMBER = "facilityControlNumber";

    @Override
    public Parcel ask(Delivery last) {
        String deal = URLEncoder.encode(last.workspaceId(), StandardCharsets.UTF_8);
        return Parcel.ask(DownstreamSystem.LOAN_IQ, "/loan-iq/v1/deals/" + deal);
    }

    @Override
    public SortedMap<String, String> delivered(List<Payload> deliveries) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (Payload delivery : deliveries) {
            Element batch = XmlFields.parse(delivery.text());
            for (Element transactions : XmlFields.children(batch, "Transactions")) {
                for (Element transaction : XmlFields.children(transactions, "Transaction")) {
                    XmlFields.children(transaction).forEach(part -> replace(fields, part));
                }
            }
        }
        return fields;
    }

    @Override
    public SortedMap<String, String> held(String answer) {
        SortedMap<String, String> fields = new TreeMap<>();
        XmlFields.children(XmlFields.parse(answer)).forEach(part -> replace(fields, part));
        return fields;
    }

    /// A part takes the place of the one that was there.
    private static void replace(SortedMap<String, String> fields, Element part) {
        String path = part.getLocalName() + key(part);
        fields.keySet().removeIf(known -> known.equals(path) || known.startsWith(path + "/"));
        XmlFields.add(path, part, fields);
    }

    private static String key(Element part) {
        String number = part.getAttribute(NUMBER);
        String of =
                number.isEmpty()
                        ? XmlFields.children(part, "FacilityControlNumber").stream()
                                .map(Element::getTextContent)
                                .findFirst()
                                .orElse("")
                        : number;
        return of.isEmpty() ? "" : "[" + of.strip() + "]";
    }
}
