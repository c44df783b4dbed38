package org.lmanexus.goldenrecord;

import java.util.Collection;

/// What downstream systems say of the tests of a deal's covenants; its record shows the last word
/// on each.
public interface CovenantReports {

    /// Said again, it changes nothing.
    void keep(String workspaceId, Collection<CovenantReport> reports);
}
