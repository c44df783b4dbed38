package org.lmanexus.reconciliation.letter.reading;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an instruction is about, in the letter's words.
///
/// @param clause the number of a clause, or `Schedule 2`, `Part I of Schedule 2`; empty where only
/// a definition or a paragraph is named
/// @param title the title behind the number in brackets; empty for none
/// @param term the defined term; empty for none
/// @param path the numbers of paragraphs inside, from the outermost
/// @param row the first cell of a row; empty for none
/// @param sentence which sentence, from 1; -1 for the last; 0 for none
/// @param document the document that the clause belongs to, if the letter names another one
public record Target(
        String clause,
        String title,
        String term,
        List<String> path,
        String row,
        int sentence,
        String document) {

    public static final Target NONE = new Target("", "", "", List.of(), "", 0, "");

    public boolean empty() {
        return equals(NONE);
    }

    public boolean headed() {
        return !clause.isEmpty() || !term.isEmpty();
    }

    /// The same clause or definition, and the paragraph around the innermost one named.
    public Target beside() {
        List<String> outer = path.isEmpty() ? path : path.subList(0, path.size() - 1);
        return new Target(clause, title, term, outer, "", 0, document);
    }

    /// This target inside what an earlier lead-in named.
    public Target within(@Nullable Target outer) {
        if (outer == null) {
            return this;
        }
        if (!clause.isEmpty()
                || !term.isEmpty() && outer.term().isEmpty() && outer.clause().isEmpty()) {
            return this;
        }
        if (!term.isEmpty()) {
            return new Target(
                    outer.clause(), outer.title(), term, path, row, sentence, outer.document());
        }
        List<String> whole = new java.util.ArrayList<>(outer.path());
        whole.addAll(path);
        return new Target(
                outer.clause(),
                outer.title(),
                outer.term(),
                List.copyOf(whole),
                row.isEmpty() ? outer.row() : row,
                sentence == 0 ? outer.sentence() : sentence,
                outer.document());
    }
}
