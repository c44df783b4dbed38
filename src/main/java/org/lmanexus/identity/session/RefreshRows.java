package org.lmanexus.identity.session;

import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;

/// Keeps `refresh_tokens`, each by its hash. One that was exchanged stays, so that it is known when
/// it comes again.
@Repository
class RefreshRows {

    private static final String INSERT =
            """
            insert into refresh_tokens (id, token, user_id, session_id, created_at, expires_at)
            values (:id, :hash, :userId, :sessionId, :now, :expires)
            """;

    private static final String USE =
            """
            update refresh_tokens set revoked_at = :now
             where token = :hash and session_id = :sessionId and revoked_at is null
            """;

    private static final String FORGET =
            "delete from refresh_tokens where user_id = :userId and expires_at <= :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    RefreshRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String token, TokenMint.Claims claims) {
        jdbc.sql(INSERT)
                .param("id", claims.id())
                .param("hash", hash(token))
                .param("userId", claims.userId())
                .param("sessionId", claims.sessionId())
                .param("now", UtcTime.column(claims.issuedAt()))
                .param("expires", UtcTime.column(claims.expiresAt()))
                .update();
        forgetOld(claims.userId());
    }

    /// @return whether it was good; of many at once, for one only
    boolean use(String token, String sessionId) {
        return jdbc.sql(USE)
                        .param("hash", hash(token))
                        .param("sessionId", sessionId)
                        .param("now", UtcTime.column(clock.instant()))
                        .update()
                == 1;
    }

    private void forgetOld(String userId) {
        Instant now = clock.instant();
        jdbc.sql(FORGET).param("userId", userId).param("now", UtcTime.column(now)).update();
    }

    private static String hash(String token) {
        return ContentHash.ofText(token).hex();
    }
}
