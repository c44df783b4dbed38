package org.lmanexus.api.repeat;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/// The rows of `answered_requests`. Each act is a transaction of its own: who claims a request is
/// seen by everybody at once.
@Repository
class AnsweredRequests {

    private static final String CLAIM =
            """
            insert into answered_requests as a (id, body_hash, asked_at, expires_at)
            values (:id, :bodyHash, :now, :end)
            on conflict (id) do update
               set body_hash = excluded.body_hash, asked_at = excluded.asked_at,
                   expires_at = excluded.expires_at, status = null, content_type = null,
                   entity_tag = null, answer = null
             where a.expires_at <= :now
            """;

    private static final String FIND =
            "select body_hash, status, content_type, entity_tag, answer"
                    + " from answered_requests where id = :id";

    private static final String KEEP =
            """
            update answered_requests
               set status = :status, content_type = :contentType, entity_tag = :entityTag,
                   answer = :answer
             where id = :id
            """;

    private static final String RELEASE = "delete from answered_requests where id = :id";

    private static final String FORGET = "delete from answered_requests where expires_at <= :now";

    private final JdbcClient jdbc;
    private final RepeatSettings settings;
    private final Clock clock;

    AnsweredRequests(JdbcClient jdbc, RepeatSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return whether it is the first of its key, and so is to be carried out
    boolean claim(KeyedRequest request) {
        LocalDateTime end = UtcTime.column(clock.instant().plus(settings.kept()));
        return jdbc.sql(CLAIM)
                        .param("id", request.id())
                        .param("bodyHash", request.bodyHash())
                        .param("now", now())
                        .param("end", end)
                        .update()
                == 1;
    }

    Optional<Known> find(KeyedRequest request) {
        return jdbc.sql(FIND)
                .param("id", request.id())
                .query(
                        (row, number) ->
                                new Known(
                                        row.getString("body_hash"),
                                        row.getBytes("answer") == null
                                                ? null
                                                : new Answer(
                                                        row.getInt("status"),
                                                        row.getString("content_type"),
                                                        row.getString("entity_tag"),
                                                        row.getBytes("answer"))))
                .optional();
    }

    void keep(KeyedRequest request, Answer answer) {
        jdbc.sql(KEEP)
                .param("id", request.id())
                .param("status", answer.status())
                .param("contentType", answer.contentType())
                .param("entityTag", answer.entityTag())
                .param("answer", answer.body())
                .update();
    }

    void release(KeyedRequest request) {
        jdbc.sql(RELEASE).param("id", request.id()).update();
    }

    /// Those whose time is over.
    void forget() {
        jdbc.sql(FORGET).param("now", now()).update();
    }

    private LocalDateTime now() {
        return UtcTime.column(clock.instant());
    }

    /// @param answer null while it is being carried out
    record Known(String bodyHash, @Nullable Answer answer) {}

    record Answer(
            int status, @Nullable String contentType, @Nullable String entityTag, byte[] body) {}
}
