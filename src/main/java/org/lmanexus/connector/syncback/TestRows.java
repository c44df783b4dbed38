package org.lmanexus.connector.syncback;

import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.SyncBack;
import org.lmanexus.connector.system.Holding.TestResult;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// Reads and writes `covenant_test_results`: one row for each word that a system ever said.
@Repository
class TestRows {

    private static final String LATEST =
            """
            select result
              from covenant_test_results
             where workspace_id = :workspaceId
               and system = cast(:system as "ConnectorType")
               and covenant_id = :covenantId
               and test_date = :testDate
             order by seen_at desc, id desc
             limit 1
            """;

    // Said again, it adds nothing
    private static final String KEEP =
            """
            insert into covenant_test_results (
                id, workspace_id, system, covenant_id, test_date, result, value, previous, seen_at)
            with latest as (
            """
                    + LATEST
                    + """
                    )
                    select :id, :workspaceId, cast(:system as "ConnectorType"), :covenantId, :testDate,
                           :result, :value, (select result from latest), :now
                     where not exists (select from latest where result = :result)
                    """;

    private static final String OF_WORKSPACE =
            """
            select *
              from covenant_test_results
             where workspace_id = :workspaceId
             order by seen_at desc, covenant_id, test_date desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String workspaceId, DownstreamSystem system, List<TestResult> results) {
        for (TestResult result : results) {
            jdbc.sql(KEEP)
                    .param("id", Ids.next())
                    .param("workspaceId", workspaceId)
                    .param("system", system.type())
                    .param("covenantId", result.covenantId())
                    .param("testDate", result.testDate())
                    .param("result", result.result())
                    .param("value", result.value())
                    .param("now", UtcTime.column(clock.instant()))
                    .update();
        }
    }

    List<SyncBack.Test> ofWorkspace(String workspaceId) {
        return jdbc.sql(OF_WORKSPACE)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new SyncBack.Test(
                                        DownstreamSystem.named(row.getString("system")),
                                        row.getString("covenant_id"),
                                        row.getObject("test_date", LocalDate.class),
                                        row.getString("result"),
                                        row.getString("value"),
                                        row.getString("previous"),
                                        UtcTime.instant(
                                                row.getObject("seen_at", LocalDateTime.class))))
                .list();
    }
}
