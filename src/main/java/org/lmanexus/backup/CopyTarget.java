package org.lmanexus.backup;

import org.lmanexus.backup.Manifest.Table;

import java.util.stream.Collectors;

/// A table and its columns, as COPY names them.
final class CopyTarget {

    private CopyTarget() {}

    static String of(Table table) {
        return quoted(table.name())
                + table.columns().stream()
                        .map(CopyTarget::quoted)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
