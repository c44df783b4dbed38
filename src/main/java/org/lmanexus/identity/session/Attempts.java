package org.lmanexus.identity.session;

import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

/// Counts tries to sign in, before the password is looked at, so that many at once are not more
/// than are allowed. What is counted does not depend on whether there is such an account.
@Repository
class Attempts {

    private static final String COUNT =
            """
            insert into sign_in_attempts as a (subject, tries, window_ends_at)
            values (:subject, 1, :end)
            on conflict (subject) do update
               set tries = case when a.window_ends_at <= :now then 1 else a.tries + 1 end,
                   window_ends_at = case when a.window_ends_at <= :now
                                         then excluded.window_ends_at else a.window_ends_at end
            returning tries, window_ends_at
            """;

    private static final String FORGIVE =
            "update sign_in_attempts set tries = greatest(tries - 1, 0) where subject = :subject";

    private static final String FORGET =
            "delete from sign_in_attempts where subject = :subject or window_ends_at <= :now";

    private final JdbcClient jdbc;
    private final IdentitySettings settings;
    private final Clock clock;

    Attempts(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws Refusal.TooMany when there were too many
    void count(String email, String address) {
        count("address:" + address, settings.addressTries());
        count(account(email), settings.accountTries());
    }

    /// A good sign-in counts for nothing, and starts its account anew.
    void succeeded(String email, String address) {
        jdbc.sql(FORGIVE).param("subject", "address:" + address).update();
        jdbc.sql(FORGET).param("subject", account(email)).param("now", now()).update();
    }

    private void count(String subject, int allowed) {
        LocalDateTime end = UtcTime.column(clock.instant().plus(settings.lockOut()));
        Counted counted =
                jdbc.sql(COUNT)
                        .param("subject", subject)
                        .param("now", now())
                        .param("end", end)
                        .query(
                                (row, number) ->
                                        new Counted(
                                                row.getInt("tries"),
                                                UtcTime.instant(
                                                        row.getObject(
                                                                "window_ends_at",
                                                                LocalDateTime.class))))
                        .single();
        if (counted.tries() > allowed) {
            throw new Refusal.TooMany(
                    "too many tries to sign in: wait before the next one",
                    Duration.between(clock.instant(), counted.windowEndsAt()));
        }
    }

    private static String account(String email) {
        return "account:" + ContentHash.ofText(email.strip().toLowerCase(Locale.ROOT)).hex();
    }

    private LocalDateTime now() {
        return UtcTime.column(clock.instant());
    }

    private record Counted(int tries, Instant windowEndsAt) {}
}
