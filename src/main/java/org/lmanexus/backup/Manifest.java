package org.lmanexus.backup;

import java.util.List;

/// What a backup says of itself.
///
/// @param format of the backup's own files; one that is not [#FORMAT] is not restored
/// @param made when, in UTC
/// @param postgres the server that it was taken from
/// @param migrations the versions of the schema that were applied, oldest first
/// @param trail the heads of all chains of the trail, as one SHA-256
/// @param notValidated rules that hold for new rows only, since adopted rows break them
/// @param missing documents that the database names and the store did not hold unharmed
record Manifest(
        int format,
        String product,
        String made,
        String postgres,
        List<String> migrations,
        String trail,
        List<Table> tables,
        List<Sequence> sequences,
        List<String> notValidated,
        int documents,
        List<String> missing) {

    static final int FORMAT = 1;

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        notValidated = List.copyOf(notValidated);
        missing = List.copyOf(missing);
    }

    String schema() {
        return migrations.getLast();
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /// @param columns in the order of the file; computed ones are left out
    record Table(String name, List<String> columns, long rows) {

        Table {
            columns = List.copyOf(columns);
        }

        String file() {
            return "database/" + name + ".copy.gz";
        }
    }

    record Sequence(String name, long last) {}
}
