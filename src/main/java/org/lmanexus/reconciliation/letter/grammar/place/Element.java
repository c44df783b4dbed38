package org.lmanexus.reconciliation.letter.grammar.place;

import java.util.List;

/// One or several places named together, and where their words end.
public record Element(List<Target> targets, int end) {}
