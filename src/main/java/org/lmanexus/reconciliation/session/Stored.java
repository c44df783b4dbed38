package org.lmanexus.reconciliation.session;

import org.lmanexus.reconciliation.ReconciliationItem;

/// An item as it is kept: what a reviewer sees, and how it is carried out.
record Stored(ReconciliationItem item, Plan plan) {}
