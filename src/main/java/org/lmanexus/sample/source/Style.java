package org.lmanexus.sample.source;

/// What a paragraph is and where in the agreement's order it stands.
///
/// @param level 1 for (a), 2 for (i), 3 for (A); 0 for all but items
public record Style(Kind kind, Zone zone, int level) {

    /// The kind of passage around a paragraph: items look and count differently in each.
    public enum Zone {
        FRONT,
        CLAUSES,
        DEFINITIONS,
        SCHEDULES
    }

    boolean item() {
        return kind == Kind.ITEM;
    }
}
