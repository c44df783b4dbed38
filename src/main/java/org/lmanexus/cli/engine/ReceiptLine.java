package org.lmanexus.cli.engine;

import org.lmanexus.connector.Delivery;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;

/// How a delivery came out, in one line for the terminal: system, state, the system's own reference
/// and word, or the error.
public final class ReceiptLine {

    private static final int WIDEST = 90;

    private ReceiptLine() {}

    public static String of(Delivery delivery) {
        return "%-16s %-17s %s"
                .formatted(
                        delivery.system().type(),
                        delivery.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        answer(delivery))
                .stripTrailing();
    }

    private static String answer(Delivery delivery) {
        if (delivery.receipt() != null) {
            return answer(delivery.receipt());
        }
        return delivery.error() == null ? "" : shortened(delivery.error());
    }

    /// A receipt is JSON with the system's reference and status; any other text shows its first
    /// line.
    private static String answer(String receipt) {
        try {
            JsonNode json = JsonMapper.shared().readTree(receipt);
            String reference = json.path("reference").asString("");
            String status = json.path("status").asString("").toLowerCase(Locale.ROOT);
            if (!reference.isEmpty()) {
                return status.isEmpty() ? reference : reference + ", " + status.replace('_', ' ');
            }
        } catch (JacksonException e) {
            return shortened(receipt);
        }
        return shortened(receipt);
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
    }
}
