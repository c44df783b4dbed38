package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Reads the trail. Who may read what is the caller's to check.
public interface AuditEvents {

    /// A page, newest first. Pages are stable: rows are only ever added in front.
    List<AuditEvent> list(AuditFilter filter, int offset, int limit);

    long count(AuditFilter filter);

    /// A page of one workspace, newest first, of what stands before a place in its chain. Stable
    /// whatever is written meanwhile.
    ///
    /// @param filter must name the workspace
    /// @param before null to begin
    List<AuditEvent> page(AuditFilter filter, Sight sight, @Nullable Long before, int limit);

    /// As many as all pages hold.
    long count(AuditFilter filter, Sight sight);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none of that id
    AuditEvent get(String id);

    /// Writes all rows of a filter, oldest first, in constant memory, and records the export
    /// itself.
    ///
    /// @return how many rows were written
    long export(AuditFilter filter, Format format, Actor actor, Writer out) throws IOException;

    /// Who looks: some do not see reasons and states, and must not find out by searching either.
    enum Sight {
        FULL,
        LIMITED
    }

    /// How an export is written.
    enum Format {
        /// An array of objects, with the fields that the hash chain is made of
        JSON,
        /// A header and quoted fields; a field that a spreadsheet would run begins with an
        /// apostrophe
        CSV
    }
}
