package org.lmanexus.workspace;

import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.workspace.Workspaces.Update;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Changes a workspace's own row. The seed's 21 events have none for that, so it is recorded as
/// what an administrator governs.
@Component
class WorkspaceEdits {

    private static final String UPDATE =
            """
            update workspaces
               set name = :name, amount = :amount, standard = :standard, updated_at = :now
             where id = :id
            """;

    private static final String ARCHIVE =
            """
            update workspaces
               set archived_at = case when :archived then cast(:now as timestamp(3)) end,
                   updated_at = :now
             where id = :id and :archived = (archived_at is null)
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    WorkspaceEdits(JdbcClient jdbc, Access access, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    Workspace update(Workspace before, Update update, Actor actor) {
        access.require(actor, before.id(), Permission.WORKSPACE_ADMIN);
        NewWorkspace wanted =
                NewWorkspace.checked(
                        Objects.requireNonNullElse(update.name(), before.name()),
                        before.currency(),
                        Objects.requireNonNullElse(update.amount(), before.amount()),
                        Objects.requireNonNullElse(update.standard(), before.standard()));
        Workspace after =
                new Workspace(
                        before.id(),
                        wanted.name(),
                        before.currency(),
                        wanted.amount(),
                        wanted.standard(),
                        before.governance());
        if (!after.equals(before)) {
            jdbc.sql(UPDATE)
                    .param("id", after.id())
                    .param("name", after.name())
                    .param("amount", after.amount())
                    .param("standard", after.standard())
                    .param("now", now())
                    .update();
            record(after.id(), actor, state(before), state(after));
        }
        return after;
    }

    void archive(Workspace workspace, boolean archived, Actor actor) {
        access.require(actor, workspace.id(), Permission.WORKSPACE_ADMIN);
        int changed =
                jdbc.sql(ARCHIVE)
                        .param("id", workspace.id())
                        .param("archived", archived)
                        .param("now", now())
                        .update();
        if (changed > 0) {
            record(
                    workspace.id(),
                    actor,
                    Map.of("archived", !archived),
                    Map.of("archived", archived));
        }
    }

    Optional<Instant> archivedAt(String id) {
        return jdbc.sql(
                        "select archived_at from workspaces where id = :id and archived_at is not"
                                + " null")
                .param("id", id)
                .query(LocalDateTime.class)
                .optional()
                .map(UtcTime::instant);
    }

    private void record(String id, Actor actor, Map<String, ?> before, Map<String, ?> after) {
        trail.record(
                new AuditEntry(
                        id,
                        actor,
                        AuditEventType.GOVERNANCE_UPDATED,
                        "workspace",
                        id,
                        before,
                        after,
                        null,
                        null));
    }

    private static Map<String, ?> state(Workspace workspace) {
        return Map.of(
                "name", workspace.name(),
                "amount", workspace.amount().toPlainString(),
                "standard", workspace.standard());
    }

    private LocalDateTime now() {
        return UtcTime.column(clock.instant());
    }
}
