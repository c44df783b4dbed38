package org.lmanexus.reconciliation.carrying;

import org.lmanexus.reconciliation.ReconciliationItem;

/// An item as it is kept: what a reviewer sees, and how it is carried out.
public record Stored(ReconciliationItem item, Plan plan) {}
