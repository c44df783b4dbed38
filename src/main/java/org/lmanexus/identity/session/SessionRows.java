package org.lmanexus.identity.session;

import org.lmanexus.identity.BearerUser;
import org.lmanexus.identity.SignIns.Client;
import org.lmanexus.identity.SignIns.Session;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Keeps `sessions`. One that ended stays, with how, until long after it would have.
@Repository
class SessionRows {

    private static final String OPEN =
            """
            insert into sessions (
                id, user_id, created_at, expires_at, client_address, client_agent, signed_in_by)
            values (:id, :userId, :now, :expires, :address, :agent, :by)
            """;

    private static final String RUNNING =
            """
            select u.id, u.name, u.is_administrator, u.wants_new_password and s.signed_in_by = 'password' as waits
              from sessions s
              join users u on u.id = s.user_id
             where s.id = :id and s.user_id = :userId and s.ended_at is null and s.expires_at > :now
            """;

    private static final String OF_USER =
            """
            select id, created_at, expires_at, client_address, client_agent
              from sessions
             where user_id = :userId and ended_at is null and expires_at > :now
             order by created_at desc, id
            """;

    private static final String EXTEND =
            """
            update sessions set expires_at = :expires, refreshed_at = :now
             where id = :id and ended_at is null and expires_at > :now
            """;

    private static final String END =
            """
            update sessions set ended_at = :now, ended_by = :by
             where user_id = :userId and (cast(:id as text) is null or id = :id)
               and (cast(:except as text) is null or id <> :except)
               and ended_at is null and expires_at > :now
            """;

    private static final String END_BEYOND =
            """
            update sessions set ended_at = :now, ended_by = 'limit'
             where id in (select id
                            from sessions
                           where user_id = :userId and ended_at is null and expires_at > :now
                           order by coalesce(refreshed_at, created_at) desc, id desc
                          offset :most)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String open(Actor actor, Instant expires, Client client, String by) {
        String id = Ids.next();
        jdbc.sql(OPEN)
                .param("id", id)
                .param("userId", actor.userId())
                .param("now", now())
                .param("expires", UtcTime.column(expires))
                .param("address", client.address())
                .param("agent", client.agent())
                .param("by", by)
                .update();
        return id;
    }

    Optional<BearerUser> running(String sessionId, String userId) {
        return jdbc.sql(RUNNING)
                .param("id", sessionId)
                .param("userId", userId)
                .param("now", now())
                .query(
                        (row, number) ->
                                new BearerUser(
                                        new Actor(row.getString("id"), row.getString("name")),
                                        sessionId,
                                        row.getBoolean("is_administrator"),
                                        row.getBoolean("waits")))
                .optional();
    }

    Instant createdAt(String sessionId) {
        return UtcTime.instant(
                jdbc.sql("select created_at from sessions where id = :id")
                        .param("id", sessionId)
                        .query(LocalDateTime.class)
                        .single());
    }

    void extend(String sessionId, Instant expires) {
        jdbc.sql(EXTEND)
                .param("id", sessionId)
                .param("expires", UtcTime.column(expires))
                .param("now", now())
                .update();
    }

    List<Session> of(Actor actor) {
        return jdbc.sql(OF_USER)
                .param("userId", actor.userId())
                .param("now", now())
                .query(
                        (row, number) ->
                                new Session(
                                        row.getString("id"),
                                        UtcTime.instant(
                                                row.getObject("created_at", LocalDateTime.class)),
                                        UtcTime.instant(
                                                row.getObject("expires_at", LocalDateTime.class)),
                                        String.valueOf(row.getString("client_address")),
                                        String.valueOf(row.getString("client_agent"))))
                .list();
    }

    /// @return how many ended: one, or none when it ran no more
    int end(String userId, String sessionId, String by) {
        return end(userId, Which.ONE, sessionId, by);
    }

    int endAll(String userId, String by) {
        return end(userId, Which.ALL, "", by);
    }

    int endOthers(String userId, String kept, String by) {
        return end(userId, Which.OTHERS, kept, by);
    }

    /// Leaves the ones used last.
    void endBeyond(String userId, int most) {
        jdbc.sql(END_BEYOND)
                .param("userId", userId)
                .param("most", most)
                .param("now", now())
                .update();
    }

    private int end(String userId, Which which, String sessionId, String by) {
        return jdbc.sql(END)
                .param("userId", userId)
                .param("id", which == Which.ONE ? sessionId : null)
                .param("except", which == Which.OTHERS ? sessionId : null)
                .param("by", by)
                .param("now", now())
                .update();
    }

    private LocalDateTime now() {
        return UtcTime.column(clock.instant());
    }

    private enum Which {
        ONE,
        ALL,
        OTHERS
    }
}
