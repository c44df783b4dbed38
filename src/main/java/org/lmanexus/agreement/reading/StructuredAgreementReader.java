package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.util.List;

/// Reads an agreement by its numbered clauses. Public because `ServiceLoader` asks for it.
public final class StructuredAgreementReader implements AgreementReader {

    @Override
    public Agreement read(Document document, View view) {
        List<Clause> clauses = new Outline(document.blocks(), view).clauses();
        return new Agreement(
                clauses,
                new Variables(clauses).found(),
                Covenants.in(clauses),
                DefinedTerms.in(clauses),
                References.in(clauses));
    }
}
