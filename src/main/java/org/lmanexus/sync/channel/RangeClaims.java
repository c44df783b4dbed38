package org.lmanexus.sync.channel;

import org.lmanexus.sync.node.Node;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Set;

/// Who works on which range. A range is known by its step execution.
@Repository
class RangeClaims {

    /// Refused where another node has it, and where its run was given up meanwhile.
    private static final String TAKE =
            """
            insert into job_claims (step_execution_id, node_id)
            select step_execution_id, :node
              from batch_step_execution
             where step_execution_id = :range and status in ('STARTING', 'STARTED')
            on conflict do nothing
            """;

    private static final String RELEASE =
            "delete from job_claims where step_execution_id = :range and node_id = :node";

    private static final String RELEASE_OF_DEAD =
            """
            delete from job_claims c
             where not exists (select from living_nodes n where n.id = c.node_id)
                or not exists (select from batch_step_execution s
                                where s.step_execution_id = c.step_execution_id
                                  and s.status in ('STARTING', 'STARTED', 'STOPPING'))
            """;

    /// While messages wait, a range without a claim is one of theirs.
    private static final String FORGOTTEN =
            """
            select s.step_execution_id
              from batch_step_execution s
             where s.job_execution_id = :run and s.status in ('STARTING', 'STARTED')
               and s.step_name like :ranges
               and not exists (select from job_claims c where c.step_execution_id = s.step_execution_id)
               and not exists (select from int_channel_message)
            """;

    private static final String HELD =
            """
            select count(*)
              from job_claims c
              join batch_step_execution s on s.step_execution_id = c.step_execution_id
              join living_nodes n on n.id = c.node_id
             where s.job_execution_id = :run and s.status in ('STARTING', 'STARTED')
            """;

    private static final String UNFINISHED =
            """
            select exists (select from batch_step_execution
                            where step_execution_id in (:ranges)
                              and status in ('STARTING', 'STARTED', 'STOPPING'))
            """;

    private final JdbcClient jdbc;
    private final Node node;

    RangeClaims(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    boolean take(long range) {
        return jdbc.sql(TAKE).param("range", range).param("node", node.id()).update() > 0;
    }

    void release(long range) {
        jdbc.sql(RELEASE).param("range", range).param("node", node.id()).update();
    }

    void releaseOfDead() {
        jdbc.sql(RELEASE_OF_DEAD).update();
    }

    /// Ranges of a run that nobody works on or will.
    Set<Long> forgotten(long run) {
        return jdbc.sql(FORGOTTEN)
                .param("run", run)
                .param("ranges", Ranges.STEP + ":%")
                .query(Long.class)
                .set();
    }

    /// How many ranges of a run living nodes work on.
    int held(long run) {
        return jdbc.sql(HELD).param("run", run).query(Integer.class).single();
    }

    /// @param ranges one at least
    boolean unfinished(Set<Long> ranges) {
        return jdbc.sql(UNFINISHED).param("ranges", ranges).query(Boolean.class).single();
    }
}
