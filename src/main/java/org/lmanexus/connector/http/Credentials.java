package org.lmanexus.connector.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.kernel.Secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// How we sign in at a system: with a token that an operator gave us, with one that we get for our
/// client id and secret (OAuth 2.0, client credentials), or not at all.
public final class Credentials {

    private static final String AUTHORIZATION = "Authorization";
    private static final int UNAUTHORIZED = 401;
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);
    private static final long SHORTEST_LIFE = 60;
    private static final int MOST_SEEN = 10;

    private final DownstreamSystem system;
    private final Secret token;
    private final Client client;
    private final Clock clock;
    private final Deque<String> seen = new ArrayDeque<>();
    private @Nullable Access access;

    /// @param token empty where a client signs in, or nobody
    public Credentials(DownstreamSystem system, Secret token, Client client, Clock clock) {
        this.system = system;
        this.token = token;
        this.client = client;
        this.clock = clock;
    }

    /// The wire, with the token on every parcel. A token that the system no longer takes is
    /// dropped, so that the next attempt gets another.
    public Outbox.Wire over(Outbox.Wire wire) {
        String given = token.value();
        if (!given.isBlank()) {
            return parcel -> wire.send(parcel.withHeader(AUTHORIZATION, "Bearer " + given));
        }
        return client.given() ? parcel -> send(parcel, wire) : wire;
    }

    /// Every value that signs us in, also those that were given to us since.
    public synchronized Set<String> secrets() {
        Set<String> secrets = new HashSet<>(seen);
        secrets.addAll(client.secrets());
        secrets.addAll(token.values());
        secrets.removeIf(String::isBlank);
        return secrets;
    }

    private Answer send(Parcel parcel, Outbox.Wire wire) {
        Access now = current().orElse(null);
        if (now == null) {
            Answer answer = wire.send(client.signIn(system));
            now = keep(answer).orElse(null);
            if (now == null) {
                return new Answer.Unreachable("gave no access token: " + said(answer), false);
            }
        }
        Answer answer = wire.send(parcel.withHeader(AUTHORIZATION, "Bearer " + now.token));
        if (answer instanceof Answer.Replied reply && reply.status() == UNAUTHORIZED) {
            forget(now);
        }
        return answer;
    }

    private synchronized Optional<Access> current() {
        return Optional.ofNullable(access).filter(known -> clock.instant().isBefore(known.end));
    }

    private synchronized Optional<Access> keep(Answer answer) {
        Optional<Access> given = read(answer);
        given.ifPresent(
                fresh -> {
                    access = fresh;
                    seen.addLast(fresh.token);
                    if (seen.size() > MOST_SEEN) {
                        seen.removeFirst();
                    }
                });
        return given;
    }

    private synchronized void forget(Access refused) {
        if (refused.equals(access)) {
            access = null;
        }
    }

    private Optional<Access> read(Answer answer) {
        if (!(answer instanceof Answer.Replied reply) || reply.status() / 100 != 2) {
            return Optional.empty();
        }
        return Json.object(reply.body())
                .filter(body -> !body.path("access_token").asText().isBlank())
                .map(this::access);
    }

    private Access access(JsonNode body) {
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong(SHORTEST_LIFE));
        Instant end = clock.instant().plus(life).minus(BEFORE_ITS_END);
        return new Access(body.path("access_token").asText(), end);
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Replied reply -> "answered " + reply.status() + Causes.of(reply);
            case Answer.Unreachable unreachable -> unreachable.error();
            case Answer.Stored stored -> "stored " + stored.file();
        };
    }

    private record Access(String token, Instant end) {}
}
