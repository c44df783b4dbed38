package org.lmanexus.reconciliation.alignment;

import org.lmanexus.reconciliation.Proposal;

/// A changed value and how surely it is the baseline's variable.
///
/// @param bound whether the baseline has the variable
/// @param stored whether the value that goes is the one that the baseline holds
/// @param only whether no other variable could be meant
/// @param sameUnit whether the unit stays
record Binding(
        Proposal.ValueChange change,
        boolean bound,
        boolean stored,
        boolean only,
        boolean sameUnit) {}
