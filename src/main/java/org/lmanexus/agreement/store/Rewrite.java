package org.lmanexus.agreement.store;

import org.lmanexus.agreement.TextChange;
import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.agreement.rows.VariableRows.Reading;

import java.util.Map;

/// A clause's text about to be written.
///
/// @param settled what is known already about some variables, by id; the others are read from the
///     text
/// @param why `edit` or `revert`, for the history
record Rewrite(OpenClause open, TextChange change, Map<String, Reading> settled, String why) {

    Stamp stamp() {
        return open.stamp();
    }

    boolean changesText() {
        return !change.after().equals(open.clause().body());
    }
}
