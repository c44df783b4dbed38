package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.Pairing;
import org.lmanexus.reconciliation.alignment.passage.Bridge;
import org.lmanexus.reconciliation.alignment.passage.Difference;
import org.lmanexus.reconciliation.alignment.passage.Passage;
import org.lmanexus.reconciliation.alignment.passage.PassageDifferences;
import org.lmanexus.reconciliation.alignment.text.Atom;
import org.lmanexus.reconciliation.alignment.text.Tokens;
import org.lmanexus.reconciliation.alignment.text.Typography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Draws what changed within lines that both sides have.
final class PassageDrafts {

    /// A number that stands in the place of a title.
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:section|clause|article)\\s+[\\dIVXLC.]+");

    private final Tokens reader;
    private final Variables variables;
    private final Renumbering renumbering;

    PassageDrafts(Tokens reader, Variables variables, Renumbering renumbering) {
        this.reader = reader;
        this.variables = variables;
        this.renumbering = renumbering;
    }

    List<Draft> draw(Stage stage, Pairing pairing) {
        Passage old = new Passage(pairing.old());
        Passage fresh = new Passage(pairing.fresh());
        if (old.text().equals(fresh.text()) || onlyTitled(pairing)) {
            return List.of();
        }
        Footing footing = stage.footing(pairing.old());
        if (pairing.old().stream().allMatch(Line::heading)) {
            return title(stage, footing, old, fresh);
        }
        Ground ground = ground(stage, footing, old);
        String outcome = Typography.squeeze(outcome(stage, footing, pairing));
        String rejected = Typography.squeeze(stage.onBaseline() ? fresh.text() : old.text());
        List<Draft> drafts = new ArrayList<>();
        for (Difference difference : PassageDifferences.of(reader, old, fresh)) {
            if (undone(stage, difference, outcome, rejected)
                    || unnumbered(stage, difference, fresh)) {
                continue;
            }
            Change change = change(stage, old, fresh, difference);
            Draft draft = draft(stage.draft(kind(difference), change), footing, difference, ground);
            Line line = fresh.line(difference.at().freshStart());
            drafts.add(
                    draft.by(change, stage.authors().page(line))
                            .at(line.index() + difference.at().freshStart() * 1e-7));
        }
        return drafts;
    }

    /// Whether one side reads as a heading what the other reads as a numbered line: they say the
    /// same.
    private static boolean onlyTitled(Pairing pairing) {
        Line old = pairing.old().getFirst();
        Line fresh = pairing.fresh().getFirst();
        return old.heading() != fresh.heading()
                && pairing.old().size() == 1
                && pairing.fresh().size() == 1
                && old.key().equals(fresh.key());
    }

    /// What the passage is to be compared with beside its other side: of a marked change, what the
    /// baseline says; of a difference that nothing marks, what the marked changes make of it.
    private static String outcome(Stage stage, Footing footing, Pairing pairing) {
        return stage.onBaseline()
                ? stage.beside().afterMarks(pairing.fresh())
                : new Passage(footing.lines()).text();
    }

    /// Whether the baseline says already what a mark puts in, as where formatting looks like an
    /// insertion; or a mark puts back what the text before it lacked.
    private static boolean undone(
            Stage stage, Difference difference, String outcome, String rejected) {
        String kept = stage.onBaseline() ? difference.before() : difference.proposed();
        String left = stage.onBaseline() ? difference.proposed() : difference.before();
        return kept != null
                && outcome.contains(Typography.squeeze(kept))
                && !rejected.contains(Typography.squeeze(kept))
                && (left == null || !outcome.contains(Typography.squeeze(left)));
    }

    /// Whether a number came about where an unmarked copy lost its numbering, and repeats the one
    /// above it.
    private static boolean unnumbered(Stage stage, Difference difference, Passage fresh) {
        if (difference.kind() != Difference.Kind.LABEL || !stage.onBaseline()) {
            return false;
        }
        Line line = fresh.line(difference.at().freshStart());
        List<Line> above = stage.step().fresh().linesOf(line.clause());
        int at = above.indexOf(line);
        return at > 0 && line.label() != null && line.label().equals(above.get(at - 1).label());
    }

    /// Leads from a piece of the old text to the same piece of the baseline.
    private interface Ground {
        Passage.@Nullable Place place(int start, int end);
    }

    private Ground ground(Stage stage, Footing footing, Passage old) {
        if (footing.lines().isEmpty()) {
            return (start, end) -> null;
        }
        if (stage.onBaseline()) {
            return old::place;
        }
        Passage base = new Passage(footing.lines());
        return base.text().equals(old.text()) ? base::place : new Bridge(reader, old, base)::place;
    }

    private Draft draft(Draft draft, Footing footing, Difference difference, Ground ground) {
        Passage.Place place = ground.place(difference.at().start(), difference.at().end());
        draft.on(footing)
                .says(difference.before(), difference.proposed(), snippet(difference))
                .edits(place, difference.replacement());
        if (draft.kind == Proposal.Kind.RENUMBER || draft.kind == Proposal.Kind.CROSS_REFERENCE) {
            draft.says(label(difference.oldAtom()), label(difference.freshAtom()), draft.snippet);
        }
        Integer clause = footing.clause();
        if (clause != null
                && difference.kind() == Difference.Kind.VALUE
                && difference.oldAtom() instanceof Atom.Value before
                && difference.freshAtom() instanceof Atom.Value after) {
            draft.kept = difference.kept();
            draft.binding = variables.bind(clause, place, before.mention(), after.mention());
        }
        return draft;
    }

    private Proposal.Kind kind(Difference difference) {
        return switch (difference.kind()) {
            case VALUE, WORDS -> Proposal.Kind.CHANGE;
            case NEW_SENTENCE -> Proposal.Kind.INSERT_TEXT;
            case LOST_SENTENCE -> Proposal.Kind.DELETE_TEXT;
            case LABEL -> Proposal.Kind.RENUMBER;
            case REFERENCE ->
                    renumbering.follows(label(difference.oldAtom()), label(difference.freshAtom()))
                            ? Proposal.Kind.CROSS_REFERENCE
                            : Proposal.Kind.CHANGE;
        };
    }

    private static @Nullable Change change(
            Stage stage, Passage old, Passage fresh, Difference difference) {
        if (stage.onBaseline()) {
            return null;
        }
        boolean puts = difference.at().freshStart() < difference.at().freshEnd();
        Change change =
                puts
                        ? stage.authors()
                                .of(
                                        fresh,
                                        difference.at().freshStart(),
                                        difference.at().freshEnd(),
                                        true)
                        : null;
        return change != null
                ? change
                : stage.authors().of(old, difference.at().start(), difference.at().end(), false);
    }

    private static List<Draft> title(Stage stage, Footing footing, Passage old, Passage fresh) {
        boolean numbers =
                NUMBER.matcher(old.text()).matches() || NUMBER.matcher(fresh.text()).matches();
        if (numbers || Typography.same(old.text(), fresh.text())) {
            return List.of();
        }
        Line line = fresh.lines().getFirst();
        Change change = stage.onBaseline() ? null : stage.authors().near(line);
        return List.of(
                stage.draft(Proposal.Kind.CHANGE, change)
                        .on(footing)
                        .says(old.text(), fresh.text(), old.text() + " → " + fresh.text())
                        .by(change, stage.authors().page(line))
                        .at(line.index()));
    }

    private static String label(@Nullable Atom atom) {
        return atom == null ? "" : atom.written();
    }

    private static String snippet(Difference difference) {
        String before = difference.before() == null ? "" : difference.before();
        String proposed = difference.proposed() == null ? "" : difference.proposed();
        return switch (difference.kind()) {
            case VALUE, LABEL, REFERENCE ->
                    label(difference.oldAtom()) + " → " + label(difference.freshAtom());
            case WORDS -> difference.replacement().isBlank() ? before : difference.replacement();
            case NEW_SENTENCE -> proposed;
            case LOST_SENTENCE -> before;
        };
    }
}
