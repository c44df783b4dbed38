package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.rows.HistoryRows;
import org.lmanexus.agreement.rows.Reading;
import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.agreement.rows.VariableRows;
import org.lmanexus.agreement.text.Fate;
import org.lmanexus.document.Span;
import org.lmanexus.term.TermMention;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes a clause's new text and carries its variables through: moved, read anew, gone, or back.
@Component
class ClauseEditing {

    private final ClauseRows clauses;
    private final VariableRows variables;
    private final HistoryRows history;
    private final TermWords words;
    private final NewTerms newTerms;

    ClauseEditing(
            ClauseRows clauses,
            VariableRows variables,
            HistoryRows history,
            TermWords words,
            NewTerms newTerms) {
        this.clauses = clauses;
        this.variables = variables;
        this.history = history;
        this.words = words;
        this.newTerms = newTerms;
    }

    /// @return the ids of the variables whose value changed
    Set<String> write(Rewrite rewrite) {
        OpenClause open = rewrite.open();
        if (rewrite.changesText()) {
            clauses.writeBody(open.clause(), rewrite.change().after(), rewrite.stamp());
            history.text(open.clause(), rewrite.why(), rewrite.change().after(), rewrite.stamp());
        }
        Map<String, Fate> fates = words.carrier().carry(rewrite.change(), open.shown());
        fates.keySet().removeAll(rewrite.settled().keySet());
        Map<String, Reading> read = new HashMap<>(rewrite.settled());
        read.putAll(read(fates));
        read.forEach((id, reading) -> write(open.variable(id), reading, rewrite));
        move(fates);
        Set<String> changed = new HashSet<>(read.keySet());
        changed.addAll(remove(fates, rewrite));
        changed.addAll(revive(rewrite, read.values()));
        if (rewrite.changesText()) {
            changed.addAll(newTerms.read(open, rewrite.change()));
        }
        return changed;
    }

    private void write(StandingVariable variable, Reading reading, Rewrite rewrite) {
        variables.writeValue(variable.id(), reading, rewrite.stamp());
        history.value(variable, rewrite.why(), reading, rewrite.stamp());
    }

    private static Map<String, Reading> read(Map<String, Fate> fates) {
        Map<String, Reading> read = new HashMap<>();
        fates.forEach(
                (id, fate) -> {
                    if (fate instanceof Fate.Changed(TermMention mention)) {
                        read.put(id, Reading.of(mention));
                    }
                });
        return read;
    }

    private void move(Map<String, Fate> fates) {
        Map<String, Span> moved = new HashMap<>();
        fates.forEach(
                (id, fate) -> {
                    if (fate instanceof Fate.Kept(Span place)) {
                        moved.put(id, place);
                    }
                });
        variables.move(moved);
    }

    private List<String> remove(Map<String, Fate> fates, Rewrite rewrite) {
        List<String> gone =
                rewrite.open().variables().stream()
                        .filter(variable -> fates.get(variable.id()) instanceof Fate.Gone)
                        .peek(one -> history.value(one, "remove", null, rewrite.stamp()))
                        .map(StandingVariable::id)
                        .toList();
        variables.remove(gone, rewrite.stamp());
        return gone;
    }

    /// Words that were taken out and come back bring their variable back.
    private List<String> revive(Rewrite rewrite, Iterable<Reading> read) {
        List<TermMention> added = new ArrayList<>(words.carrier().added(rewrite.change()));
        read.forEach(reading -> added.removeIf(mention -> reading.covers(mention)));
        List<String> revived = new ArrayList<>();
        if (added.isEmpty()) {
            return revived;
        }
        OpenClause open = rewrite.open();
        for (StandingVariable variable :
                variables.removed(open.workspaceId(), open.clause().id())) {
            added.stream()
                    .filter(mention -> shows(mention, variable))
                    .findFirst()
                    .ifPresent(
                            mention -> {
                                added.remove(mention);
                                write(variable, Reading.of(mention), rewrite);
                                revived.add(variable.id());
                            });
        }
        return revived;
    }

    private static boolean shows(TermMention mention, StandingVariable variable) {
        return mention.value().kind() == variable.kind()
                && (mention.value().canonical().equals(variable.value())
                        || mention.value().canonical().equals(variable.baselineValue()));
    }

    /// A clause's text about to be written.
    ///
    /// @param settled what is known already about some variables, by id; the others are read from
    /// the
    ///     text
    /// @param why `edit` or `revert`, for the history
    record Rewrite(OpenClause open, TextChange change, Map<String, Reading> settled, String why) {

        Stamp stamp() {
            return open.stamp();
        }

        boolean changesText() {
            return !change.after().equals(open.clause().body());
        }
    }
}
