package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Change;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.alignment.match.ClausePair;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;
import org.lmanexus.reconciliation.alignment.part.OwnCount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Knows which clause has which number before and after, and so what is only a new number.
final class Renumbering {

    private final Beside beside;
    private final OwnCount count;
    private final Map<String, Integer> before;
    private final Map<String, Integer> after;

    Renumbering(Beside beside, OwnCount count) {
        this.beside = beside;
        this.count = count;
        this.before = byLabel(beside.base().clauses(), Agreement.Clause::label);
        this.after = byLabel(beside.accepted().clauses(), count::label);
    }

    /// Whether a reference only follows the clause it points at. What cannot be told is taken to.
    boolean follows(String oldReference, String newReference) {
        Integer from = before.get(number(oldReference));
        Integer to = after.get(number(newReference));
        return from == null || to == null || to.equals(beside.became(from));
    }

    /// The clauses that have another number than before.
    List<Draft> draw(Authors authors) {
        List<Draft> drafts = new ArrayList<>();
        for (Agreement.Clause clause : beside.base().clauses()) {
            Integer order = beside.became(clause.order());
            if (order == null || clause.label() == null) {
                continue;
            }
            Agreement.Clause now = beside.accepted().clause(order);
            String label = count.label(now);
            String own = beside.marks() == null ? label : now.label();
            if (label != null && !number(own).equals(number(was(clause)))) {
                drafts.add(
                        renumber(
                                clause,
                                beside.accepted().linesOf(order).getFirst(),
                                label,
                                authors));
            }
        }
        return drafts;
    }

    /// The number before the marked changes, which a baseline that moved on may show otherwise.
    private String was(Agreement.Clause clause) {
        String label =
                beside.marks() == null
                        ? clause.label()
                        : beside.ground()
                                .ofOldClause(clause.order())
                                .map(pair -> beside.ground().fresh().clause(pair.fresh()).label())
                                .orElse(clause.label());
        return label == null ? "" : label;
    }

    private Draft renumber(Agreement.Clause clause, Line heading, String label, Authors authors) {
        Change change = beside.marks() == null ? null : authors.near(heading);
        Origin origin =
                change == null
                        ? beside.marks() == null ? Origin.TEXT : Origin.TRACKED_CHANGE
                        : Origin.of(change.markedBy());
        Draft draft = new Draft(Proposal.Kind.RENUMBER, origin);
        draft.clause = clause.order();
        draft.matchedBy =
                beside.ground()
                        .ofOldClause(clause.order())
                        .map(ClausePair::matchedBy)
                        .orElse(MatchedBy.NONE);
        return draft.says(
                        clause.label(),
                        label,
                        clause.label() + " → " + label + " " + clause.title())
                .by(change, authors.page(heading))
                .at(heading.index() - 0.25);
    }

    private static Map<String, Integer> byLabel(
            List<Agreement.Clause> clauses, Function<Agreement.Clause, @Nullable String> labels) {
        Map<String, Integer> byLabel = new HashMap<>();
        for (Agreement.Clause clause : clauses) {
            String label = labels.apply(clause);
            if (label != null) {
                byLabel.putIfAbsent(number(label), clause.order());
            }
        }
        return byLabel;
    }

    /// The clause's own number, `07.01(a)` as `7.1`.
    private static String number(@Nullable String label) {
        if (label == null) {
            return "";
        }
        int paragraph = label.indexOf('(');
        String number = paragraph > 0 ? label.substring(0, paragraph) : label;
        return number.replaceAll("\\b0+(?=\\d)", "").replaceAll("[.\\s]+$", "");
    }
}
