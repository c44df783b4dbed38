package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermEditor.WordEdit;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.agreement.gate.ClauseGate;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.gate.TermNews;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.store.ClauseEditing.Rewrite;
import org.lmanexus.document.Span;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.util.Map;

/// Changes of a clause's words, with the values that they show.
@Component
class TextEdits {

    private final ClauseGate gate;
    private final ClauseRows clauses;
    private final ClauseEditing editing;
    private final TermNews news;

    TextEdits(ClauseGate gate, ClauseRows clauses, ClauseEditing editing, TermNews news) {
        this.gate = gate;
        this.clauses = clauses;
        this.editing = editing;
        this.news = news;
    }

    void replace(String clauseId, WordEdit edit, Actor actor) {
        OpenClause open = gate.open(clauseId, actor);
        Span place = place(open.clause(), edit);
        write(open, TextChange.replacing(open.clause().body(), place, edit.replacement()), "edit");
    }

    void rewrite(String clauseId, long expected, String body, Actor actor) {
        OpenClause open = gate.open(clauseId, actor);
        if (open.clause().version() != expected) {
            throw new Refusal.Conflict(
                    "clause %s: is at version %d, not at %d any more; look at it again and edit that"
                            .formatted(
                                    ClauseGate.name(open.clause()),
                                    open.clause().version(),
                                    expected));
        }
        write(open, TextChange.between(open.clause().body(), body), "edit");
    }

    void revert(String clauseId, Actor actor) {
        OpenClause open = gate.open(clauseId, actor);
        String baseline = open.clause().baselineBody();
        if (baseline == null) {
            throw new Refusal.Conflict(
                    "clause %s: has no approved text to go back to; approve one first"
                            .formatted(ClauseGate.name(open.clause())));
        }
        write(open, TextChange.between(open.clause().body(), baseline), "revert");
    }

    private void write(OpenClause open, TextChange change, String why) {
        Rewrite rewrite = new Rewrite(open, change, Map.of(), why);
        if (rewrite.changesText()) {
            news.changed(open.clause(), editing.write(rewrite));
        }
    }

    /// Where the words that the caller saw stand now.
    private Span place(StandingClause clause, WordEdit edit) {
        String seen = clauses.body(clause, edit.version());
        if (edit.end() > seen.length()) {
            throw new Refusal.Invalid(
                    "clause %s: has no words at %d to %d in its version %d"
                            .formatted(
                                    ClauseGate.name(clause),
                                    edit.start(),
                                    edit.end(),
                                    edit.version()));
        }
        return TextChange.between(seen, clause.body())
                .kept(new Span(edit.start(), edit.end()))
                .orElseThrow(
                        () ->
                                new Refusal.Conflict(
                                        "clause %s: \"%s\" is not there any more; look at it again and decide anew"
                                                .formatted(
                                                        ClauseGate.name(clause),
                                                        excerpt(seen, edit))));
    }

    private static String excerpt(String seen, WordEdit edit) {
        int from = edit.start() == edit.end() ? Math.max(0, edit.start() - 40) : edit.start();
        String words = seen.substring(from, Math.min(edit.end(), from + 80)).strip();
        return words.replaceAll("\\s+", " ");
    }
}
