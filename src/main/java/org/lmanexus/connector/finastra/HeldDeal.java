package org.lmanexus.connector.finastra;

import com.fasterxml.jackson.databind.JsonNode;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.mapping.Fields;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.system.Holding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/// A deal as Finastra gives it back: the body that was put there, under ids of its own. Each
/// version replaces the one before it.
final class HeldDeal implements Holding {

    private static final Set<String> BUSINESS =
            new LinkedHashSet<>(
                    List.of(
                            "externalReference",
                            "dealName",
                            "currency",
                            "agreementDate",
                            "closingDate",
                            "governingLaw",
                            "dealAmount",
                            "agentParty",
                            "borrowers",
                            "lenders",
                            "fees",
                            "facilities"));

    private final Function<String, Parcel> inquiry;

    /// @param inquiry asks for a deal, by the receipt
    HeldDeal(Function<String, Parcel> inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Parcel ask(Delivery last) {
        return inquiry.apply(Objects.requireNonNullElse(last.receipt(), "{}"));
    }

    @Override
    public SortedMap<String, String> delivered(List<Payload> deliveries) {
        return Fields.of(Json.parse(deliveries.getLast().text()), BUSINESS);
    }

    @Override
    public SortedMap<String, String> held(String answer) {
        JsonNode deal =
                Json.object(answer).orElseThrow(() -> new Unreadable("answered what is no deal"));
        return Fields.of(deal, BUSINESS);
    }
}
