package org.lmanexus.identity;

import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.nio.CharBuffer;
import java.time.Clock;
import java.util.Optional;

/// Keeps people in `users`.
@Repository
class JdbcUsers implements Users {

    static final Actor ENGINE = new Actor(ENGINE_ID, "LMA Nexus Engine");

    /// No hash of anything: no password matches it.
    static final String NO_PASSWORD = "!";

    private static final String INSERT =
            """
            insert into users (id, email, password, name, created_at, updated_at)
            values (:id, :email, :password, :name, :now, :now)
            on conflict do nothing
            """;

    private static final String BY_EMAIL =
            """
            select id, name
              from users
             where email = :email or (lower(email) = lower(:email) and not email_clash)
             order by email = :email desc
             limit 1
            """;

    private static final String SET_PASSWORD =
            """
            update users
               set password = :hash, wants_new_password = false, updated_at = :now
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder passwords;

    JdbcUsers(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public Actor engine() {
        insert(ENGINE, "engine@lma-nexus.invalid", NO_PASSWORD);
        return ENGINE;
    }

    @Override
    public Optional<Actor> byEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email.strip())
                .query((row, number) -> new Actor(row.getString("id"), row.getString("name")))
                .optional();
    }

    @Override
    public Actor get(String userId) {
        return jdbc.sql("select id, name from users where id = :id")
                .param("id", userId)
                .query((row, number) -> new Actor(row.getString("id"), row.getString("name")))
                .optional()
                .orElseThrow(() -> noUser(userId));
    }

    @Override
    @Transactional
    public Actor add(String email, String name, char[] password) {
        NewUser user = NewUser.checked(email, name, password);
        Actor actor = new Actor(Ids.next(), user.name());
        String hash = passwords.encode(CharBuffer.wrap(password));
        if (insert(actor, user.email(), String.valueOf(hash)) == 0) {
            throw new Refusal.Conflict(
                    "a user %s exists already: sign in as that one, or take another address"
                            .formatted(user.email()));
        }
        return actor;
    }

    @Override
    public Account account(String userId) {
        return jdbc.sql("select id, name, email, is_administrator from users where id = :id")
                .param("id", userId)
                .query(
                        (row, number) ->
                                new Account(
                                        new Actor(row.getString("id"), row.getString("name")),
                                        row.getString("email"),
                                        row.getBoolean("is_administrator")))
                .optional()
                .orElseThrow(() -> noUser(userId));
    }

    @Override
    public boolean hasAdministrator() {
        return jdbc.sql("select exists (select from users where is_administrator)")
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public void makeAdministrator(Actor person) {
        jdbc.sql("update users set is_administrator = true, updated_at = :now where id = :id")
                .param("id", person.userId())
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void wantNewPassword(Actor person) {
        jdbc.sql("update users set wants_new_password = true, updated_at = :now where id = :id")
                .param("id", person.userId())
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void changePassword(Actor person, String current, String wanted) {
        Account account = account(person.userId());
        String hash =
                jdbc.sql("select password from users where id = :id")
                        .param("id", person.userId())
                        .query(String.class)
                        .single();
        if (!passwords.matches(current, hash)) {
            throw new Refusal.Denied("the current password is wrong: type it again");
        }
        if (passwords.matches(wanted, hash)) {
            throw new Refusal.Invalid("wanted: is the current password; take another one");
        }
        Passwords.check(account.email(), person.name(), wanted.toCharArray());
        jdbc.sql(SET_PASSWORD)
                .param("id", person.userId())
                .param("hash", passwords.encode(wanted))
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }

    private static Refusal noUser(String userId) {
        return new Refusal.NotFound("there is no user %s: list them or add one".formatted(userId));
    }

    private int insert(Actor actor, String email, String password) {
        return jdbc.sql(INSERT)
                .param("id", actor.userId())
                .param("email", email)
                .param("password", password)
                .param("name", actor.name())
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }
}
