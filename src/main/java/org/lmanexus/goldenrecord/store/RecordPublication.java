package org.lmanexus.goldenrecord.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.goldenrecord.store.RecordComputation.Content;
import org.lmanexus.goldenrecord.store.RecordGate.Verdict;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;

/// Makes an immutable version of a record that passes the gate, and tells of it.
@Component
class RecordPublication {

    private final TermEditor terms;
    private final RecordComputation computation;
    private final RecordRows records;
    private final VersionRows versions;
    private final RecordNews news;

    RecordPublication(
            TermEditor terms,
            RecordComputation computation,
            RecordRows records,
            VersionRows versions,
            RecordNews news) {
        this.terms = terms;
        this.computation = computation;
        this.records = records;
        this.versions = versions;
        this.news = news;
    }

    /// In the caller's transaction, in which the terms stand still.
    RecordVersion publish(
            String workspaceId, String reason, @Nullable String category, Actor actor) {
        terms.hold(workspaceId);
        Verdict verdict = computation.verdict(workspaceId);
        if (!verdict.reasons().isEmpty()) {
            throw new Refusal.Conflict(
                    "the golden record of workspace %s is in review: %s"
                            .formatted(workspaceId, String.join("; ", verdict.reasons())));
        }
        Content content = computation.content(workspaceId);
        Optional<RecordVersion> last = versions.latest(workspaceId);
        if (last.filter(v -> v.contentHash().equals(content.hash())).isPresent()) {
            return last.get();
        }
        int number = last.map(RecordVersion::version).orElse(0) + 1;
        Instant now = computation.now();
        RecordVersion version =
                new RecordVersion(
                        Ids.next(),
                        workspaceId,
                        number,
                        computation.json(content, verdict, number, true),
                        content.hash(),
                        now,
                        actor.userId(),
                        reason);
        versions.insert(version, category);
        records.putStatus(workspaceId, verdict, now);
        records.markPublished(workspaceId, version.json(), version.contentHash(), now);
        news.published(version, verdict, category, actor);
        return version;
    }
}
