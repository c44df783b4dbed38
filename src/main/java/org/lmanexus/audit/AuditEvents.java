package org.lmanexus.audit;

import org.lmanexus.kernel.Actor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Reads the trail. Who may read what is the caller's to check.
public interface AuditEvents {

    /// A page, newest first. Pages are stable: rows are only ever added in front.
    List<AuditEvent> list(AuditFilter filter, int offset, int limit);

    long count(AuditFilter filter);

    /// Writes all rows of a filter, oldest first, in constant memory, and records the export
    /// itself.
    ///
    /// @return how many rows were written
    long export(AuditFilter filter, Format format, Actor actor, Writer out) throws IOException;

    /// How an export is written.
    enum Format {
        /// An array of objects, with the fields that the hash chain is made of
        JSON,
        /// A header and quoted fields; a field that a spreadsheet would run begins with an
        /// apostrophe
        CSV
    }
}
