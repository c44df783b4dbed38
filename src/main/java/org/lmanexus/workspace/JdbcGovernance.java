package org.lmanexus.workspace;

import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;

/// Keeps the rules in `workspaces.governance_rules`; keys that are no rules stay there unread.
@Repository
class JdbcGovernance implements Governance {

    private static final String LOCK =
            "select governance_rules from workspaces where id = :id for update";

    private static final String UPDATE =
            """
            update workspaces
               set governance_rules = governance_rules || cast(:rules as jsonb), updated_at = :now
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    JdbcGovernance(JdbcClient jdbc, Access access, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public GovernanceRules change(String workspaceId, Map<String, ?> changes, Actor actor) {
        access.require(actor, workspaceId, Permission.WORKSPACE_ADMIN);
        GovernanceRules before =
                GovernanceJson.read(
                        jdbc.sql(LOCK).param("id", workspaceId).query(String.class).single());
        GovernanceRules after = GovernanceJson.changed(before, changes);
        if (changes.isEmpty()) {
            return before;
        }
        jdbc.sql(UPDATE)
                .param("id", workspaceId)
                .param("rules", GovernanceJson.write(after))
                .param("now", UtcTime.column(clock.instant()))
                .update();
        trail.record(
                new AuditEntry(
                        workspaceId,
                        actor,
                        AuditEventType.GOVERNANCE_UPDATED,
                        "workspace",
                        workspaceId,
                        GovernanceJson.flags(before),
                        GovernanceJson.flags(after),
                        null,
                        null));
        return after;
    }
}
