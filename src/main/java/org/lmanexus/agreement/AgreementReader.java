package org.lmanexus.agreement;

import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.kernel.Providers;

import java.util.List;

/// Finds the clauses, variables and covenants in a document. Pure; implemented in a package of its
/// own
/// and found by [Providers], so that the file commands need no Spring.
public interface AgreementReader {

    /// The agreement as the document reads in that view; empty lists where it has no clauses.
    Agreement read(Document document, View view);

    /// The agreement as the document has it: what remarks on a PDF would strike or put in is not
    /// part of the text that they stand on; words that the text itself marks as new are.
    default Agreement read(Document document) {
        return read(Standing.of(document), View.ACCEPTED);
    }

    /// The clauses alone, for comparing texts: what they say is not read.
    default List<Agreement.Clause> outline(Document document, View view) {
        return read(document, view).clauses();
    }

    static AgreementReader standard() {
        return Providers.of(AgreementReader.class).getFirst();
    }
}
