package org.lmanexus.database;

import org.apache.commons.lang3.StringUtils;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.Secret;
import org.postgresql.Driver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A database that somebody else runs. The password is what its file says at the moment.
record GivenDatabase(String url, String user, Secret password) implements JdbcConnectionDetails {

    GivenDatabase {
        if (!new Driver().acceptsURL(url)) {
            throw new Refusal.Invalid(
                    "nexus.db.url: "
                            + place(url)
                            + " is no address of a PostgreSQL; write"
                            + " jdbc:postgresql://HOST:PORT/DATABASE");
        }
    }

    /// The address without what stands behind its question mark, which may be secret.
    String place() {
        return place(url);
    }

    private static String place(String url) {
        return StringUtils.substringBefore(url, "?");
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password.value();
    }

    @Override
    public String toString() {
        return "PostgreSQL at " + place();
    }
}
