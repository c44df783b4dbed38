package org.lmanexus.console.review;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.console.review.MarkedClause.Piece;
import org.lmanexus.console.review.MarkedClause.Whole;
import org.lmanexus.console.shell.Redline;
import org.lmanexus.document.Span;
import org.lmanexus.reconciliation.PlacedItem;
import org.lmanexus.reconciliation.Placement;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Puts what a session still proposes into the agreement as it stands. Pure. What was decided is
/// not marked: applied, it is the text; rejected, it is nothing.
final class Redlines {

    private static final String FIRST = "";

    private final Map<String, List<ReconciliationItem>> items = new HashMap<>();
    private final Map<String, List<ReconciliationItem>> arriving = new HashMap<>();
    private final Map<String, Placement> placements = new HashMap<>();
    private final Versions versions;
    private final Marks marks;
    private final Map<String, TextChange> changes = new HashMap<>();

    private Redlines(List<PlacedItem> pending, Versions versions, Marks marks) {
        this.versions = versions;
        this.marks = marks;
        for (PlacedItem placed : pending) {
            ReconciliationItem item = placed.item();
            placements.put(item.id(), placed.placement());
            if (item.kind() == Kind.INSERT_CLAUSE || item.kind() == Kind.MOVE_CLAUSE) {
                String behind =
                        Objects.requireNonNullElse(placed.placement().afterClauseId(), FIRST);
                arriving.computeIfAbsent(behind, id -> new ArrayList<>()).add(item);
            }
            if (item.kind() != Kind.INSERT_CLAUSE) {
                items.computeIfAbsent(item.clauseId(), id -> new ArrayList<>()).add(item);
            }
        }
    }

    /// Each clause is made when it is asked for.
    static Stream<MarkedClause> of(
            List<StandingClause> clauses, List<PlacedItem> items, Versions versions, Marks marks) {
        Redlines redlines =
                new Redlines(
                        items.stream()
                                .filter(each -> each.item().decision() == Decision.PENDING)
                                .toList(),
                        versions,
                        marks);
        return Stream.concat(
                redlines.behind(FIRST),
                clauses.stream()
                        .flatMap(
                                clause ->
                                        Stream.concat(
                                                Stream.of(redlines.of(clause)),
                                                redlines.behind(clause.id()))));
    }

    private Stream<MarkedClause> behind(String clauseId) {
        return arriving.getOrDefault(clauseId, List.of()).stream().map(this::arriving);
    }

    private MarkedClause arriving(ReconciliationItem item) {
        boolean moved = item.kind() == Kind.MOVE_CLAUSE;
        Placement placement = placements.get(item.id());
        Proposal.NewClause head = placement == null ? null : placement.newClause();
        return new MarkedClause(
                "to-" + item.id(),
                head == null ? item.clauseLabel() : head.label(),
                null,
                head == null ? item.clauseTitle() : head.title(),
                moved ? Whole.MOVED_TO : Whole.INSERTED,
                item.id(),
                List.of(
                        new Piece(
                                Redline.Kind.KEPT,
                                moved ? item.current() : item.proposed(),
                                null)));
    }

    private MarkedClause of(StandingClause clause) {
        List<ReconciliationItem> here = items.getOrDefault(clause.id(), List.of());
        if (here.isEmpty()) {
            return MarkedClause.untouched(clause);
        }
        ReconciliationItem whole = first(here, Kind.DELETE_CLAUSE, Kind.MOVE_CLAUSE);
        ReconciliationItem number =
                here.stream()
                        .filter(item -> item.kind() == Kind.RENUMBER && words(item) == null)
                        .findFirst()
                        .orElse(null);
        return new MarkedClause(
                clause.id(),
                clause.label(),
                number == null ? null : number.proposed(),
                clause.title(),
                whole == null ? null : leaving(whole),
                whole == null ? null : whole.id(),
                pieces(clause, here));
    }

    private static Whole leaving(ReconciliationItem item) {
        return item.kind() == Kind.DELETE_CLAUSE ? Whole.DELETED : Whole.MOVED_FROM;
    }

    private static @Nullable ReconciliationItem first(
            List<ReconciliationItem> items, Kind one, Kind other) {
        return items.stream()
                .filter(item -> item.kind() == one || item.kind() == other)
                .findFirst()
                .orElse(null);
    }

    private Placement.@Nullable Words words(ReconciliationItem item) {
        Placement placement = placements.get(item.id());
        return placement == null ? null : placement.words();
    }

    /// Of proposals for the same words the first is shown in place; the list has all of them.
    private List<Piece> pieces(StandingClause clause, List<ReconciliationItem> here) {
        List<Placed> placed = new ArrayList<>();
        for (ReconciliationItem item : here) {
            Placement.Words words = words(item);
            int start = words == null ? -1 : start(clause, words, placements.get(item.id()));
            if (words != null && start >= 0) {
                placed.add(new Placed(start, words, item.id()));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::start));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Placed each : placed) {
            if (each.start() >= at) {
                add(pieces, Redline.Kind.KEPT, clause.body().substring(at, each.start()), null);
                at = each.mark(pieces, marks);
            }
        }
        add(pieces, Redline.Kind.KEPT, clause.body().substring(at), null);
        return pieces;
    }

    /// Where the words stand now, wherever other edits have moved them; -1 where they do not.
    private int start(StandingClause clause, Placement.Words words, @Nullable Placement placement) {
        Long version = placement == null ? null : placement.clauseVersion();
        if (version == null) {
            return -1;
        }
        int start = words.start();
        if (version != clause.version()) {
            start = since(clause, version).image(new Span(start, words.end())).start();
        }
        return clause.body().startsWith(words.seen(), start) ? start : -1;
    }

    private TextChange since(StandingClause clause, long version) {
        return changes.computeIfAbsent(
                clause.id() + ' ' + version,
                key -> TextChange.between(versions.body(clause.id(), version), clause.body()));
    }

    /// What a clause said in an earlier version.
    @FunctionalInterface
    interface Versions {
        String body(String clauseId, long version);
    }

    /// What differs between words that stand and words proposed in their place.
    @FunctionalInterface
    interface Marks {
        Redline between(String seen, String replacement);
    }

    private static void add(
            List<Piece> pieces, Redline.Kind kind, String text, @Nullable String item) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text, item));
        }
    }

    /// A proposal at its place.
    private record Placed(int start, Placement.Words words, String item) {

        /// Marks only what differs: words at both edges that stay are not struck and written anew.
        ///
        /// @return where the clause goes on
        int mark(List<Piece> pieces, Marks marks) {
            for (Redline.Piece piece : marks.between(words.seen(), words.replacement()).pieces()) {
                boolean stays = piece.kind() == Redline.Kind.KEPT;
                add(pieces, piece.kind(), piece.text(), stays ? null : item);
            }
            return start + words.seen().length();
        }
    }
}
