package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.DefinedTerm;
import org.lmanexus.agreement.Agreement.Reference;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.ClauseReader;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.util.List;

/// Reads an agreement by its numbered clauses. Public because `Providers` asks for it.
public final class StructuredAgreementReader implements AgreementReader, ClauseReader {

    @Override
    public Agreement read(Document document, View view) {
        return agreement(new Outline(document.blocks(), view).clauses());
    }

    @Override
    public List<Clause> outline(Document document, View view) {
        return new Outline(document.blocks(), view).clauses();
    }

    @Override
    public Agreement read(List<Clause> clauses) {
        return agreement(clauses.stream().map(StructuredAgreementReader::judged).toList());
    }

    @Override
    public List<DefinedTerm> terms(List<Clause> clauses) {
        return DefinedTerms.in(clauses);
    }

    @Override
    public List<Reference> references(List<Clause> clauses) {
        return References.in(clauses);
    }

    private static Clause judged(Clause clause) {
        ClauseKind kind = ClauseKind.of(clause.title(), clause.body());
        return new Clause(
                clause.id(),
                clause.order(),
                clause.label(),
                clause.title(),
                kind.type(),
                kind.sensitive(),
                clause.body(),
                clause.page());
    }

    private static Agreement agreement(List<Clause> clauses) {
        return new Agreement(
                clauses,
                Variables.in(clauses),
                Covenants.in(clauses),
                DefinedTerms.in(clauses),
                References.in(clauses));
    }
}
