package org.lmanexus.console.connectors;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Probes;
import org.lmanexus.connector.SyncBack;

/// How one system stands for a deal.
///
/// @param configured whether an operator has said where it is
/// @param probe what its last delivery or probe came to; null before the deal has a connector
/// @param last its newest delivery of the deal; null where nothing was queued for it yet
/// @param check when it was last asked what it holds; null for never
public record Standing(
        DownstreamSystem system,
        boolean configured,
        Probes.@Nullable Standing probe,
        @Nullable Delivery last,
        SyncBack.@Nullable Check check) {

    /// In two or three words.
    public String status() {
        if (!configured) {
            return "Not configured";
        }
        return probe == null
                ? "Not tried yet"
                : switch (probe.status()) {
                    case "READY" -> "Ready";
                    case "IN_REVIEW" -> "Somebody must look";
                    default -> probe.reason() == null ? "Not tried yet" : "Disconnected";
                };
    }

    /// Whether what it should have got last is tried no more by itself.
    public boolean dead() {
        return last != null && (last.state() == State.FAILED || last.state() == State.REJECTED);
    }

    /// The class of the mark that shows it.
    public String mark() {
        return switch (status()) {
            case "Ready" -> "good";
            case "Somebody must look" -> "warn";
            case "Disconnected" -> "bad";
            default -> "";
        };
    }

    /// Why it stands so, and what to do.
    public String reason() {
        if (!configured) {
            return "To deliver to it, set %s and what else docs/connectors.md lists, and start the engine again."
                    .formatted(system.address());
        }
        if (probe != null && probe.reason() != null) {
            return probe.reason();
        }
        return last == null
                ? "The first published version of the golden record goes to it by itself."
                : "Version " + last.recordVersion() + " was its last.";
    }
}
