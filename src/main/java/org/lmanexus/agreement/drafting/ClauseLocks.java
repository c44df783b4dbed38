package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Membership;
import org.lmanexus.workspace.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Locks and unlocks clauses. Only its holder and an administrator change a lock; a seal, only an
/// administrator.
@Component
class ClauseLocks {

    private static final String WRITE =
            """
            update clauses
               set is_locked = cast(:holder as text) is not null, locked_by = cast(:holder as text),
                   locked_at = case when cast(:holder as text) is null
                                    then null else cast(:now as timestamp(3)) end,
                   is_sealed = cast(:holder as text) is not null and (is_sealed or :sealed),
                   updated_at = :now
             where id = :id
            """;

    private static final String STANDS =
            """
            select exists (select from clauses where id = :id and removed_at is null)
            """;

    private static final String SEALED =
            """
            select is_sealed from clauses where id = :id
            """;

    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final TermEditor editor;
    private final Access access;
    private final DraftTrail trail;
    private final Clock clock;

    ClauseLocks(
            JdbcClient jdbc,
            Agreements agreements,
            TermEditor editor,
            Access access,
            DraftTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.editor = editor;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// Binds the approver too, or a text that just was approved would be open to him alone.
    /// A clause that was taken out has nothing to lock.
    void seal(String clauseId, Actor actor) {
        if (!stands(clauseId)) {
            return;
        }
        StandingClause clause = agreements.clause(clauseId);
        if (clause.type() != ClauseType.DEFINITION
                || !trail.rules(clause).definitionsLockedAfterApproval()) {
            return;
        }
        editor.hold(clause.workspaceId());
        StandingClause before = agreements.clause(clauseId);
        if (!isSealed(clauseId)) {
            write(before, actor.userId(), true, actor);
        }
    }

    StandingClause lock(String clauseId, Actor actor) {
        StandingClause before = open(clauseId, actor);
        return actor.userId().equals(before.lockedBy())
                ? before
                : write(before, actor.userId(), false, actor);
    }

    StandingClause unlock(String clauseId, Actor actor) {
        StandingClause before = open(clauseId, actor);
        return before.locked() ? write(before, null, false, actor) : before;
    }

    private StandingClause open(String clauseId, Actor actor) {
        String workspaceId = agreements.clause(clauseId).workspaceId();
        access.require(actor, workspaceId, Permission.DRAFT_LOCK_SECTION);
        editor.hold(workspaceId);
        StandingClause clause = agreements.clause(clauseId);
        if (clause.locked() && !isAdministrator(actor, workspaceId)) {
            requireOwn(clause, actor);
        }
        return clause;
    }

    private void requireOwn(StandingClause clause, Actor actor) {
        if (!actor.userId().equals(clause.lockedBy())) {
            throw new Refusal.Conflict(
                    "clause %s is locked by user %s; ask them or an administrator to unlock it"
                            .formatted(DraftTrail.name(clause), clause.lockedBy()));
        }
        if (isSealed(clause.id())) {
            throw new Refusal.Conflict(
                    "clause %s is locked since it was approved; ask an administrator to unlock it"
                            .formatted(DraftTrail.name(clause)));
        }
    }

    private boolean stands(String clauseId) {
        return jdbc.sql(STANDS).param("id", clauseId).query(Boolean.class).single();
    }

    private boolean isSealed(String clauseId) {
        return jdbc.sql(SEALED).param("id", clauseId).query(Boolean.class).single();
    }

    private boolean isAdministrator(Actor actor, String workspaceId) {
        return access.membership(actor, workspaceId).filter(Membership::admin).isPresent();
    }

    private StandingClause write(
            StandingClause before, @Nullable String holder, boolean sealed, Actor actor) {
        jdbc.sql(WRITE)
                .param("id", before.id())
                .param("holder", holder)
                .param("sealed", sealed)
                .param("now", UtcTime.column(clock.instant()))
                .update();
        Map<String, Object> was = new HashMap<>();
        was.put("isLocked", before.locked());
        if (before.lockedBy() != null) {
            was.put("lockedBy", Objects.requireNonNull(before.lockedBy()));
        }
        trail.record(
                holder == null ? AuditEventType.SECTION_UNLOCKED : AuditEventType.SECTION_LOCKED,
                before,
                new DraftTrail.States(was, Map.of("isLocked", holder != null)),
                new Why(null, null),
                actor);
        return agreements.clause(before.id());
    }
}
