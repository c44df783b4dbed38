package org.lmanexus.backup;

import java.nio.file.Path;
import java.util.List;

/// Writes all that the engine keeps, as it stood at one moment, while it goes on working.
public interface Backups {

    /// @param target a folder that is missing or empty, or a missing file that ends in `.zip`
    Written write(Path target);

    /// @param schema the version of the database's schema
    /// @param missing documents that the database names and the store does not hold unharmed
    record Written(String schema, int tables, long rows, int documents, List<String> missing) {

        public Written {
            missing = List.copyOf(missing);
        }
    }
}
