package org.lmanexus.backup;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.lmanexus.kernel.Refusal;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Makes the database from a backup instead of an empty one, before anything else of the engine
/// sees it: the schema as it was, the rows, and then the migrations that came since.
class Restore implements FlywayMigrationStrategy {

    private final Path source;
    private final Store store;

    Restore(Path source, Store store) {
        this.source = source;
        this.store = store;
    }

    @Override
    public void migrate(Flyway flyway) {
        try (Bundle bundle = Bundle.open(source)) {
            Manifest manifest = Seal.check(bundle);
            refuseUnlessEmpty(flyway);
            refuseUnlessKnown(manifest, flyway);
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .target(MigrationVersion.fromVersion(manifest.schema()))
                    .load()
                    .migrate();
            load(bundle, manifest, flyway);
            flyway.migrate();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore " + source + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot restore " + source, e);
        }
    }

    private void refuseUnlessEmpty(Flyway flyway) throws IOException {
        JdbcClient jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
        if (!new Catalogue(jdbc).empty()) {
            throw new Refusal.Conflict(
                    "the database holds tables; restore into an empty one, or into a data folder"
                            + " that is new");
        }
        store.refuseUnlessEmpty();
    }

    private static void refuseUnlessKnown(Manifest manifest, Flyway flyway) {
        MigrationVersion wanted = MigrationVersion.fromVersion(manifest.schema());
        List<String> known =
                Arrays.stream(flyway.info().all())
                        .map(MigrationInfo::getVersion)
                        .filter(Objects::nonNull)
                        .filter(version -> version.compareTo(wanted) <= 0)
                        .map(MigrationVersion::getVersion)
                        .distinct()
                        .toList();
        if (manifest.format() != Manifest.FORMAT || !known.equals(manifest.migrations())) {
            throw new Refusal.Conflict(
                    "the backup is of schema version "
                            + manifest.schema()
                            + ", which this release does not know; restore it with the release"
                            + " that made it");
        }
    }

    private void load(Bundle bundle, Manifest manifest, Flyway flyway)
            throws IOException, SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                new DatabaseLoad(connection).from(bundle, manifest);
                store.copyFrom(bundle);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
