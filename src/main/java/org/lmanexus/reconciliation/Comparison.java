package org.lmanexus.reconciliation;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.kernel.Providers;

import java.util.List;

/// Finds what a markup proposes against a baseline. Pure: the file command and the sessions in the
/// database run this very code. Implemented in a package of its own, found by [Providers].
public interface Comparison {

    /// The proposals in document order: from the marks where the markup has marks, else from the
    /// text.
    List<Proposal> compare(Agreement baseline, Document markup);

    static Comparison standard() {
        return Providers.of(Comparison.class).getFirst();
    }
}
