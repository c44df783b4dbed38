package org.lmanexus.connector.settlement;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Outbox.Claim;
import org.lmanexus.connector.system.Verdict;

import java.util.Locale;

/// An attempt that came to its end.
record Attempted(Claim claim, Verdict verdict, Outcome outcome) {

    Delivery delivery() {
        return claim.delivery();
    }

    /// Whether the system may hold what it has not acknowledged.
    boolean doubtful() {
        return verdict instanceof Verdict.Awaiting
                || verdict instanceof Verdict.Unsettled open && open.mayHaveArrived();
    }

    /// The verdict in one word.
    String word() {
        return verdict.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
