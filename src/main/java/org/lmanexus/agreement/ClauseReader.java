package org.lmanexus.agreement;

import org.lmanexus.kernel.Providers;

import java.util.List;

/// Finds the variables, covenants, terms and references in clauses, however they came to be. Pure;
/// the same reading as an [AgreementReader]'s, behind its outline.
public interface ClauseReader {

    /// The clauses with place, number, title and words as given, their type and whether they are
    /// sensitive judged anew, and all that they say.
    Agreement read(List<Agreement.Clause> clauses);

    /// Only the terms that the clauses define.
    List<Agreement.DefinedTerm> terms(List<Agreement.Clause> clauses);

    /// Only the references from clause to clause.
    List<Agreement.Reference> references(List<Agreement.Clause> clauses);

    static ClauseReader standard() {
        return Providers.of(ClauseReader.class).getFirst();
    }
}
