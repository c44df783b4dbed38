package org.lmanexus.goldenrecord.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.goldenrecord.CovenantReport;
import org.lmanexus.goldenrecord.deal.DealBuilder;
import org.lmanexus.goldenrecord.deal.DealText;
import org.lmanexus.goldenrecord.deal.Dictionary;
import org.lmanexus.goldenrecord.store.RecordGate.Verdict;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private final Map<String, Held> held = new ConcurrentReferenceHashMap<>();

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
        return content(workspaceId, ground(workspaceId));
    }

    /// The same, put together anew only where something that it stands on changed: pages ask for it
    /// again and again. Gives way to the memory's other uses.
    Content remembered(String workspaceId) {
        Ground ground = ground(workspaceId);
        Held last = held.get(workspaceId);
        if (last != null && last.ground().equals(ground)) {
            return last.content();
        }
        Content content = content(workspaceId, ground);
        // Outside of a snapshot, somebody may have written while it was read
        if (ground(workspaceId).equals(ground)) {
            held.put(workspaceId, new Held(ground, content));
        }
        return content;
    }

    private Ground ground(String workspaceId) {
        return new Ground(
                agreements.state(workspaceId),
                workspaces.get(workspaceId),
                reports.ofWorkspace(workspaceId),
                agreements.source(workspaceId).orElse(null),
                dictionary.dictionary());
    }

    private Content content(String workspaceId, Ground ground) {
        DealText text =
                new DealText(
                        ground.workspace(),
                        agreements.clauses(workspaceId),
                        agreements.variables(workspaceId),
                        agreements.covenants(workspaceId),
                        ground.reports(),
                        ground.source());
        Map<String, Object> values = DealBuilder.content(text, ground.dictionary());
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

    /// What a content stands on beside the rows of the terms, whose state it names.
    private record Ground(
            String terms,
            Workspace workspace,
            List<CovenantReport> reports,
            @Nullable BaselineSource source,
            Dictionary dictionary) {}

    private record Held(Ground ground, Content content) {}
}
