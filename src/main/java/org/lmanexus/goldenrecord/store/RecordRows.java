package org.lmanexus.goldenrecord.store;

import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.store.RecordGate.Verdict;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The rows of `golden_records`, one for a workspace.
@Repository
class RecordRows {

    private static final String TIMES =
            """
            select last_publish_at from golden_records where workspace_id = :workspaceId
            """;

    private static final String PUT_STATUS =
            """
            insert into golden_records (id, workspace_id, status, integrity_score,
                                        unresolved_high_drift_count, reasons, updated_at)
            select id, workspace_id, cast(status as "GoldenRecordStatus"), integrity, high,
                   cast(reasons as jsonb), :now
              from unnest(cast(:id as text[]), cast(:workspaceId as text[]), cast(:status as text[]),
                          cast(:integrity as integer[]), cast(:high as integer[]),
                          cast(:reasons as text[]))
                   as judged (id, workspace_id, status, integrity, high, reasons)
            on conflict (workspace_id) do update
               set status = excluded.status, integrity_score = excluded.integrity_score,
                   unresolved_high_drift_count = excluded.unresolved_high_drift_count,
                   reasons = excluded.reasons, updated_at = excluded.updated_at
             where (golden_records.status, golden_records.integrity_score,
                    golden_records.unresolved_high_drift_count, golden_records.reasons)
                   is distinct from
                   (excluded.status, excluded.integrity_score,
                    excluded.unresolved_high_drift_count, excluded.reasons)
            """;

    private static final String PUT_CONTENT =
            """
            update golden_records
               set schema_json = :json, content_hash = :contentHash, updated_at = :now
             where workspace_id = :workspaceId
               and (:anew or content_hash is distinct from :contentHash)
            """;

    private static final String EXPORTED =
            """
            update golden_records
               set last_export_at = :now, updated_at = :now
             where workspace_id = :workspaceId
            """;

    private static final String PUBLISHED =
            """
            update golden_records
               set last_publish_at = :now, schema_json = :json, content_hash = :contentHash,
                   updated_at = :now
             where workspace_id = :workspaceId
            """;

    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> lastPublished(String workspaceId) {
        return jdbc
                .sql(TIMES)
                .param("workspaceId", workspaceId)
                .query((row, number) -> row.getObject("last_publish_at", LocalDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(UtcTime::instant)
                .findFirst();
    }

    /// Writes only where something changed, and says whether.
    boolean putStatus(String workspaceId, Verdict verdict, Instant now) {
        return putStatus(Map.of(workspaceId, verdict), now) > 0;
    }

    /// @param verdicts by workspace
    /// @return how many changed
    int putStatus(Map<String, Verdict> verdicts, Instant now) {
        return jdbc.sql(PUT_STATUS)
                .param("id", column(verdicts, judged -> Ids.next()))
                .param("workspaceId", verdicts.keySet().toArray(String[]::new))
                .param("status", column(verdicts, judged -> judged.status().name()))
                .param("integrity", column(verdicts, judged -> judged.integrity() + ""))
                .param("high", column(verdicts, judged -> judged.unresolvedHighDrift() + ""))
                .param("reasons", column(verdicts, judged -> CanonicalJson.write(judged.reasons())))
                .param("now", UtcTime.column(now))
                .update();
    }

    private static String[] column(Map<String, Verdict> verdicts, Function<Verdict, String> value) {
        return verdicts.values().stream().map(value).toArray(String[]::new);
    }

    /// Leaves a record of the same content as it is, the time of its making included, unless it is
    /// to be written anew.
    void putContent(GoldenRecord record, boolean anew, Instant now) {
        jdbc.sql(PUT_CONTENT)
                .param("workspaceId", record.workspaceId())
                .param("anew", anew)
                .param("json", record.json())
                .param("contentHash", record.contentHash())
                .param("now", UtcTime.column(now))
                .update();
    }

    void markExported(String workspaceId, Instant now) {
        jdbc.sql(EXPORTED)
                .param("workspaceId", workspaceId)
                .param("now", UtcTime.column(now))
                .update();
    }

    void markPublished(String workspaceId, String json, String contentHash, Instant now) {
        jdbc.sql(PUBLISHED)
                .param("workspaceId", workspaceId)
                .param("json", json)
                .param("contentHash", contentHash)
                .param("now", UtcTime.column(now))
                .update();
    }
}
