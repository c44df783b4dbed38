package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.TermKind;

import java.util.List;

/// A facility agreement as data, whether just read from a file or standing in a workspace.
///
/// Lists refer to a clause by its `order`, and are sorted by it.
public record Agreement(
        List<Clause> clauses,
        List<Variable> variables,
        List<Covenant> covenants,
        List<DefinedTerm> terms,
        List<Reference> references) {

    public Agreement {
        clauses = List.copyOf(clauses);
        variables = List.copyOf(variables);
        covenants = List.copyOf(covenants);
        terms = List.copyOf(terms);
        references = List.copyOf(references);
    }

    /// A numbered clause (or a schedule's part) with all the paragraphs and rows under it.
    ///
    /// @param id in the database; null when read from a file
    /// @param order from 1, unique
    /// @param label its number without the word before it, such as `7.1`; null where it has none
    /// @param body its paragraphs, each on a line of its own, sub-paragraph numbers included
    ///     (`(a) The Borrower …`); table rows with tabs between the cells
    /// @param page where it begins, from 1; null where the file does not know
    public record Clause(
            @Nullable String id,
            int order,
            @Nullable String label,
            String title,
            ClauseType type,
            boolean sensitive,
            String body,
            @Nullable Integer page) {}

    /// A value that the deal turns on, where it stands.
    ///
    /// @param id in the database; null when read from a file
    /// @param label what a banker would call it, unique within the agreement
    /// @param value canonical, see [org.lmanexus.term.TermValue]
    /// @param text the words in the clause's body, as written
    /// @param start first UTF-16 unit in the clause's body
    /// @param end one behind the last
    public record Variable(
            @Nullable String id,
            int clause,
            String label,
            VariableType type,
            TermKind kind,
            String value,
            @Nullable String unit,
            String text,
            int start,
            int end) {}

    /// A financial covenant, in words a person would use for its test.
    public record Covenant(
            int clause,
            String name,
            String testFrequency,
            String threshold,
            String calculationBasis) {}

    /// A defined term and the clause that defines it.
    public record DefinedTerm(String term, int clause) {}

    /// A reference in the text to another clause.
    ///
    /// @param text as written, such as `Clause 10.2`
    /// @param target the order of the clause it points at; null where there is none
    public record Reference(int clause, String text, @Nullable Integer target) {}
}
