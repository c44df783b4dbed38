package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
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
/// @param part `table`, `lead-in` or `proviso`; empty for all of it
/// @param document the document that the clause belongs to, if the letter names another one
public record Target(
        String clause,
        String title,
        String term,
        List<String> path,
        String row,
        int sentence,
        String part,
        String document) {

    public static final Target NONE = new Target("", "", "", List.of(), "", 0, "", "");

    public static Target clause(String number, String title) {
        return new Target(number, title, "", List.of(), "", 0, "", "");
    }

    public static Target term(String term) {
        return new Target("", "", term, List.of(), "", 0, "", "");
    }

    static Target path(List<String> path) {
        return NONE.withPath(path);
    }

    static Target row(String row) {
        return new Target("", "", "", List.of(), row, 0, "", "");
    }

    static Target sentence(int sentence) {
        return new Target("", "", "", List.of(), "", sentence, "", "");
    }

    static Target part(String part) {
        return new Target("", "", "", List.of(), "", 0, part, "");
    }

    public Target withPath(List<String> path) {
        return new Target(clause, title, term, List.copyOf(path), "", 0, "", document);
    }

    public Target withRow(String row) {
        return new Target(clause, title, term, path, row, 0, "", document);
    }

    /// The same place, in another row of its table.
    Target inRow(String other) {
        return new Target(clause, title, term, path, other, sentence, part, document);
    }

    Target withDocument(String document) {
        return new Target(clause, title, term, path, row, sentence, part, document);
    }

    public boolean empty() {
        return equals(NONE);
    }

    public boolean headed() {
        return !clause.isEmpty() || !term.isEmpty();
    }

    /// The definition of a term there.
    public Target defining(String term) {
        return new Target(clause, title, term, List.of(), "", 0, "", document);
    }

    /// Only the clause or definition named.
    public Target head() {
        return withPath(List.of());
    }

    /// Only the clause named.
    public Target home() {
        return new Target(clause, title, "", List.of(), "", 0, "", document);
    }

    /// The same clause or definition, and the paragraph around the innermost one named.
    public Target beside() {
        return withPath(path.isEmpty() ? path : path.subList(0, path.size() - 1));
    }

    /// The same parts of another clause or definition.
    Target inside(Target named) {
        return new Target(
                named.clause(),
                named.title(),
                named.term(),
                path,
                row,
                sentence,
                part,
                named.document());
    }

    /// This part of the schedule that was named before.
    Target partOf(@Nullable Target named) {
        String number = clause.substring(Antecedents.PART.length());
        String schedule = named == null ? "" : named.clause().replaceFirst("^Part \\w+ of ", "");
        boolean known = !schedule.isEmpty() && Character.isLetter(schedule.charAt(0));
        String name = known ? "Part " + number + " of " + schedule : "Part " + number;
        return new Target(name, title, term, path, row, sentence, part, document);
    }

    /// This target inside what was named before. A paragraph of the same rank as one named before
    /// takes its place.
    public Target within(@Nullable Target outer) {
        if (outer == null
                || !clause.isEmpty()
                || !term.isEmpty() && outer.term().isEmpty() && outer.clause().isEmpty()) {
            return this;
        }
        if (!term.isEmpty()) {
            return new Target(
                    outer.clause(),
                    outer.title(),
                    term,
                    path,
                    row,
                    sentence,
                    part,
                    outer.document());
        }
        boolean deeper = !path.isEmpty();
        return new Target(
                outer.clause(),
                outer.title(),
                outer.term(),
                deeper ? joined(outer.path()) : outer.path(),
                row.isEmpty() && !deeper ? outer.row() : row,
                sentence == 0 && !deeper ? outer.sentence() : sentence,
                part.isEmpty() && !deeper ? outer.part() : part,
                outer.document());
    }

    /// Whether another place lies in another clause.
    public boolean elsewhere(Target other) {
        return !clause.isEmpty() && !other.clause().isEmpty() && !clause.equals(other.clause());
    }

    /// This and another place that one sentence names, as one, whichever holds the other.
    public Target with(Target other) {
        if (!other.headed()) {
            return other.within(this);
        }
        boolean parts = !headed() || clause.isEmpty() && other.term().isEmpty();
        return parts ? within(other) : other.within(this);
    }

    private List<String> joined(List<String> outer) {
        List<String> whole = new ArrayList<>(outer);
        for (int level = 0; level < outer.size(); level++) {
            if (Numbers.alike(outer.get(level), path.getFirst())) {
                whole.subList(level, whole.size()).clear();
                break;
            }
        }
        whole.addAll(path);
        return List.copyOf(whole);
    }
}
