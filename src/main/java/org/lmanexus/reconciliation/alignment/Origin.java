package org.lmanexus.reconciliation.alignment;

import org.lmanexus.document.Change;

/// How a proposal was found, with what that is worth in log-odds.
enum Origin {
    TRACKED_CHANGE("tracked change", 1.5),
    ANNOTATION("annotation", 1.0),
    VISUAL_REDLINE("visual redline", 1.0),
    TEXT("text compared, nothing marked", 0.7),
    UNMARKED("differs from the baseline without a mark", -3.0);

    private final String label;
    private final double weight;

    Origin(String label, double weight) {
        this.label = label;
        this.weight = weight;
    }

    static Origin of(Change.Source source) {
        return switch (source) {
            case TRACKED_CHANGE -> TRACKED_CHANGE;
            case ANNOTATION -> ANNOTATION;
            case VISUAL_REDLINE -> VISUAL_REDLINE;
        };
    }

    String label() {
        return label;
    }

    double weight() {
        return weight;
    }
}
