package org.lmanexus.goldenrecord.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.goldenrecord.ExportFormat;
import org.lmanexus.goldenrecord.FieldDifference;
import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.goldenrecord.store.RecordComputation.Content;
import org.lmanexus.goldenrecord.store.RecordGate.Verdict;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The golden records as the database keeps them.
@Service
class StoredGoldenRecords implements GoldenRecords {

    private final RecordComputation computation;
    private final RecordPublication publication;
    private final RecordNews news;
    private final RecordRows records;
    private final VersionRows versions;
    private final Access access;

    StoredGoldenRecords(
            RecordComputation computation,
            RecordPublication publication,
            RecordNews news,
            RecordRows records,
            VersionRows versions,
            Access access) {
        this.computation = computation;
        this.publication = publication;
        this.news = news;
        this.records = records;
        this.versions = versions;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public GoldenRecord current(String workspaceId) {
        return record(workspaceId, computation.remembered(workspaceId));
    }

    @Override
    @Transactional(readOnly = true)
    public Readiness readiness(String workspaceId) {
        Verdict verdict = computation.verdict(workspaceId);
        return new Readiness(verdict.status(), verdict.integrity());
    }

    private GoldenRecord record(String workspaceId, Content content) {
        Verdict verdict = computation.verdict(workspaceId);
        Optional<RecordVersion> last = latest(workspaceId);
        int number = last.map(RecordVersion::version).orElse(0);
        boolean published = last.filter(v -> v.contentHash().equals(content.hash())).isPresent();
        return new GoldenRecord(
                workspaceId,
                verdict.status(),
                verdict.reasons(),
                verdict.integrity(),
                verdict.unresolvedHighDrift(),
                computation.json(content, verdict, published ? number : number + 1, published),
                content.hash(),
                number,
                records.lastPublished(workspaceId).orElse(null));
    }

    @Override
    @Transactional
    public GoldenRecord refresh(String workspaceId) {
        GoldenRecord record = record(workspaceId, computation.content(workspaceId));
        Instant now = computation.now();
        Verdict verdict =
                new Verdict(record.integrity(), record.unresolvedHighDrift(), record.reasons());
        boolean moved = records.putStatus(workspaceId, verdict, now);
        records.putContent(record, moved, now);
        return record;
    }

    @Override
    @Transactional
    public RecordVersion publish(
            String workspaceId, String reason, @Nullable String category, Actor actor) {
        access.require(actor, workspaceId, Permission.GOLDEN_PUBLISH);
        if (reason.isBlank()) {
            throw new Refusal.Invalid("publishing needs a reason, and none was given");
        }
        return publication.publish(workspaceId, reason, category, actor);
    }

    @Override
    @Transactional
    public String export(String workspaceId, ExportFormat format, Actor actor) {
        access.require(actor, workspaceId, Permission.GOLDEN_EXPORT);
        GoldenRecord record = refresh(workspaceId);
        records.markExported(workspaceId, computation.now());
        news.exported(
                workspaceId,
                Map.of(
                        "contentHash", record.contentHash(),
                        "format", format.code(),
                        "size", record.json().length(),
                        "version", record.version()),
                actor);
        return record.json();
    }

    @Override
    public RecordVersion version(String versionId) {
        return versions.byId(versionId)
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "there is no golden record version " + versionId));
    }

    @Override
    public Optional<RecordVersion> latest(String workspaceId) {
        return versions.latest(workspaceId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FieldDifference> difference(
            String workspaceId, @Nullable Integer from, @Nullable Integer to) {
        String later = to == null ? current(workspaceId).json() : published(workspaceId, to);
        return RecordFields.of(published(workspaceId, from)).differenceTo(RecordFields.of(later));
    }

    private String published(String workspaceId, @Nullable Integer version) {
        return (version == null
                        ? versions.latest(workspaceId)
                        : versions.numbered(workspaceId, version))
                .map(RecordVersion::json)
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "workspace %s has no golden record version %s"
                                                .formatted(
                                                        workspaceId,
                                                        version == null ? "yet" : version)));
    }

    @Override
    public List<RecordVersion> versions(String workspaceId) {
        return versions.ofWorkspace(workspaceId);
    }
}
