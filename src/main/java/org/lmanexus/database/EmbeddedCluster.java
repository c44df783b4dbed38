package org.lmanexus.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The server on one data directory: made, started, adopted, stopped. The caller holds the lock
/// that
/// keeps other processes from doing the same.
final class EmbeddedCluster {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedCluster.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Path folder;
    private final Path binaries;
    private final Path cluster;
    private final Path accountFile;
    private @Nullable EmbeddedPostgres started;

    EmbeddedCluster(Path folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
        this.cluster = folder.resolve("cluster");
        this.accountFile = folder.resolve("account.properties");
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Where it listens, after it was adopted or started and takes connections.
    Account running() throws IOException {
        Account account = adoptedOrStarted();
        createDatabase(account);
        Files.writeString(finished(), "");
        return account;
    }

    private Account adoptedOrStarted() throws IOException {
        Optional<Account> known = Account.read(accountFile);
        Optional<Postmaster> survivor = Postmaster.on(cluster);
        if (survivor.isPresent()) {
            Account account = known.orElseThrow(this::accountMissing).at(survivor.get().port());
            waitUntilReady(survivor.get(), account);
            return account;
        }
        if (known.isEmpty() && Files.exists(cluster)) {
            throw accountMissing();
        }
        Account account = withFreePort(known.orElseGet(Account::fresh));
        account.write(accountFile);
        start(account);
        return account;
    }

    /// Also frees the library's own lock on the data directory, if this process started the server.
    void stop(Duration limit) throws IOException, InterruptedException {
        if (started != null) {
            started.close();
        }
        Optional<Postmaster> postmaster = Postmaster.on(cluster);
        if (postmaster.isPresent()) {
            postmaster.get().stop(limit);
        }
    }

    private IOException accountMissing() {
        return new IOException(
                accountFile + " is missing beside a data directory: put it back from a backup");
    }

    private static Account withFreePort(Account account) throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (ServerSocket probe = new ServerSocket(account.port(), 1, loopback)) {
            return account.at(probe.getLocalPort());
        } catch (IOException e) {
            log.info("Port {} is taken by another program, moving on", account.port());
            try (ServerSocket probe = new ServerSocket(0, 1, loopback)) {
                return account.at(probe.getLocalPort());
            }
        }
    }

    private void start(Account account) throws IOException {
        setAsideUnfinished();
        Path password = account.writePassword(folder.resolve("initdb.password"));
        ProcessBuilder.Redirect output =
                ProcessBuilder.Redirect.to(folder.resolve("start.log").toFile());
        try {
            started =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(cluster)
                            .setCleanDataDirectory(false)
                            .setOverrideWorkingDirectory(binaries.toFile())
                            .setRegisterShutdownHook(false)
                            .setPort(account.port())
                            .setPGStartupWait(START_LIMIT)
                            .setOutputRedirector(output)
                            .setErrorRedirector(output)
                            // handed to initdb as they are, behind the library's own, and so in
                            // their place
                            .setLocaleConfig("locale", "C.UTF-8")
                            .setLocaleConfig("auth", "scram-sha-256")
                            .setLocaleConfig("pwfile", password.toString())
                            .setConnectConfig("password", account.password())
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("unix_socket_directories", "")
                            // the library's own are for tests: nothing would survive a power cut
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "100")
                            .setServerConfig("logging_collector", "on")
                            .setServerConfig("log_filename", "postgresql-%a.log")
                            .setServerConfig("log_truncate_on_rotation", "on")
                            .start();
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage() + ", see " + folder.resolve("start.log"), e);
        } finally {
            Files.delete(password);
        }
    }

    private Path finished() {
        return folder.resolve("finished");
    }

    /// A process that was killed while it made the data directory leaves one that never starts.
    private void setAsideUnfinished() throws IOException {
        if (Files.exists(cluster) && !Files.exists(finished())) {
            Path aside = folder.resolve("unfinished-" + Instant.now().toEpochMilli());
            Files.move(cluster, aside);
            log.info("An unfinished data directory was set aside as {}", aside);
        }
    }

    private static void createDatabase(Account account) throws IOException {
        try (Connection connection = connect(account);
                Statement statement = connection.createStatement()) {
            ResultSet found =
                    statement.executeQuery("select from pg_database where datname = 'nexus'");
            if (!found.next()) {
                statement.execute("create database nexus");
            }
        } catch (SQLException e) {
            throw new IOException("it starts but does not answer: " + e.getMessage(), e);
        }
    }

    /// After a crash the server first replays its log; until then it refuses connections.
    private static void waitUntilReady(Postmaster postmaster, Account account) throws IOException {
        Instant deadline = Instant.now().plus(START_LIMIT);
        while (true) {
            try (Connection connection = connect(account)) {
                log.debug("joined {}", connection);
                return;
            } catch (SQLException e) {
                if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())
                        || Instant.now().isAfter(deadline)) {
                    throw new IOException("it runs but lets nobody in: " + e.getMessage(), e);
                }
            }
            waitABit(postmaster);
        }
    }

    private static void waitABit(Postmaster postmaster) throws IOException {
        try {
            if (postmaster.waitForExit(POLL)) {
                throw new IOException("it went away while it was joined: start again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it was joined", e);
        }
    }

    private static Connection connect(Account account) throws SQLException {
        return DriverManager.getConnection(
                url(account.port(), "postgres"), Account.USER, account.password());
    }
}
