package org.lmanexus.goldenrecord.store;

import org.lmanexus.goldenrecord.CovenantReport;
import org.lmanexus.goldenrecord.CovenantReports;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The rows of `covenant_reports`.
@Repository
class ReportRows implements CovenantReports {

    private static final String KEEP =
            """
            insert into covenant_reports as r (
                workspace_id, covenant_id, test_date, reported_by, result, figure, reported_at)
            values (:workspaceId, :covenantId, :testDate, :by, :result, :figure, :now)
            on conflict (workspace_id, covenant_id, test_date, reported_by) do update
               set result = excluded.result,
                   figure = excluded.figure,
                   reported_at = excluded.reported_at
             where (r.result, r.figure) is distinct from (excluded.result, excluded.figure)
            """;

    private static final String OF_WORKSPACE =
            """
            select covenant_id, test_date, reported_by, result, figure
              from covenant_reports
             where workspace_id = :workspaceId
             order by covenant_id, test_date, reported_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(String workspaceId, Collection<CovenantReport> reports) {
        for (CovenantReport report : reports) {
            jdbc.sql(KEEP)
                    .param("workspaceId", workspaceId)
                    .param("covenantId", report.covenantId())
                    .param("testDate", report.testDate())
                    .param("by", report.by())
                    .param("result", report.result())
                    .param("figure", report.figure())
                    .param("now", UtcTime.column(clock.instant()))
                    .update();
        }
    }

    List<CovenantReport> ofWorkspace(String workspaceId) {
        return jdbc.sql(OF_WORKSPACE)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new CovenantReport(
                                        row.getString("covenant_id"),
                                        row.getObject("test_date", LocalDate.class),
                                        row.getString("reported_by"),
                                        row.getString("result"),
                                        row.getString("figure")))
                .list();
    }
}
