package org.lmanexus.connector.status;

import org.lmanexus.connector.system.Connector;
import org.lmanexus.connector.system.Verdict;
import org.springframework.stereotype.Component;

import java.util.List;

/// Takes every connector's secrets out of what a system said before it is stored or shown.
@Component
public class Redaction {

    private final List<Connector> connectors;

    Redaction(List<Connector> connectors) {
        this.connectors = connectors;
    }

    public Verdict in(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Acknowledged acknowledged ->
                    new Verdict.Acknowledged(in(acknowledged.receipt()));
            case Verdict.Awaiting awaiting -> new Verdict.Awaiting(in(awaiting.receipt()));
            case Verdict.Rejected rejected -> new Verdict.Rejected(in(rejected.causes()));
            case Verdict.Unsettled unsettled ->
                    new Verdict.Unsettled(
                            in(unsettled.error()),
                            unsettled.mayHaveArrived(),
                            unsettled.retryAfter());
        };
    }

    public String in(String text) {
        String safe = text;
        for (Connector connector : connectors) {
            for (String secret : connector.secrets()) {
                safe = safe.replace(secret, "***");
            }
        }
        return safe;
    }
}
