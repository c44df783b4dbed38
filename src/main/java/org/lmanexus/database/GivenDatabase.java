package org.lmanexus.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A database that somebody else runs.
record GivenDatabase(String url, String user, String password) implements JdbcConnectionDetails {

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
        return password;
    }

    @Override
    public String toString() {
        return "PostgreSQL at " + url;
    }
}
