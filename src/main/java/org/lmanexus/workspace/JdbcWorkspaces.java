package org.lmanexus.workspace;

import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps deals in `workspaces`.
@Repository
class JdbcWorkspaces implements Workspaces {

    private static final String BY_ID =
            """
            select id, name, currency, amount, standard, governance_rules
              from workspaces
             where id = :id
            """;

    private static final String BY_FOLDER =
            """
            select id, name, currency, amount, standard, governance_rules
              from workspaces
             where workspace_folder(name) = :folder
             order by id
             limit 2
            """;

    private static final String ALL =
            """
            select id, name, currency, amount, standard, governance_rules
              from workspaces
             order by name, id
            """;

    private static final String OF_MEMBER =
            """
            select w.id, w.name, w.currency, w.amount, w.standard, w.governance_rules
              from workspaces w
              join workspace_members m on m.workspace_id = w.id
             where m.user_id = :userId and m.status = 'active'
             order by w.name, w.id
            """;

    private static final String BY_IDS =
            """
            select id, name, currency, amount, standard, governance_rules
              from workspaces
             where id = any (cast(:ids as text[]))
             order by id
            """;

    private static final String INSERT =
            """
            insert into workspaces (
                id, name, currency, amount, standard, governance_rules,
                created_by_id, created_at, last_sync_at, updated_at)
            values (
                :id, :name, :currency, :amount, :standard, cast(:rules as jsonb),
                :creator, :now, :now, :now)
            """;

    private static final String INSERT_MEMBER =
            """
            insert into workspace_members (
                id, workspace_id, user_id, role, is_admin, status, invited_at, joined_at)
            values (:id, :workspaceId, :userId, 'agent', true, 'active', :now, :now)
            """;

    private static final String INSERT_CONNECTOR =
            """
            insert into downstream_connectors (
                id, workspace_id, name, type, status, created_at, updated_at)
            values (
                :id, :workspaceId, :type, cast(:type as "ConnectorType"), 'DISCONNECTED', :now, :now)
            """;

    private static final String CONNECTOR_TYPES =
            "select unnest(enum_range(null::\"ConnectorType\"))::text";

    private static final RowMapper<Workspace> WORKSPACE =
            (row, number) ->
                    new Workspace(
                            row.getString("id"),
                            row.getString("name"),
                            row.getString("currency"),
                            row.getBigDecimal("amount"),
                            row.getString("standard"),
                            GovernanceJson.read(row.getString("governance_rules")));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;
    private final WorkspaceEdits edits;

    JdbcWorkspaces(JdbcClient jdbc, AuditTrail trail, WorkspaceEdits edits, Clock clock) {
        this.jdbc = jdbc;
        this.edits = edits;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public Workspace get(String id) {
        return find(id).orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "there is no workspace %s: list them for their ids"
                                                .formatted(id)));
    }

    private Optional<Workspace> find(String id) {
        return jdbc.sql(BY_ID).param("id", id).query(WORKSPACE).optional();
    }

    @Override
    public Optional<Workspace> byFolder(String folder) {
        return find(folder).or(() -> byName(folder));
    }

    private Optional<Workspace> byName(String folder) {
        List<Workspace> named = jdbc.sql(BY_FOLDER).param("folder", folder).query(WORKSPACE).list();
        if (named.size() > 1) {
            throw new Refusal.Conflict(
                    "more than one workspace is named '%s': name the folder by the id, %s or %s"
                            .formatted(folder, named.get(0).id(), named.get(1).id()));
        }
        return named.stream().findFirst();
    }

    @Override
    public List<Workspace> ofMember(Actor actor) {
        return Users.isEngine(actor)
                ? all()
                : jdbc.sql(OF_MEMBER).param("userId", actor.userId()).query(WORKSPACE).list();
    }

    @Override
    public List<Workspace> all() {
        return jdbc.sql(ALL).query(WORKSPACE).list();
    }

    @Override
    public List<Workspace> all(Collection<String> ids) {
        return jdbc.sql(BY_IDS).param("ids", ids.toArray(String[]::new)).query(WORKSPACE).list();
    }

    @Override
    @Transactional
    public Workspace create(
            String name, String currency, BigDecimal amount, String standard, Actor creator) {
        NewWorkspace wanted = NewWorkspace.checked(name, currency, amount, standard);
        Workspace made =
                new Workspace(
                        Ids.next(),
                        wanted.name(),
                        wanted.currency(),
                        wanted.amount(),
                        wanted.standard(),
                        GovernanceRules.DEFAULTS);
        LocalDateTime now = UtcTime.column(clock.instant());
        insert(made, creator, now);
        insertMember(made, creator, now);
        insertConnectors(made, now);
        trail.record(created(made, creator));
        return made;
    }

    @Override
    @Transactional
    public Workspace update(String id, Update update, Actor actor) {
        return edits.update(get(id), update, actor);
    }

    @Override
    @Transactional
    public void archive(String id, boolean archived, Actor actor) {
        edits.archive(get(id), archived, actor);
    }

    @Override
    public Optional<Instant> archivedAt(String id) {
        return edits.archivedAt(id);
    }

    private void insert(Workspace made, Actor creator, LocalDateTime now) {
        jdbc.sql(INSERT)
                .param("id", made.id())
                .param("name", made.name())
                .param("currency", made.currency())
                .param("amount", made.amount())
                .param("standard", made.standard())
                .param("rules", GovernanceJson.write(made.governance()))
                .param("creator", creator.userId())
                .param("now", now)
                .update();
    }

    private void insertMember(Workspace made, Actor creator, LocalDateTime now) {
        jdbc.sql(INSERT_MEMBER)
                .param("id", Ids.next())
                .param("workspaceId", made.id())
                .param("userId", creator.userId())
                .param("now", now)
                .update();
    }

    private void insertConnectors(Workspace made, LocalDateTime now) {
        for (String type : jdbc.sql(CONNECTOR_TYPES).query(String.class).list()) {
            jdbc.sql(INSERT_CONNECTOR)
                    .param("id", Ids.next())
                    .param("workspaceId", made.id())
                    .param("type", type)
                    .param("now", now)
                    .update();
        }
    }

    private static AuditEntry created(Workspace made, Actor creator) {
        return new AuditEntry(
                made.id(),
                creator,
                AuditEventType.WORKSPACE_CREATE,
                "workspace",
                made.id(),
                null,
                Map.of(
                        "name", made.name(),
                        "currency", made.currency(),
                        "amount", made.amount().toPlainString()),
                null,
                null);
    }
}
