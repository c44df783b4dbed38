package org.lmanexus.reconciliation.alignment;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.text.Tokens;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Compares a baseline with a markup: by the marks of the file where it has them, and by the text.
public final class TextComparison implements Comparison {

    /// A markup that holds less of the baseline than this is an extract of it, and deletes nothing
    /// by its silence.
    private static final double WHOLE = 0.4;

    /// Paragraphs and rows: about 10,000 pages.
    private static final int LARGEST = 250_000;

    private final AgreementReader reader;
    private final Tokens tokens;

    /// With the product's own readers; for [org.lmanexus.kernel.Providers].
    public TextComparison() {
        this(AgreementReader.standard(), Terms::find);
    }

    TextComparison(AgreementReader reader, Function<String, List<TermMention>> values) {
        this.reader = reader;
        this.tokens = new Tokens(values);
    }

    @Override
    public List<Proposal> compare(Agreement baseline, Document markup) {
        if (markup.blocks().size() > LARGEST) {
            throw new Refusal.Unreadable(
                    "%s: has %d paragraphs and rows, and %d at most are compared; split the file"
                            .formatted(markup.file(), markup.blocks().size(), LARGEST));
        }
        Beside beside = Beside.lay(baseline, markup, reader);
        Authors authors = new Authors(markup);
        Renumbering renumbering = new Renumbering(beside);
        PassageDrafts passages = new PassageDrafts(tokens, new Variables(baseline), renumbering);
        List<Draft> drafts = new ArrayList<>();
        for (Stage stage : stages(beside, authors)) {
            ClauseDrafts clauses = new ClauseDrafts(stage);
            List<Draft> drawn = new ArrayList<>(clauses.draw());
            drawn.addAll(new LineDrafts(stage, clauses, passages).draw());
            drawn.removeIf(draft -> !telling(draft, markup));
            MovedEdits.fold(drawn, beside.base());
            drafts.addAll(drawn);
        }
        drafts.addAll(renumbering.draw(authors));
        drafts.addAll(new Remarks(beside, authors).draw());
        return numbered(drafts);
    }

    private static List<Stage> stages(Beside beside, Authors authors) {
        boolean whole = whole(beside);
        if (beside.marks() == null) {
            return List.of(new Stage(beside, beside.ground(), Origin.TEXT, authors, whole));
        }
        return List.of(
                new Stage(beside, beside.ground(), Origin.UNMARKED, authors, whole),
                new Stage(beside, beside.marks(), Origin.TRACKED_CHANGE, authors, true));
    }

    /// Text taken from a printed page differs in small ways that nobody meant; a value does not.
    private static boolean telling(Draft draft, Document markup) {
        return draft.origin != Origin.UNMARKED
                || markup.type() == DocumentType.DOCX
                || draft.binding != null && draft.binding.bound();
    }

    private static boolean whole(Beside beside) {
        int all = 0;
        int found = 0;
        for (Line line : beside.base().lines()) {
            all += line.words();
            found += beside.ground().ofOld(line).isPresent() ? line.words() : 0;
        }
        return found >= WHOLE * all;
    }

    private static List<Proposal> numbered(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparingDouble(draft -> draft.place));
        List<List<Integer>> rivals = Competition.among(ordered);
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            proposals.add(ordered.get(i).proposal(i + 1, rivals.get(i)));
        }
        return proposals;
    }
}
