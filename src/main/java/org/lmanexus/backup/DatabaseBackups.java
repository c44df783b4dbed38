package org.lmanexus.backup;

import org.lmanexus.backup.Manifest.Table;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

/// Reads all tables in one snapshot, then the store. It needs no program of PostgreSQL's, so that
/// the embedded server and a given one are backed up the same way.
@Component
class DatabaseBackups implements Backups {

    private final DataSource database;
    private final Store store;
    private final Clock clock;

    DatabaseBackups(DataSource database, Store store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Written write(Path target) {
        try (Bundle bundle = Bundle.create(target);
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                Written written = write(bundle, connection);
                bundle.finish();
                return written;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not let itself be copied", e);
        }
    }

    private Written write(Bundle bundle, Connection connection) throws IOException, SQLException {
        Catalogue catalogue =
                new Catalogue(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        List<Table> tables = new ArrayList<>();
        for (Table table : catalogue.tables()) {
            tables.add(copy(table, bundle, connection));
        }
        List<String> missing = store.copyTo(bundle, catalogue.documents());
        Manifest manifest = manifest(catalogue, tables, bundle, missing);
        Seal.write(bundle, manifest);
        return new Written(
                manifest.schema(), tables.size(), manifest.rows(), manifest.documents(), missing);
    }

    private static Table copy(Table table, Bundle bundle, Connection connection)
            throws IOException, SQLException {
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(bundle.file(table.file())))) {
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + CopyTarget.of(table) + " to stdout", out);
            return new Table(table.name(), table.columns(), rows);
        }
    }

    private Manifest manifest(
            Catalogue catalogue, List<Table> tables, Bundle bundle, List<String> missing)
            throws IOException {
        return new Manifest(
                Manifest.FORMAT,
                "LMA Nexus",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                catalogue.postgres(),
                catalogue.migrations(),
                catalogue.trail(),
                tables,
                catalogue.sequences(),
                catalogue.notValidated(),
                Math.toIntExact(bundle.count(Store.PREFIX)),
                missing);
    }
}
