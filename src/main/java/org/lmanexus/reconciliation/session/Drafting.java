package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.document.Span;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.carrying.Plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Finds the rows that proposals talk of, and takes baseline and current from them.
///
/// Formatting makes no item: nobody decides it, and it would bury what somebody must.
final class Drafting {

    private final Map<Integer, StandingClause> clauses = new HashMap<>();
    private final Map<String, StandingVariable> variables = new HashMap<>();
    private final StandingClause first;
    private StandingClause nearest;

    private Drafting(List<StandingClause> clauses, List<StandingVariable> variables) {
        clauses.forEach(clause -> this.clauses.put(clause.order(), clause));
        variables.forEach(
                variable ->
                        this.variables.put(key(variable.clauseId(), variable.label()), variable));
        first = clauses.getFirst();
        nearest = first;
    }

    /// @param clauses at least one
    static List<ItemDraft> of(
            List<Proposal> proposals,
            List<StandingClause> clauses,
            List<StandingVariable> variables) {
        Drafting drafting = new Drafting(clauses, variables);
        List<ItemDraft> drafts = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (proposal.kind() != Proposal.Kind.FORMAT) {
                drafts.add(drafting.draft(drafts.size() + 1, proposal));
            }
        }
        return drafts;
    }

    private ItemDraft draft(int number, Proposal proposal) {
        StandingClause behind = behind(proposal);
        StandingClause target = target(proposal, behind);
        nearest = target;
        StandingVariable variable = variable(proposal, target);
        Plan plan =
                new Plan(
                        target.version(),
                        behind == null ? null : behind.id(),
                        words(proposal, target),
                        proposal.newClause(),
                        proposal.variable(),
                        false);
        if (variable != null && isValue(proposal)) {
            return new ItemDraft(
                    number,
                    proposal,
                    target.id(),
                    variable.id(),
                    orEmpty(variable.baselineValue()),
                    variable.value(),
                    after(proposal),
                    plan);
        }
        String current = current(proposal, target);
        return new ItemDraft(
                number,
                proposal,
                target.id(),
                variable == null ? null : variable.id(),
                baseline(target, current),
                current,
                orEmpty(proposal.proposed()),
                plan);
    }

    private @Nullable StandingClause behind(Proposal proposal) {
        return proposal.after() == null ? null : clauses.get(proposal.after());
    }

    private StandingClause target(Proposal proposal, @Nullable StandingClause behind) {
        StandingClause target = proposal.clause() == null ? behind : clauses.get(proposal.clause());
        if (target != null) {
            return target;
        }
        boolean first = proposal.after() != null && proposal.after() == 0;
        return first ? this.first : nearest;
    }

    private @Nullable StandingVariable variable(Proposal proposal, StandingClause target) {
        Proposal.ValueChange change = proposal.variable();
        return change == null ? null : variables.get(key(target.id(), change.label()));
    }

    static boolean isValue(Proposal proposal) {
        return proposal.kind() == Proposal.Kind.CHANGE
                && proposal.variable() != null
                && proposal.variable().after() != null;
    }

    private static String after(Proposal proposal) {
        return orEmpty(Objects.requireNonNull(proposal.variable()).after());
    }

    private static Plan.@Nullable Words words(Proposal proposal, StandingClause target) {
        Proposal.TextEdit edit = proposal.edit();
        if (edit == null || proposal.clause() == null || edit.end() > target.body().length()) {
            return null;
        }
        return new Plan.Words(
                edit.start(),
                edit.end(),
                edit.replacement(),
                target.body().substring(edit.start(), edit.end()));
    }

    private static String current(Proposal proposal, StandingClause target) {
        return switch (proposal.kind()) {
            case DELETE_CLAUSE, MOVE_CLAUSE -> target.body();
            case RENUMBER -> orEmpty(proposal.edit() == null ? target.label() : proposal.before());
            default -> orEmpty(proposal.before());
        };
    }

    /// The approved words that stand where the current ones do.
    private static String baseline(StandingClause target, String current) {
        String approved = target.baselineBody();
        int start = current.isEmpty() ? -1 : target.body().indexOf(current);
        if (approved == null || start < 0 || approved.equals(target.body())) {
            return current;
        }
        Span image =
                TextChange.between(target.body(), approved)
                        .image(new Span(start, start + current.length()));
        return approved.substring(image.start(), image.end());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String key(String clauseId, String label) {
        return clauseId + ' ' + label.toLowerCase(Locale.ROOT);
    }
}
