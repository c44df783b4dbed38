package org.lmanexus.connector;

import org.lmanexus.goldenrecord.ExportFormat;
import org.lmanexus.kernel.Actor;

/// Hands golden records out to people and to systems that are not connected.
public interface RecordExports {

    /// The record as it stands, also while it is in review; the trail says who took it. What is
    /// refused leaves no trace.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict with every path that the format insists on and
    ///     the record does not hold
    /// @throws org.lmanexus.kernel.Refusal.Unreadable when the mapping is broken
    RecordExport export(String workspaceId, ExportFormat format, Actor actor);
}
