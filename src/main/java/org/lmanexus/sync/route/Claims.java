package org.lmanexus.sync.route;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.agreement.Agreements.Imported;
import org.lmanexus.document.Document;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/// Claims a file by its content, once for each workspace, in the transaction that makes its session
/// or takes its baseline in. Of two nodes with the same bytes, the second waits and finds them
/// taken.
@Component
class Claims {

    private static final String TAKEN =
            """
            select exists (select 1
                             from inbound_files
                            where workspace_id = :workspaceId
                              and sha256 = :sha256
                              and kind = :kind
                              and state = 'TAKEN')
            """;

    private static final String CLAIM =
            """
            insert into inbound_files (id, workspace_id, sha256, kind, file_name, state, reason, claimed_at)
            values (:id, :workspaceId, :sha256, :kind, :fileName, :state, :reason, :now)
            on conflict (workspace_id, sha256, kind) do update
               set state = excluded.state,
                   file_name = excluded.file_name,
                   reason = excluded.reason,
                   claimed_at = excluded.claimed_at
             where inbound_files.state = 'REJECTED'
            """;

    private static final String SESSION =
            """
            update inbound_files
               set session_id = :sessionId
             where workspace_id = :workspaceId
               and sha256 = :sha256
               and kind = :kind
            """;

    private final JdbcClient database;
    private final Agreements agreements;
    private final Reconciliations reconciliations;
    private final Clock clock;
    private final AgreementReader reader = AgreementReader.standard();

    Claims(
            JdbcClient database,
            Agreements agreements,
            Reconciliations reconciliations,
            Clock clock) {
        this.database = database;
        this.agreements = agreements;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    boolean taken(Claim claim) {
        return statement(TAKEN, claim).query(Boolean.class).single();
    }

    /// @return one line on what became of the file
    @Transactional
    public String take(Claim claim, Document document, Actor uploader) {
        if (write(claim, "TAKEN", null) == 0) {
            return claim.fileName() + " is taken in elsewhere; nothing to do";
        }
        return claim.baseline()
                ? baseline(claim, document, uploader)
                : session(claim, document, uploader);
    }

    /// Keeps the refusal, so that the workspace's people see the file and why it was refused.
    @Transactional
    public void reject(Claim claim, Refusal refusal) {
        write(claim, "REJECTED", String.valueOf(refusal.getMessage()));
    }

    private String baseline(Claim claim, Document document, Actor uploader) {
        Agreement agreement = reader.read(document);
        Imported imported =
                agreements.importBaseline(
                        claim.workspaceId(),
                        agreement,
                        new BaselineSource(claim.fileName(), claim.sha256().hex()),
                        uploader);
        return claim.fileName()
                + " is the baseline of "
                + claim.workspaceId()
                + ": "
                + imported.clauses()
                + " clauses, "
                + imported.variables()
                + " variables, "
                + imported.covenants()
                + " covenants";
    }

    private String session(Claim claim, Document document, Actor uploader) {
        ReconciliationSession session =
                reconciliations.open(claim.workspaceId(), document, uploader);
        LogKey.SESSION.put(session.id());
        statement(SESSION, claim).param("sessionId", session.id()).update();
        return claim.fileName()
                + " is session "
                + session.id()
                + " with "
                + session.total()
                + " items";
    }

    private int write(Claim claim, String state, @org.jspecify.annotations.Nullable String reason) {
        return statement(CLAIM, claim)
                .param("id", Ids.next())
                .param("fileName", claim.fileName())
                .param("state", state)
                .param("reason", reason)
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, Claim claim) {
        return database.sql(sql)
                .param("workspaceId", claim.workspaceId())
                .param("sha256", claim.sha256().hex())
                .param("kind", claim.baseline() ? "baseline" : "markup");
    }

    record Claim(String workspaceId, ContentHash sha256, boolean baseline, String fileName) {}
}
