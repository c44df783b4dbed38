package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.Proposal.TextEdit;
import org.lmanexus.reconciliation.Proposal.ValueChange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A markup that proposes just what a test says.
final class Markup implements Comparison {

    private final Document document;
    private final Agreement baseline;
    private final List<Proposal> proposals = new ArrayList<>();

    Markup(String name, Agreement baseline) {
        this.baseline = baseline;
        document =
                new Document(
                        name,
                        DocumentType.DOCX,
                        ContentHash.ofText(name + System.identityHashCode(this)),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    Document document() {
        return document;
    }

    @Override
    public List<Proposal> compare(Agreement agreement, Document markup) {
        return proposals;
    }

    Markup value(String label, String after, String afterText, Confidence confidence) {
        Agreement.Variable variable =
                baseline.variables().stream()
                        .filter(found -> found.label().equals(label))
                        .findFirst()
                        .orElseThrow();
        ValueChange change =
                new ValueChange(
                        label,
                        variable.kind(),
                        variable.value(),
                        after,
                        variable.unit(),
                        variable.unit(),
                        variable.text(),
                        afterText);
        TextEdit edit = new TextEdit(variable.start(), variable.end(), afterText);
        return add(new Draft(Kind.CHANGE, variable.clause(), confidence).value(change).edit(edit));
    }

    /// From 4.00:1 to 4.50:1, HIGH.
    Markup looserLeverage() {
        return value("Leverage", "4.50", "4.50:1", Confidence.HIGH);
    }

    Markup words(Kind kind, int clause, String words, String replacement) {
        int start = baseline.clauses().get(clause - 1).body().indexOf(words);
        return add(
                new Draft(kind, clause, Confidence.MEDIUM)
                        .edit(new TextEdit(start, start + words.length(), replacement))
                        .texts(words, replacement));
    }

    Markup newClause(int after, String label, String title, String body) {
        return add(
                new Draft(Kind.INSERT_CLAUSE, null, Confidence.MEDIUM)
                        .after(after)
                        .head(new Proposal.NewClause(label, title))
                        .texts(null, body));
    }

    Markup clause(Kind kind, int clause, @Nullable Integer after) {
        Draft draft = new Draft(kind, clause, Confidence.MEDIUM);
        draft.after = after;
        return add(draft);
    }

    /// A clause that is reworded on its way.
    Markup moved(int clause, int after, String words, String replacement) {
        int start = baseline.clauses().get(clause - 1).body().indexOf(words);
        return add(
                new Draft(Kind.MOVE_CLAUSE, clause, Confidence.MEDIUM)
                        .after(after)
                        .edit(new TextEdit(start, start + words.length(), replacement)));
    }

    Markup renumber(int clause, String from, String to) {
        return add(new Draft(Kind.RENUMBER, clause, Confidence.MEDIUM).texts(from, to));
    }

    Markup remark(Kind kind, String snippet) {
        return add(new Draft(kind, 1, Confidence.LOW).texts(snippet, null));
    }

    Markup unmatched(String proposed) {
        return add(new Draft(Kind.INSERT_TEXT, null, Confidence.LOW).texts(null, proposed));
    }

    /// The last two compete with each other.
    Markup competing() {
        int second = proposals.size();
        proposals.set(second - 2, rival(proposals.get(second - 2), second));
        proposals.set(second - 1, rival(proposals.get(second - 1), second - 1));
        return this;
    }

    private static Proposal rival(Proposal one, int id) {
        return new Proposal(
                one.id(),
                one.kind(),
                one.clause(),
                one.after(),
                one.variable(),
                one.before(),
                one.proposed(),
                one.snippet(),
                one.edit(),
                one.newClause(),
                one.confidence(),
                one.score(),
                one.matchedBy(),
                one.evidence(),
                one.author(),
                one.date(),
                one.page(),
                List.of(id));
    }

    private Markup add(Draft draft) {
        proposals.add(
                new Proposal(
                        proposals.size() + 1,
                        draft.kind,
                        draft.clause,
                        draft.after,
                        draft.value,
                        draft.before,
                        draft.proposed,
                        draft.kind.code(),
                        draft.edit,
                        draft.head,
                        draft.confidence,
                        0.9,
                        "label",
                        List.of(new Proposal.Evidence("same number", 1.8)),
                        "Counsel",
                        Instant.parse("2026-03-01T10:00:00Z"),
                        3,
                        List.of()));
        return this;
    }

    private static final class Draft {

        private final Kind kind;
        private final @Nullable Integer clause;
        private final Confidence confidence;
        private @Nullable Integer after;
        private @Nullable ValueChange value;
        private @Nullable TextEdit edit;
        private Proposal.@Nullable NewClause head;
        private @Nullable String before;
        private @Nullable String proposed;

        Draft(Kind kind, @Nullable Integer clause, Confidence confidence) {
            this.kind = kind;
            this.clause = clause;
            this.confidence = confidence;
        }

        Draft after(int order) {
            after = order;
            return this;
        }

        Draft value(ValueChange change) {
            value = change;
            return this;
        }

        Draft edit(TextEdit words) {
            edit = words;
            return this;
        }

        Draft head(Proposal.NewClause newHead) {
            head = newHead;
            return this;
        }

        Draft texts(@Nullable String old, @Nullable String now) {
            before = old;
            proposed = now;
            return this;
        }
    }
}
