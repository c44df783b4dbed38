package org.lmanexus.reconciliation.alignment;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.alignment.part.Coverage;
import org.lmanexus.reconciliation.alignment.part.OwnCount;
import org.lmanexus.reconciliation.alignment.text.Tokens;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Compares a baseline with a markup: by the marks of the file where it has them, and by the text.
public final class TextComparison implements Comparison {

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
        Coverage coverage = Coverage.of(beside.ground());
        Stage.Part part = new Stage.Part(coverage, count(beside, coverage));
        Renumbering renumbering = new Renumbering(beside, part.count());
        PassageDrafts passages = new PassageDrafts(tokens, new Variables(baseline), renumbering);
        List<Draft> drafts = new ArrayList<>();
        for (Stage stage : stages(beside, authors, part)) {
            ClauseDrafts clauses = new ClauseDrafts(stage);
            List<Draft> drawn = new ArrayList<>(clauses.draw());
            drawn.addAll(new LineDrafts(stage, clauses, passages).draw());
            drawn.removeIf(draft -> !telling(draft, markup));
            MovedEdits.fold(drawn, beside.base());
            drafts.addAll(drawn);
        }
        drafts.addAll(renumbering.draw(authors));
        drafts.addAll(new Remarks(beside, authors).draw());
        if (coverage.partial()) {
            drafts.forEach(draft -> draft.part = coverage.said());
        }
        return numbered(drafts);
    }

    /// In the whole agreement, a clause keeps the number that the markup gives it.
    private static OwnCount count(Beside beside, Coverage coverage) {
        if (!coverage.partial()) {
            return OwnCount.of(List.of(), order -> null);
        }
        return OwnCount.of(
                beside.accepted().clauses(),
                order -> {
                    Integer was = beside.was(order);
                    return was == null ? null : beside.base().clause(was);
                });
    }

    private static List<Stage> stages(Beside beside, Authors authors, Stage.Part part) {
        if (beside.marks() == null) {
            return List.of(new Stage(beside, beside.ground(), Origin.TEXT, authors, part));
        }
        return List.of(
                new Stage(beside, beside.ground(), Origin.UNMARKED, authors, part),
                new Stage(beside, beside.marks(), Origin.TRACKED_CHANGE, authors, part));
    }

    /// Text taken from a printed page differs in small ways that nobody meant; a value does not.
    private static boolean telling(Draft draft, Document markup) {
        return draft.origin != Origin.UNMARKED
                || markup.type() == DocumentType.DOCX
                || draft.binding != null && draft.binding.bound();
    }

    private static List<Proposal> numbered(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>(drafts);
        ordered.sort((a, b) -> Double.compare(a.place, b.place));
        List<List<Integer>> rivals = Competition.among(ordered);
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            proposals.add(ordered.get(i).proposal(i + 1, rivals.get(i)));
        }
        return proposals;
    }
}
