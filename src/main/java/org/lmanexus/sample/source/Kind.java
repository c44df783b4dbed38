package org.lmanexus.sample.source;

/// What a paragraph of the agreement is, which decides its number and its look.
public enum Kind {
    TITLE,
    CENTRED,
    TEXT,
    PARTY,
    RECITAL,
    SECTION,
    CLAUSE,
    SUB_CLAUSE,
    ITEM,
    DEFINITION,
    SCHEDULE,
    PART,
    NUMBERED;

    /// Whether the paragraph opens a stretch of the agreement that runs to the next of its rank.
    public boolean heading() {
        return switch (this) {
            case SECTION, CLAUSE, SUB_CLAUSE, SCHEDULE, PART -> true;
            case TITLE, CENTRED, TEXT, PARTY, RECITAL, ITEM, DEFINITION, NUMBERED -> false;
        };
    }
}
