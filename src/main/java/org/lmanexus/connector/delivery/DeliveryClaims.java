package org.lmanexus.connector.delivery;

import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox.Claim;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Claims deliveries by `for update skip locked`, so that nodes never wait for each other.
@Repository
class DeliveryClaims {

    // The limit is no parameter: not knowing that it is small, the database would sort all that is
    // due to find the first few
    private static final String CLAIM =
            """
            with due as (
                select d.id
                  from deliveries d
                 where d.system = cast(:system as "ConnectorType")
                   and (d.state = 'PENDING' and d.next_attempt_at <= :now
                        or d.state = 'SENDING' and d.claimed_at <= :expired
                        or d.state = 'AWAITING_APPROVAL' and d.next_attempt_at <= :now
                           and (d.claimed_at is null or d.claimed_at <= :expired))
                   and not exists (select 1
                                     from deliveries older
                                    where older.workspace_id = d.workspace_id
                                      and older.system = d.system
                                      and older.record_version < d.record_version
                                      and older.state in ('PENDING', 'SENDING', 'AWAITING_APPROVAL'))
                 order by d.next_attempt_at, d.id
                 limit %d
                   for update skip locked),
            claimed as (
                update deliveries d
                   set state = case when d.state = 'AWAITING_APPROVAL' then d.state else 'SENDING' end,
                       attempts = d.attempts + case when d.state = 'AWAITING_APPROVAL' then 0 else 1 end,
                       looks = d.looks + case when d.state = 'AWAITING_APPROVAL' then 1 else 0 end,
                       claimed_at = :now,
                       claimed_by = :token,
                       may_have_arrived = d.may_have_arrived or d.state = 'SENDING'
                  from due
                 where d.id = due.id
             returning d.*),
            noted as (
                insert into delivery_attempts (
                    id, workspace_id, delivery_id, attempt, started_at, node)
                select c.id || '-' || c.attempts, c.workspace_id, c.id, c.attempts, :now, :node
                  from claimed c
                 where c.state = 'SENDING')
            select
            """
                    + DeliveryRow.COLUMNS
                    + " from claimed";

    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final Clock clock;

    DeliveryClaims(JdbcClient jdbc, DeliverySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public List<Claim> claim(DownstreamSystem system, String node, int limit) {
        Instant now = clock.instant();
        String token = node + "/" + Ids.next();
        return jdbc
                .sql(CLAIM.formatted(limit))
                .param("system", system.type())
                .param("now", UtcTime.column(now))
                .param("expired", UtcTime.column(now.minus(settings.lease())))
                .param("token", token)
                .param("node", node)
                .query(DeliveryRow.MAPPER)
                .list()
                .stream()
                .map(delivery -> new Claim(delivery, token))
                .toList();
    }
}
