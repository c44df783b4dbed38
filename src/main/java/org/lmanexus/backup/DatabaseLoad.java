package org.lmanexus.backup;

import org.lmanexus.backup.Catalogue.Rule;
import org.lmanexus.backup.Manifest.Sequence;
import org.lmanexus.backup.Manifest.Table;
import org.lmanexus.kernel.Refusal;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Fills the tables of a new database from a backup, in the caller's transaction, with no more
/// rights than their owner has. Meanwhile no trigger fires, so that the trail keeps its own hashes;
/// references and rules are put back and checked afterwards.
final class DatabaseLoad {

    private final Connection connection;
    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    DatabaseLoad(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.catalogue = new Catalogue(jdbc);
    }

    void from(Bundle bundle, Manifest manifest) throws IOException, SQLException {
        List<String> tables =
                catalogue.tables().stream().map(table -> CopyTarget.quoted(table.name())).toList();
        List<Rule> rules = catalogue.rules(manifest.notValidated());
        rules.forEach(rule -> run(rule.drop()));
        tables.forEach(table -> run("alter table " + table + " disable trigger user"));
        run("truncate " + tables.stream().collect(Collectors.joining(", ")));
        for (Table table : manifest.tables()) {
            fill(table, bundle);
        }
        tables.forEach(table -> run("alter table " + table + " enable trigger user"));
        rules.forEach(rule -> run(rule.add(manifest.notValidated())));
        manifest.sequences().forEach(this::advance);
        if (!catalogue.trail().equals(manifest.trail())) {
            throw new Refusal.Unreadable("the trail's heads are not those that the backup names");
        }
    }

    private void fill(Table table, Bundle bundle) throws IOException, SQLException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(bundle.file(table.file())))) {
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + CopyTarget.of(table) + " from stdin", in);
            if (rows != table.rows()) {
                throw new Refusal.Unreadable(
                        "%s holds %d of %d rows".formatted(table.file(), rows, table.rows()));
            }
        }
    }

    private void advance(Sequence sequence) {
        jdbc.sql("select setval(:name::regclass, :last)")
                .param("name", CopyTarget.quoted(sequence.name()))
                .param("last", sequence.last())
                .query(Long.class)
                .single();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
