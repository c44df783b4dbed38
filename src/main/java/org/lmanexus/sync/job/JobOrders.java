package org.lmanexus.sync.job;

import org.lmanexus.kernel.Ids;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.sync.node.Node;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What was asked for, and which node sees it through.
@Repository
class JobOrders {

    /// One place to look and one to write, for all nodes together.
    private static final String LOCK = "select pg_advisory_xact_lock(7412) is null";

    private static final String OPEN =
            """
            select id, jobs, scope
              from job_orders
             where ended_at is null and :job = any (jobs)
             limit 1
            """;

    private static final String INSERT =
            """
            insert into job_orders (id, jobs, scope, node_id) values (:id, cast(:jobs as text[]), :scope, :node)
            """;

    private static final String GET = "select id, jobs, scope from job_orders where id = :id";

    private static final String LEFT =
            """
            select id, jobs, scope
              from job_orders o
             where ended_at is null
               and not exists (select from living_nodes n where n.id = o.node_id)
             order by ordered_at
            """;

    private static final String TAKE =
            """
            update job_orders o
               set node_id = :node, ended_at = null
             where id = :id
               and (ended_at is not null
                    or not exists (select from living_nodes n where n.id = o.node_id))
            """;

    private static final String MINE =
            """
            select exists (select from job_orders
                            where id = :id and node_id = :node and ended_at is null)
            """;

    private static final String PARK = "update job_orders set parked_run = :run where id = :id";

    private static final String PARKED =
            "select exists (select from job_orders where id = :id and parked_run = :run)";

    private static final String END =
            """
            update job_orders set ended_at = clock_timestamp() where id = :id and node_id = :node
            """;

    private static final RowMapper<Order> ORDER =
            (row, number) ->
                    new Order(
                            row.getString("id"),
                            List.of((String[]) row.getArray("jobs").getArray()),
                            Scope.valueOf(row.getString("scope")));

    private static final RetryTemplate PATIENT =
            new RetryTemplate(
                    RetryPolicy.builder().maxRetries(60).delay(Duration.ofSeconds(1)).build());

    private final JdbcClient jdbc;
    private final Node node;

    JobOrders(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /// Writes an order down as this node's.
    ///
    /// @return empty where one of the jobs belongs to an open order already
    @Transactional
    public Optional<Order> place(List<String> jobs, Scope scope) {
        jdbc.sql(LOCK).query(Boolean.class).single();
        if (jobs.stream().anyMatch(job -> open(job).isPresent())) {
            return Optional.empty();
        }
        Order order = new Order(Ids.next(), jobs, scope);
        jdbc.sql(INSERT)
                .param("id", order.id())
                .param("jobs", jobs.toArray(String[]::new))
                .param("scope", scope.name())
                .param("node", node.id())
                .update();
        return Optional.of(order);
    }

    Optional<Order> open(String job) {
        return jdbc.sql(OPEN).param("job", job).query(ORDER).optional();
    }

    Optional<Order> get(String id) {
        return jdbc.sql(GET).param("id", id).query(ORDER).optional();
    }

    /// Those that dead nodes left open, the oldest first.
    List<Order> left() {
        return jdbc.sql(LEFT).query(ORDER).list();
    }

    /// Makes an order this node's own that has ended, or that a dead node left.
    boolean take(Order order) {
        return jdbc.sql(TAKE).param("id", order.id()).param("node", node.id()).update() > 0;
    }

    /// Whether this node still sees it through: after a long pause another one may.
    boolean mine(Order order) {
        return jdbc.sql(MINE)
                .param("id", order.id())
                .param("node", node.id())
                .query(Boolean.class)
                .single();
    }

    /// Writes down that a run ends only because the engine stops: the engine may be gone before the
    /// run is.
    void park(Order order, long run) {
        jdbc.sql(PARK).param("id", order.id()).param("run", run).update();
    }

    boolean parked(Order order, long run) {
        return jdbc.sql(PARKED)
                .param("id", order.id())
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    /// Also over a minute without the database: otherwise nobody could ask for its jobs again.
    void end(Order order) {
        PATIENT.invoke(
                () -> jdbc.sql(END).param("id", order.id()).param("node", node.id()).update());
    }

    /// @param jobs in the order in which they run
    record Order(String id, List<String> jobs, Scope scope) {}
}
