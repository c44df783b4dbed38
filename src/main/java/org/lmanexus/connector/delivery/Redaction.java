package org.lmanexus.connector.delivery;

import org.lmanexus.connector.Connector;
import org.lmanexus.connector.Verdict;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes every connector's secrets out of what a system said before it is stored or shown.
@Component
class Redaction {

    private final Set<String> secrets;

    Redaction(List<Connector> connectors) {
        this.secrets =
                connectors.stream()
                        .flatMap(connector -> connector.secrets().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    Verdict in(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Acknowledged acknowledged ->
                    new Verdict.Acknowledged(in(acknowledged.receipt()));
            case Verdict.Rejected rejected -> new Verdict.Rejected(in(rejected.causes()));
            case Verdict.Unsettled unsettled ->
                    new Verdict.Unsettled(
                            in(unsettled.error()),
                            unsettled.mayHaveArrived(),
                            unsettled.retryAfter());
        };
    }

    String in(String text) {
        String safe = text;
        for (String secret : secrets) {
            safe = safe.replace(secret, "***");
        }
        return safe;
    }
}
