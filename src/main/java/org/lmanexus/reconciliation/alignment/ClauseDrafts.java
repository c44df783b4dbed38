package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Change;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.alignment.match.ClausePair;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;
import org.lmanexus.reconciliation.alignment.match.Pairing;
import org.lmanexus.reconciliation.alignment.part.Silence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Draws whole clauses that went, came or moved.
final class ClauseDrafts {

    private static final Pattern EMPTIED =
            Pattern.compile(
                    "(?i)[\\[(]?\\s*(?:intentionally\\s+)?(?:reserved|omitted|deleted|left"
                            + " blank|not used)(?:\\s+intentionally)?\\s*[\\])]?\\.?");

    private static final double MOST = 0.8;

    private final Stage stage;
    private final Set<Integer> gone = new HashSet<>();
    private final Set<Integer> come = new HashSet<>();

    ClauseDrafts(Stage stage) {
        this.stage = stage;
    }

    List<Draft> draw() {
        List<Draft> drafts = new ArrayList<>();
        for (Agreement.Clause clause : stage.step().old().clauses()) {
            if (deleted(clause)) {
                gone.add(clause.order());
                Silence silence = stage.silence(clause.order());
                if (silence != Silence.SKIPPED) {
                    drafts.add(deletion(clause).doubted(silence == Silence.DOUBTED));
                }
            }
        }
        for (Agreement.Clause clause : stage.step().fresh().clauses()) {
            if (inserted(clause)) {
                come.add(clause.order());
                if (!emptied(clause.title(), body(stage.step().fresh().linesOf(clause.order())))) {
                    drafts.add(insertion(clause));
                }
            }
        }
        for (ClausePair pair : stage.step().clauses()) {
            if (pair.moved()) {
                drafts.add(move(pair));
            }
        }
        return drafts;
    }

    /// Whether a line belongs to a clause that went as a whole.
    boolean went(Line old) {
        return gone.contains(old.clause());
    }

    boolean came(Line fresh) {
        return come.contains(fresh.clause());
    }

    private boolean deleted(Agreement.Clause clause) {
        List<Line> lines = stage.step().old().linesOf(clause.order());
        List<Line> body = body(lines);
        Optional<Pairing> heading =
                lines.stream().filter(Line::heading).findFirst().flatMap(stage.step()::ofOld);
        boolean bodyGone = body.stream().allMatch(line -> emptied(stage.step().ofOld(line)));
        if (heading.isEmpty()) {
            boolean alone = stage.step().ofOldClause(clause.order()).isEmpty();
            return bodyGone || alone && mostly(lines, line -> stage.step().ofOld(line).isEmpty());
        }
        boolean emptied = emptied(heading) && !emptied(clause.title(), body);
        return bodyGone && (emptied || bare(clause, body, heading.get()));
    }

    /// Whether of a clause without parts only the heading is left.
    private boolean bare(Agreement.Clause clause, List<Line> body, Pairing heading) {
        int fresh = heading.fresh().getFirst().clause();
        return !body.isEmpty()
                && !partsOf(clause)
                && fresh > 0
                && body(stage.step().fresh().linesOf(fresh)).isEmpty();
    }

    /// Whether its number is that of a part of the agreement, or begins that of another clause.
    private boolean partsOf(Agreement.Clause clause) {
        String label = clause.label() == null ? "" : clause.label().replaceAll("\\.+$", "");
        return label.isEmpty()
                || !Character.isDigit(label.charAt(0))
                || stage.step().old().clauses().stream()
                        .map(Agreement.Clause::label)
                        .anyMatch(other -> other != null && other.startsWith(label + "."));
    }

    private static List<Line> body(List<Line> lines) {
        return lines.stream().filter(line -> !line.heading()).toList();
    }

    /// Whether nothing stands there now, or only words that say so.
    private static boolean emptied(Optional<Pairing> pairing) {
        return pairing.isEmpty()
                || pairing.get().fresh().stream()
                        .allMatch(line -> EMPTIED.matcher(line.text().strip()).matches());
    }

    private static boolean emptied(String title, List<Line> body) {
        return EMPTIED.matcher(title.strip()).matches()
                && body.stream().allMatch(line -> EMPTIED.matcher(line.text().strip()).matches());
    }

    private boolean inserted(Agreement.Clause clause) {
        List<Line> lines = stage.step().fresh().linesOf(clause.order());
        if (lines.stream().allMatch(this::fresh)) {
            return true;
        }
        boolean alone =
                stage.step().ofFreshClause(clause.order()).isEmpty()
                        && lines.stream().filter(Line::heading).allMatch(this::fresh);
        List<Line> body = body(lines);
        boolean opens = clause.label() != null && !body.isEmpty() && fresh(body.getFirst());
        return alone && (opens || mostly(lines, this::fresh));
    }

    private boolean fresh(Line line) {
        return stage.step().ofFresh(line).isEmpty();
    }

    /// Whether nearly all words stand in such lines; one that was kept may stand elsewhere.
    private static boolean mostly(List<Line> lines, Predicate<Line> such) {
        int all = lines.stream().mapToInt(Line::words).sum();
        int some = lines.stream().filter(such).mapToInt(Line::words).sum();
        return all > 0 && some >= MOST * all;
    }

    private Draft deletion(Agreement.Clause clause) {
        List<Line> lines = stage.step().old().linesOf(clause.order());
        Integer base = stage.base(clause.order());
        Change change = first(lines, false);
        Draft draft = stage.draft(Proposal.Kind.DELETE_CLAUSE, change);
        draft.says(said(clause), null, clause.title());
        draft.clause = base;
        draft.matchedBy = base == null ? MatchedBy.NONE : matchedBy(base);
        return draft.by(change, stage.authors().page(lines.getFirst()))
                .at(stage.place(lines.getFirst()));
    }

    private Draft insertion(Agreement.Clause clause) {
        List<Line> lines = stage.step().fresh().linesOf(clause.order());
        Change change = first(lines, true);
        Draft draft = stage.draft(Proposal.Kind.INSERT_CLAUSE, change);
        List<Line> own = lines.stream().filter(this::fresh).toList();
        draft.says(null, own.size() == lines.size() ? said(clause) : said(own), clause.title());
        draft.newClause = new Proposal.NewClause(stage.label(clause), clause.title());
        int behind = behind(clause.order());
        draft.after = behind;
        boolean placed = behind > 0 && !opensPart(clause);
        draft.matchedBy = placed ? matchedBy(behind) : MatchedBy.POSITION;
        return draft.by(change, stage.authors().page(lines.getLast())).at(lines.getFirst().index());
    }

    /// Whether words without a number stand before all that a part of the agreement holds: they
    /// introduce the part, most likely.
    private boolean opensPart(Agreement.Clause fresh) {
        return stage.part().coverage().partial()
                && fresh.label() == null
                && stage.step().fresh().clauses().stream()
                        .filter(clause -> clause.order() < fresh.order())
                        .allMatch(clause -> stage.step().ofFreshClause(clause.order()).isEmpty());
    }

    private Draft move(ClausePair pair) {
        Agreement.Clause from = stage.step().old().clause(pair.old());
        Agreement.Clause to = stage.step().fresh().clause(pair.fresh());
        List<Line> lines = stage.step().fresh().linesOf(pair.fresh());
        Change change = first(lines, true);
        Draft draft = stage.draft(Proposal.Kind.MOVE_CLAUSE, change);
        Integer base = stage.base(pair.old());
        draft.clause = base;
        int behind = behind(pair.fresh());
        draft.after = behind;
        draft.says(said(from), said(to), from.title() + " → " + place(behind));
        draft.matchedBy = base == null ? MatchedBy.NONE : matchedBy(base);
        draft.likeness = pair.likeness();
        draft.margin = pair.margin();
        return draft.by(change, stage.authors().page(lines.getLast()))
                .at(lines.getFirst().index() - 0.5);
    }

    private String place(int behind) {
        if (behind == 0) {
            return "before the first clause";
        }
        Agreement.Clause clause = stage.beside().base().clause(behind);
        String name = clause.label() == null ? clause.title() : clause.label();
        return "behind " + name;
    }

    private int behind(int freshClause) {
        int behind = 0;
        for (Agreement.Clause clause : stage.step().fresh().clauses()) {
            Integer old =
                    stage.step().ofFreshClause(clause.order()).map(ClausePair::old).orElse(null);
            Integer base = old == null ? null : stage.base(old);
            if (clause.order() < freshClause) {
                behind = base == null ? behind : base;
            } else if (behind > 0) {
                break;
            } else if (base != null && clause.order() > freshClause) {
                return base - 1;
            }
        }
        return behind;
    }

    private MatchedBy matchedBy(int baseClause) {
        return stage.beside()
                .ground()
                .ofOldClause(baseClause)
                .map(ClausePair::matchedBy)
                .orElse(MatchedBy.EXACT);
    }

    private @Nullable Change first(List<Line> lines, boolean accepted) {
        return lines.stream()
                .map(line -> stage.authors().of(line, accepted))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Without lines that another clause brought along, as the words that introduce the next group.
    private static String said(List<Line> lines) {
        return body(lines).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static String said(Agreement.Clause clause) {
        return clause.body().isBlank() ? clause.title() : clause.body();
    }
}
