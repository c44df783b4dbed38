package org.lmanexus.connector.export;

import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.RecordExport;
import org.lmanexus.connector.RecordExports;
import org.lmanexus.goldenrecord.ExportFormat;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.transaction.annotation.Transactional;

/// Takes the record out of its module and renders it, in one transaction: a mapping that refuses
/// takes the trail's event back.
class MappedExports implements RecordExports {

    private final GoldenRecords records;
    private final FpmlStatement fpml;
    private final CsvTable csv;

    MappedExports(GoldenRecords records, FpmlStatement fpml, CsvTable csv) {
        this.records = records;
        this.fpml = fpml;
        this.csv = csv;
    }

    @Override
    @Transactional
    public RecordExport export(String workspaceId, ExportFormat format, Actor actor) {
        String json = records.export(workspaceId, format, actor);
        String name = "golden-record-" + workspaceId;
        try {
            return switch (format) {
                case JSON -> new RecordExport(name + ".json", "application/json", json);
                case FPML ->
                        new RecordExport(name + ".fpml.xml", "application/xml", fpml.render(json));
                case CSV -> new RecordExport(name + ".csv", "text/csv", csv.render(json));
            };
        } catch (MappingFailure e) {
            throw new Refusal.Unreadable(String.valueOf(e.getMessage()), e);
        }
    }
}
