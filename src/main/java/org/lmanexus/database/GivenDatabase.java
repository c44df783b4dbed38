package org.lmanexus.database;

import org.lmanexus.kernel.Secret;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A database that somebody else runs. The password is what its file says at the moment.
record GivenDatabase(String url, String user, Secret password) implements JdbcConnectionDetails {

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
        return "PostgreSQL at " + url;
    }
}
