package org.lmanexus.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// The embedded PostgreSQL of a data folder, shared by all processes that work on it.
///
/// Whoever comes first starts it, or adopts the one that a killed process left running; whoever
/// leaves last stops it. Two file locks see to that, which the operating system releases even when
/// a
/// process is killed: one held while starting or stopping, and one shared by all users.
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final EmbeddedCluster cluster;
    private final Account account;
    private final FileChannel users;
    private final FileLock use;

    private EmbeddedDatabase(
            Path folder,
            EmbeddedCluster cluster,
            Account account,
            FileChannel users,
            FileLock use) {
        this.folder = folder;
        this.cluster = cluster;
        this.account = account;
        this.users = users;
        this.use = use;
    }

    /// Starts or joins the database of a folder, which is made where it is missing.
    static EmbeddedDatabase open(Path folder) {
        return open(folder, folder.resolve("binaries"));
    }

    /// @param binaries where the server's programs are, or are to be unpacked
    static EmbeddedDatabase open(Path folder, Path binaries) {
        try {
            Files.createDirectories(folder);
            try (FileChannel turn = channel(folder.resolve("start.lock"));
                    FileLock mine = turn.lock()) {
                log.debug("starting or joining under {}", mine);
                EmbeddedCluster cluster = new EmbeddedCluster(folder, binaries);
                Account account = cluster.running();
                FileChannel users = channel(folder.resolve("use.lock"));
                FileLock use = users.lock(0, Long.MAX_VALUE, true);
                return new EmbeddedDatabase(folder, cluster, account, users, use);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot start the embedded PostgreSQL in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public String getJdbcUrl() {
        return EmbeddedCluster.url(account.port(), "nexus");
    }

    @Override
    public String getUsername() {
        return Account.USER;
    }

    @Override
    public String getPassword() {
        return account.password();
    }

    /// Leaves the database, and stops it when nobody else works on it.
    @Override
    public void close() {
        try (FileChannel turn = channel(folder.resolve("start.lock"));
                FileLock mine = turn.lock()) {
            log.debug("leaving under {}", mine);
            use.release();
            FileLock last = users.tryLock();
            if (last != null) {
                cluster.stop(STOP_LIMIT);
            }
            users.close();
        } catch (IOException e) {
            log.warn("The embedded PostgreSQL in {} goes on running: {}", folder, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
