package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Span;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;
import org.lmanexus.reconciliation.alignment.match.Version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws what changes no words: comments, and changes of format.
final class Remarks {

    private final Beside beside;
    private final Authors authors;
    private final Map<Integer, Line> accepted;
    private final Map<Integer, Line> rejected;

    Remarks(Beside beside, Authors authors) {
        this.beside = beside;
        this.authors = authors;
        this.accepted = byBlock(beside.accepted());
        this.rejected = beside.marks() == null ? Map.of() : byBlock(beside.marks().old());
    }

    List<Draft> draw() {
        List<Draft> drafts = new ArrayList<>();
        for (Comment comment : beside.markup().comments()) {
            if (!comment.text().isBlank() || !comment.anchor().isBlank()) {
                drafts.add(comment(comment));
            }
        }
        Map<String, List<Change>> formats = new LinkedHashMap<>();
        for (Change change : beside.markup().changes()) {
            if (change.kind() == Change.Kind.FORMAT) {
                formats.computeIfAbsent(
                                change.block() + " " + change.author(), key -> new ArrayList<>())
                        .add(change);
            }
        }
        formats.values().forEach(changes -> drafts.add(format(changes)));
        return drafts;
    }

    private Draft comment(Comment comment) {
        Draft draft = on(comment.block(), new Draft(Proposal.Kind.COMMENT, Origin.TRACKED_CHANGE));
        draft.says(comment.anchor().isBlank() ? null : comment.anchor(), null, "");
        draft.snippet = comment.text();
        return draft.by(
                comment.author(), comment.date(), authors.page(accepted.get(comment.block())));
    }

    private Draft format(List<Change> changes) {
        Change first = changes.getFirst();
        Draft draft =
                on(first.block(), new Draft(Proposal.Kind.FORMAT, Origin.of(first.markedBy())));
        String words = words(first);
        draft.says(
                words.isEmpty() ? null : words,
                words.isEmpty() ? null : words,
                words.isEmpty() ? "paragraph format" : words);
        return draft.by(first, authors.page(accepted.get(first.block())));
    }

    private String words(Change change) {
        Span span = change.acceptedSpan();
        String text =
                beside.markup().blocks().stream()
                        .filter(block -> block.index() == change.block())
                        .map(block -> block.accepted())
                        .findFirst()
                        .orElse(null);
        return text == null || span == null || span.end() > text.length()
                ? ""
                : text.substring(span.start(), span.end());
    }

    private Draft on(int block, Draft draft) {
        Line line = accepted.get(block);
        Footing footing = line == null ? Footing.NONE : beside.footingOfAccepted(line);
        Line old = rejected.get(block);
        if (footing.lines().isEmpty() && old != null) {
            footing = beside.footing(List.of(old));
        }
        draft.on(footing).at(line == null ? 0 : line.index());
        if (draft.clause == null && line != null && line.clause() > 0) {
            draft.clause = clause(line);
            draft.matchedBy = draft.clause == null ? MatchedBy.NONE : MatchedBy.LABEL;
        }
        return draft;
    }

    private @Nullable Integer clause(Line line) {
        return beside.was(line.clause());
    }

    private static Map<Integer, Line> byBlock(Version version) {
        Map<Integer, Line> byBlock = new HashMap<>();
        for (Line line : version.lines()) {
            if (line.source() != null) {
                byBlock.merge(line.source().block(), line, (one, two) -> one.heading() ? two : one);
            }
        }
        return byBlock;
    }
}
