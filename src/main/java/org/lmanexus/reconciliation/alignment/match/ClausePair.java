package org.lmanexus.reconciliation.alignment.match;

/// A clause of the old version and the clause of the new one that it became.
///
/// @param old its order
/// @param fresh its order
/// @param likeness of the words of both, 0 to 1
/// @param margin how much more alike they are than the next best choice; 1 where there is none
/// @param moved whether it stands elsewhere among the clauses that stayed
public record ClausePair(
        int old, int fresh, MatchedBy matchedBy, double likeness, double margin, boolean moved) {}
