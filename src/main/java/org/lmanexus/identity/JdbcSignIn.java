package org.lmanexus.identity;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.util.Objects;

/// Finds who signs in, by e-mail in any letter case, and keeps an old hash anew at today's
/// strength.
@Repository
class JdbcSignIn implements UserDetailsService, UserDetailsPasswordService {

    private static final String BY_EMAIL =
            """
            select id, name, email, password
              from users
             where email = :email or (lower(email) = lower(:email) and not email_clash)
             order by email = :email desc
             limit 1
            """;

    private final JdbcClient jdbc;

    JdbcSignIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email.strip())
                .query(
                        (row, number) -> {
                            Actor actor = new Actor(row.getString("id"), row.getString("name"));
                            return new SignedInUser(
                                    actor,
                                    row.getString("email"),
                                    row.getString("password"),
                                    !Users.isEngine(actor));
                        })
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no user of that e-mail"));
    }

    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @Nullable String newPassword) {
        SignedInUser who = (SignedInUser) user;
        String hash = Objects.requireNonNull(newPassword, "a new hash");
        jdbc.sql("update users set password = :hash where id = :id and password = :old")
                .param("hash", hash)
                .param("id", who.actor().userId())
                .param("old", who.hash())
                .update();
        return new SignedInUser(who.actor(), who.email(), hash, who.person());
    }
}
