package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.Pairing;
import org.lmanexus.reconciliation.alignment.match.Version;
import org.lmanexus.reconciliation.alignment.part.Elision;
import org.lmanexus.reconciliation.alignment.part.Silence;
import org.lmanexus.reconciliation.alignment.passage.Passage;
import org.lmanexus.reconciliation.alignment.text.Sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws lines that went or came within a clause that stays, and hands those that changed on.
final class LineDrafts {

    private final Stage stage;
    private final ClauseDrafts clauses;
    private final PassageDrafts passages;
    private final List<Draft> drafts = new ArrayList<>();

    LineDrafts(Stage stage, ClauseDrafts clauses, PassageDrafts passages) {
        this.stage = stage;
        this.clauses = clauses;
        this.passages = passages;
    }

    List<Draft> draw() {
        for (Pairing pairing : stage.step().pairings()) {
            if (!clauses.went(pairing.old().getFirst())) {
                drafts.addAll(passages.draw(stage, pairing));
            }
        }
        for (Line line : stage.step().old().lines()) {
            boolean gone = !clauses.went(line) && stage.step().ofOld(line).isEmpty();
            if (gone && stage.silence(line) != Silence.SKIPPED) {
                lost(line, stage.silence(line) == Silence.DOUBTED);
            }
        }
        List<Line> run = new ArrayList<>();
        for (Line line : stage.step().fresh().lines()) {
            if (added(line)) {
                if (!goesOn(run, line)) {
                    draw(run);
                }
                run.add(line);
            }
        }
        draw(run);
        return drafts;
    }

    private boolean added(Line line) {
        return (line.clause() > 0 || !stage.onBaseline())
                && !Elision.is(line)
                && !line.text().isBlank()
                && !clauses.came(line)
                && stage.step().ofFresh(line).isEmpty();
    }

    /// Whether a line goes on with the sentence that the last of some lines breaks off in.
    private static boolean goesOn(List<Line> run, Line line) {
        return !run.isEmpty()
                && run.getLast().index() == line.index() - 1
                && run.getLast().clause() == line.clause()
                && !run.getLast().heading()
                && Sentences.breakOff(run.getLast().text());
    }

    private void lost(Line line, boolean doubted) {
        Footing footing = stage.footing(List.of(line));
        Change change = stage.onBaseline() ? null : stage.authors().of(line, false);
        drafts.add(
                stage.draft(Proposal.Kind.DELETE_TEXT, change)
                        .on(footing)
                        .doubted(doubted)
                        .says(line.text(), null, line.text())
                        .edits(
                                footing.lines().size() == 1
                                        ? whole(footing.lines().getFirst())
                                        : null,
                                "")
                        .by(change, stage.authors().page(line))
                        .at(stage.place(line)));
    }

    private void draw(List<Line> run) {
        if (run.isEmpty()) {
            return;
        }
        Line line = run.getFirst();
        String text = run.stream().map(Line::text).collect(Collectors.joining("\n"));
        run.clear();
        Line before = previous(line);
        Footing footing = before == null ? Footing.NONE : stage.footingOfFresh(before);
        Change change = stage.onBaseline() ? null : stage.authors().of(line, true);
        Draft draft =
                stage.draft(Proposal.Kind.INSERT_TEXT, change)
                        .on(footing)
                        .says(null, text, text)
                        .by(change, stage.authors().page(line))
                        .at(line.index());
        if (!footing.lines().isEmpty()) {
            draft.edit = insertion(footing.lines().getLast(), text);
        }
        drafts.add(draft);
    }

    /// The line before it in its clause that the baseline has too; null where there is none.
    private @Nullable Line previous(Line line) {
        if (line.clause() == 0) {
            return null;
        }
        List<Line> lines = stage.step().fresh().lines();
        for (int i = line.index() - 1; i >= 0 && lines.get(i).clause() == line.clause(); i--) {
            if (!stage.footingOfFresh(lines.get(i)).lines().isEmpty()) {
                return lines.get(i);
            }
        }
        return null;
    }

    private Proposal.TextEdit insertion(Line behind, String text) {
        Version base = stage.beside().base();
        boolean empty = base.clause(behind.clause()).body().isEmpty();
        if (behind.heading()) {
            return new Proposal.TextEdit(0, 0, empty ? text : text + "\n");
        }
        return new Proposal.TextEdit(behind.end(), behind.end(), "\n" + text);
    }

    /// A line with its line feed; of the last one, the line feed before it.
    private Passage.@Nullable Place whole(Line line) {
        if (line.heading()) {
            return null;
        }
        int length = line.text().length();
        boolean last = line.end() == stage.beside().base().clause(line.clause()).body().length();
        return last
                ? new Passage.Place(line, line.start() > 0 && !lostBefore(line) ? -1 : 0, length)
                : new Passage.Place(line, 0, length + 1);
    }

    private boolean lostBefore(Line line) {
        Line before = stage.beside().base().lines().get(line.index() - 1);
        return stage.beside()
                .ground()
                .ofOld(before)
                .map(
                        pairing ->
                                !stage.onBaseline()
                                        && pairing.fresh().stream().allMatch(this::lostLine))
                .orElse(true);
    }

    private boolean lostLine(Line old) {
        return stage.step().ofOld(old).isEmpty();
    }
}
