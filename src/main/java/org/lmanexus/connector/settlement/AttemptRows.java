package org.lmanexus.connector.settlement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes what attempts came to into `deliveries` and `delivery_attempts`, many at a time.
@Repository
class AttemptRows {

    private static final String SETTLE =
            """
            update deliveries
               set state = :state,
                   receipt = :receipt,
                   error = :error,
                   next_attempt_at = :next,
                   settled_at = :settled,
                   claimed_at = null,
                   claimed_by = null,
                   may_have_arrived = may_have_arrived or :doubtful
             where id = :id
               and state in ('SENDING', 'AWAITING_APPROVAL')
               and claimed_by = :token
            """;

    private static final String NOTE =
            """
            update delivery_attempts
               set ended_at = :now,
                   outcome = :outcome,
                   receipt = :receipt,
                   error = :error
             where delivery_id = :id
               and attempt = :attempt
            """;

    private static final String STATES = "select id, state from deliveries where id in (:ids)";

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;

    AttemptRows(NamedParameterJdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return those whose claim still held; the others changed nothing
    List<Attempted> settle(List<Attempted> all) {
        int[] changed = jdbc.batchUpdate(SETTLE, each(all, this::settled));
        List<Attempted> held = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 1) {
                held.add(all.get(i));
            }
        }
        return held;
    }

    void note(List<Attempted> all) {
        jdbc.batchUpdate(NOTE, each(all, this::noted));
    }

    Map<String, State> states(Collection<String> ids) {
        Map<String, State> states = new HashMap<>();
        jdbc.query(
                STATES,
                Map.of("ids", ids),
                row -> {
                    states.put(row.getString("id"), State.valueOf(row.getString("state")));
                });
        return states;
    }

    private static SqlParameterSource[] each(
            List<Attempted> all, Function<Attempted, SqlParameterSource> parameters) {
        return all.stream().map(parameters).toArray(SqlParameterSource[]::new);
    }

    private SqlParameterSource settled(Attempted attempted) {
        Outcome outcome = attempted.outcome();
        return new MapSqlParameterSource("id", attempted.delivery().id())
                .addValue("token", attempted.claim().token())
                .addValue("state", outcome.state().name())
                .addValue("receipt", outcome.receipt())
                .addValue("error", outcome.error())
                .addValue("next", column(outcome.next()))
                .addValue("settled", outcome.state().settled() ? column(clock.instant()) : null)
                .addValue("doubtful", attempted.doubtful());
    }

    private SqlParameterSource noted(Attempted attempted) {
        return new MapSqlParameterSource("id", attempted.delivery().id())
                .addValue("attempt", attempted.delivery().attempts())
                .addValue("now", column(clock.instant()))
                .addValue("outcome", attempted.word())
                .addValue("receipt", attempted.outcome().receipt())
                .addValue("error", attempted.outcome().error());
    }

    private static @Nullable LocalDateTime column(@Nullable Instant instant) {
        return instant == null ? null : UtcTime.column(instant);
    }
}
