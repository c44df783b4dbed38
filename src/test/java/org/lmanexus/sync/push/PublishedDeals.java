package org.lmanexus.sync.push;

import org.lmanexus.connector.SampleNotices;
import org.lmanexus.goldenrecord.RecordPublished;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.workspace.Workspaces;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;

/// Workspaces with published versions, as publishing leaves them.
@TestComponent
class PublishedDeals {

    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishedDeals(
            JdbcClient jdbc,
            Workspaces workspaces,
            Users users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    Actor engine() {
        return users.engine();
    }

    /// A version that says nothing of its own but holds up publishing.
    void leaveHighDriftOpen(String workspaceId) {
        jdbc.sql(
                        """
                        with clause as (
                            insert into clauses (id, workspace_id, title, body, type, "order",
                                last_modified_by, updated_at)
                            values (:id, :workspaceId, 'Margin', 'Margin', 'financial', 1, :user, :now)
                            returning id)
                        insert into drift_items (
                            id, workspace_id, clause_id, title, type, severity, baseline_value,
                            baseline_approved_at, current_value, current_modified_at,
                            current_modified_by, updated_at, rule)
                        select :id, :workspaceId, id, 'Margin', 'financial', 'HIGH', '2.75', :now,
                               '3.75', :now, :user, :now, 'a test'
                          from clause
                        """)
                .param("id", Ids.next())
                .param("workspaceId", workspaceId)
                .param("user", users.engine().userId())
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }

    /// A covenant of a clause that says nothing else.
    ///
    /// @return its id
    String covenant(String workspaceId) {
        String id = Ids.next();
        jdbc.sql(
                        """
                        with clause as (
                            insert into clauses (id, workspace_id, title, body, type, "order",
                                last_modified_by, updated_at)
                            values (:id, :workspaceId, 'Leverage', 'Leverage', 'covenant', 1, :user, :now)
                            returning id)
                        insert into covenants (
                            id, workspace_id, name, test_frequency, threshold, calculation_basis,
                            clause_id, updated_at)
                        select :id, :workspaceId, 'Leverage', 'quarterly', '4.00:1', '', id, :now
                          from clause
                        """)
                .param("id", id)
                .param("workspaceId", workspaceId)
                .param("user", users.engine().userId())
                .param("now", UtcTime.column(clock.instant()))
                .update();
        return id;
    }

    String workspace() {
        return workspaces
                .create("Deal " + Ids.next(), "GBP", BigDecimal.TEN, "LMA", users.engine())
                .id();
    }

    /// @param version 1 or 2, whose records are the worked examples
    @Transactional
    public String publish(String workspaceId, int version) {
        return publish(workspaceId, version, SampleNotices.record("record-" + version + ".json"));
    }

    @Transactional
    public String publish(String workspaceId, int version, String record) {
        String id = Ids.next();
        jdbc.sql(
                        """
                        insert into golden_record_versions (
                            id, workspace_id, version, json, content_hash, published_at,
                            published_by, reason)
                        values (
                            :id, :workspaceId, :version, :json, :hash, :now, :user, 'a test')
                        """)
                .param("id", id)
                .param("workspaceId", workspaceId)
                .param("version", version)
                .param("json", record)
                .param("hash", ContentHash.ofText(record).hex())
                .param("now", UtcTime.column(clock.instant()))
                .param("user", users.engine().userId())
                .update();
        events.publishEvent(new RecordPublished(workspaceId, id));
        return id;
    }
}
