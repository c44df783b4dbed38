package org.lmanexus.reconciliation.session;

import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.Reconciliations.Reason;

import java.time.Instant;

/// What somebody decides about an item.
record Decided(
        ReconciliationItem item,
        ReconciliationItem.Decision decision,
        Reason reason,
        Actor actor,
        Instant at) {}
