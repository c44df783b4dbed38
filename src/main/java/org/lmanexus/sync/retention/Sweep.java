package org.lmanexus.sync.retention;

import org.lmanexus.kernel.UtcTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Removes what is older than its period says, some hundred rows at a time, each in a transaction
/// of its own: who is interrupted has done what he did, and the next night goes on.
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int ROWS = 500;

    // Of the last run of a job the next one wants to know how it ended
    private static final String RUNS =
            """
            with old as (
                select i.job_instance_id
                  from batch_job_instance i
                 where exists (select from batch_job_instance newer
                                where newer.job_name = i.job_name
                                  and newer.job_instance_id > i.job_instance_id)
                   and not exists (select from batch_job_execution e
                                    where e.job_instance_id = i.job_instance_id
                                      and coalesce(e.end_time, e.last_updated, e.create_time) >= :before)
                 order by i.job_instance_id
                 limit :rows),
            executions as (
                select e.job_execution_id from batch_job_execution e join old using (job_instance_id)),
            steps as (
                select s.step_execution_id
                  from batch_step_execution s join executions using (job_execution_id)),
            a as (delete from batch_step_execution_context where step_execution_id in (table steps)),
            b as (delete from job_claims where step_execution_id in (table steps)),
            c as (delete from batch_step_execution where step_execution_id in (table steps)),
            d as (delete from batch_job_execution_context where job_execution_id in (table executions)),
            e as (delete from batch_job_execution_params where job_execution_id in (table executions)),
            f as (delete from batch_job_execution where job_execution_id in (table executions))
            delete from batch_job_instance where job_instance_id in (table old)
            """;

    private static final String ORDERS =
            """
            delete from job_orders
             where id in (select id from job_orders
                           where ended_at < :before at time zone 'utc' limit :rows)
            """;

    private static final String SESSIONS =
            """
            delete from sessions
             where id in (select id from sessions
                           where coalesce(ended_at, expires_at) < :before limit :rows)
            """;

    private static final String PAYLOADS =
            """
            update deliveries set payload = null
             where id in (select id from deliveries
                           where payload is not null and settled_at < :before
                             and state in ('ACKNOWLEDGED', 'SUPERSEDED') limit :rows)
            """;

    // Who is at work on a file says so again every quarter of a minute. One that was killed between
    // moving the file away and giving its path back leaves the path. Camel writes the time of its
    // own zone, so a day says enough in any
    private static final String PATHS =
            """
            delete from camel_messageprocessed
             where (processorname, messageid) in
                   (select processorname, messageid from camel_messageprocessed
                     where createdat < :before limit :rows)
            """;

    private static final Duration LEFT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final RetentionSettings.Folders folders;
    private final Clock clock;

    Sweep(
            JdbcClient jdbc,
            RetentionSettings settings,
            RetentionSettings.Folders folders,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.folders = folders;
        this.clock = clock;
    }

    /// @return how much of each was removed
    Map<String, Long> run() {
        Map<String, Long> removed = new LinkedHashMap<>();
        removed.put("runs", rows(RUNS, settings.runs()));
        removed.put("orders", rows(ORDERS, settings.runs()));
        removed.put("sessions", rows(SESSIONS, settings.sessions()));
        removed.put("payloads", rows(PAYLOADS, settings.payloads()));
        removed.put("paths", rows(PATHS, LEFT));
        removed.put("archive", files(new AgedFiles(folders.archive()), settings.archive()));
        removed.put("rejected", files(new AgedFiles(folders.rejected()), settings.rejected()));
        LOG.info("retention removed {}", removed);
        return removed;
    }

    private long rows(String sql, Duration period) {
        if (period.isZero()) {
            return 0;
        }
        long all = 0;
        int some;
        do {
            some =
                    jdbc.sql(sql)
                            .param("before", UtcTime.column(before(period)))
                            .param("rows", ROWS)
                            .update();
            all += some;
        } while (some == ROWS);
        return all;
    }

    private long files(AgedFiles files, Duration period) {
        try {
            return period.isZero() ? 0 : files.remove(before(period));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant before(Duration period) {
        return clock.instant().minus(period);
    }
}
