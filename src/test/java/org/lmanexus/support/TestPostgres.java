package org.lmanexus.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/// The one PostgreSQL of a test JVM, on a free port, gone when the JVM ends: after all engines in
/// it, which would each wait for a connection to say goodbye.
public final class TestPostgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /// An empty database.
    ///
    /// @return its name
    public static String createDatabase() {
        String name = "test_" + NUMBER.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return name;
    }

    public static String url(String database) {
        return Server.POSTGRES.getJdbcUrl("postgres", database);
    }

    /// Connections of a superuser, not pooled.
    public static DataSource dataSource(String database) {
        return Server.POSTGRES.getDatabase("postgres", database);
    }

    /// Holds the server, so that it starts with the first use.
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private Server() {}

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setRegisterShutdownHook(false)
                                .setServerConfig("listen_addresses", "127.0.0.1")
                                .setServerConfig("max_connections", "300")
                                .setLocaleConfig("locale", "C.UTF-8")
                                .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
