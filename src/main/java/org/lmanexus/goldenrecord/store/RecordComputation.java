package org.lmanexus.goldenrecord.store;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.goldenrecord.deal.DealBuilder;
import org.lmanexus.goldenrecord.deal.DealText;
import org.lmanexus.goldenrecord.store.RecordGate.Verdict;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/// Computes the record of a workspace from what stands there now; writes nothing.
@Component
class RecordComputation {

    private final Workspaces workspaces;
    private final Agreements agreements;
    private final ReportRows reports;
    private final DealDictionary dictionary;
    private final RecordGate gate;
    private final Clock clock;

    RecordComputation(
            Workspaces workspaces,
            Agreements agreements,
            ReportRows reports,
            DealDictionary dictionary,
            RecordGate gate,
            Clock clock) {
        this.workspaces = workspaces;
        this.agreements = agreements;
        this.reports = reports;
        this.dictionary = dictionary;
        this.gate = gate;
        this.clock = clock;
    }

    Content content(String workspaceId) {
        DealText text =
                new DealText(
                        workspaces.get(workspaceId),
                        agreements.clauses(workspaceId),
                        agreements.variables(workspaceId),
                        agreements.covenants(workspaceId),
                        reports.ofWorkspace(workspaceId),
                        agreements.source(workspaceId).orElse(null));
        Map<String, Object> values = DealBuilder.content(text, dictionary.dictionary());
        return new Content(values, CanonicalJson.hash(values).hex());
    }

    Verdict verdict(String workspaceId) {
        return gate.judge(workspaceId);
    }

    /// The whole record.
    ///
    /// @param version the number that the content has, or would get
    String json(Content content, Verdict verdict, int version, boolean published) {
        Map<String, Object> record = new TreeMap<>();
        record.put("version", version);
        record.put("published", published);
        record.put("contentHash", content.hash());
        record.put("generatedAt", now().toString());
        record.put("status", verdict.status().name());
        record.put("reasons", verdict.reasons());
        record.put("integrity", verdict.integrity());
        record.put("unresolvedHighDrift", verdict.unresolvedHighDrift());
        String json = CanonicalJson.write(content.values(), record);
        dictionary.schema().require(json);
        return json;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// @param hash SHA-256 of the values in canonical JSON
    record Content(Map<String, Object> values, String hash) {}
}
