package org.lmanexus.connector.settlement;

import org.lmanexus.connector.Outbox.Claim;
import org.lmanexus.connector.Payload;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps what is sent before its first byte goes out, so that neither a crash nor a changed mapping
/// can change it.
@Component
public class KeptPayloads {

    private static final String KEPT =
            """
            select payload, content_type
              from deliveries
             where id = :id
               and payload is not null
            """;

    private static final String KEEP =
            """
            update deliveries
               set payload = :payload,
                   payload_hash = :hash,
                   content_type = :contentType
             where id = :id
               and state = 'SENDING'
               and claimed_by = :token
               and payload is null
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final Together<Made, Boolean> together;

    KeptPayloads(NamedParameterJdbcOperations jdbc, Commits commits) {
        this.jdbc = jdbc;
        this.together = new Together<>(all -> commits.of(() -> write(all)));
    }

    public Optional<Payload> kept(Claim claim) {
        return claim.delivery().attempts() == 1
                ? Optional.empty()
                : jdbc
                        .query(
                                KEPT,
                                Map.of("id", claim.delivery().id()),
                                (row, number) ->
                                        new Payload(
                                                row.getBytes("payload"),
                                                row.getString("content_type")))
                        .stream()
                        .findFirst();
    }

    /// @return false when the claim was lost to another node
    public boolean keep(Claim claim, Payload payload) {
        return together.get(new Made(claim, payload));
    }

    private List<Boolean> write(List<Made> all) {
        SqlParameterSource[] each =
                all.stream().map(Made::parameters).toArray(SqlParameterSource[]::new);
        return Arrays.stream(jdbc.batchUpdate(KEEP, each)).mapToObj(rows -> rows == 1).toList();
    }

    private record Made(Claim claim, Payload payload) {

        SqlParameterSource parameters() {
            return new MapSqlParameterSource("id", claim.delivery().id())
                    .addValue("token", claim.token())
                    .addValue("payload", payload.bytes())
                    .addValue("hash", payload.hash())
                    .addValue("contentType", payload.contentType());
        }
    }
}
