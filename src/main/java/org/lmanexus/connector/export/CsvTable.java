package org.lmanexus.connector.export;

import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.mapping.MappingInput;
import org.lmanexus.connector.mapping.Reloading;
import org.lmanexus.connector.mapping.XsltMapping;

/// A golden record as one table, by `mappings/csv/record.xsl`.
final class CsvTable {

    private final MappingFolder folder;
    private final Reloading<XsltMapping> mapping;

    CsvTable(MappingFolder folder) {
        this.folder = folder;
        this.mapping =
                new Reloading<>(folder, changed -> XsltMapping.compile(changed, "record.xsl"));
    }

    String render(String record) {
        return mapping.get().apply(MappingInput.of(folder).of(record));
    }
}
