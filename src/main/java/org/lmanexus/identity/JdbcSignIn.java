package org.lmanexus.identity;

import org.lmanexus.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/// Finds who signs in, by e-mail in any letter case.
@Repository
class JdbcSignIn implements UserDetailsService {

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
}
