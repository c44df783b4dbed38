package org.lmanexus.reconciliation;

/// An item and where in the agreement it acts.
public record PlacedItem(ReconciliationItem item, Placement placement) {}
