package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;
import org.lmanexus.reconciliation.alignment.passage.Passage;

import java.time.Instant;
import java.util.List;

/// A proposal in the making: what it proposes and where, before it is weighed and numbered.
final class Draft {

    final Proposal.Kind kind;
    final Origin origin;
    @Nullable Integer clause;
    @Nullable Integer after;
    @Nullable String before;
    @Nullable String proposed;
    String snippet = "";
    Proposal.@Nullable TextEdit edit;
    Proposal.@Nullable NewClause newClause;
    @Nullable Binding binding;
    MatchedBy matchedBy = MatchedBy.NONE;
    double likeness = 1;
    double margin = 1;
    double kept = 1;
    @Nullable String author;
    @Nullable Instant date;
    @Nullable Integer page;
    double place;
    boolean doubted;
    @Nullable String part;

    Draft(Proposal.Kind kind, Origin origin) {
        this.kind = kind;
        this.origin = origin;
    }

    Draft on(Footing footing) {
        clause = footing.clause();
        matchedBy = footing.matchedBy();
        likeness = footing.likeness();
        return this;
    }

    /// Whether it is drawn only from the silence of a markup that may be a part of the agreement.
    Draft doubted(boolean doubt) {
        this.doubted = doubt;
        return this;
    }

    Draft says(@Nullable String before, @Nullable String proposed, String snippet) {
        this.before = before;
        this.proposed = proposed;
        this.snippet = Snippet.of(snippet);
        return this;
    }

    Draft edits(Passage.@Nullable Place place, String replacement) {
        edit =
                place == null
                        ? null
                        : new Proposal.TextEdit(place.bodyStart(), place.bodyEnd(), replacement);
        return this;
    }

    Draft by(@Nullable Change change, @Nullable Integer page) {
        return change == null ? by(null, null, page) : by(change.author(), change.date(), page);
    }

    Draft by(@Nullable String author, @Nullable Instant date, @Nullable Integer page) {
        this.author = author;
        this.date = date;
        this.page = page;
        return this;
    }

    Draft at(double place) {
        this.place = place;
        return this;
    }

    Proposal proposal(int id, List<Integer> competesWith) {
        Weighing.Weighed weighed = Weighing.of(this);
        return new Proposal(
                id,
                kind,
                clause,
                after,
                binding == null ? null : binding.change(),
                before,
                proposed,
                snippet,
                edit,
                newClause,
                weighed.confidence(),
                weighed.score(),
                matchedBy.code(),
                weighed.evidence(),
                author,
                date,
                page,
                competesWith);
    }
}
