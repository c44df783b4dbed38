package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.document.Span;
import org.lmanexus.kernel.ContentHash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Builds a document with tracked changes, as a reader would hand it over.
///
/// Within a text, `{-gone-}` is deleted and `{+come+}` inserted.
final class Markup {

    static final String AUTHOR = "Borrower's counsel";
    static final Instant DATE = Instant.parse("2026-03-04T09:15:00Z");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    Markup heading(@Nullable String label, String text) {
        return heading(label, label, text);
    }

    Markup heading(@Nullable String label, @Nullable String rejectedLabel, String text) {
        return block(Block.Kind.HEADING, label, rejectedLabel, text);
    }

    Markup paragraph(String text) {
        return block(Block.Kind.PARAGRAPH, null, null, text);
    }

    Markup paragraph(String label, String rejectedLabel, String text) {
        return block(Block.Kind.PARAGRAPH, label, rejectedLabel, text);
    }

    Markup row(String text) {
        return block(Block.Kind.ROW, null, null, text);
    }

    /// A paragraph that stands in one view only, or differs between the two without a mark of
    /// words.
    Markup views(@Nullable String accepted, @Nullable String rejected) {
        blocks.add(block(Block.Kind.PARAGRAPH, null, null, accepted, rejected));
        return this;
    }

    /// Marks the last block as moved from another.
    Markup movedFrom(int block) {
        Block last = blocks.getLast();
        String text = last.accepted();
        changes.add(change(Change.Kind.MOVE, last.index(), block, text, text, null, null));
        return this;
    }

    Markup format(int start, int end) {
        int block = blocks.size() - 1;
        changes.add(
                change(Change.Kind.FORMAT, block, null, null, null, null, new Span(start, end)));
        return this;
    }

    Markup comment(String anchor, String text) {
        String id = "c" + comments.size();
        comments.add(new Comment(id, AUTHOR, DATE, blocks.size() - 1, anchor, text, null));
        return this;
    }

    Document document() {
        return new Document(
                "markup.docx",
                DocumentType.DOCX,
                ContentHash.ofText("markup"),
                null,
                blocks,
                changes,
                comments,
                List.of());
    }

    private Markup block(
            Block.Kind kind,
            @Nullable String label,
            @Nullable String rejectedLabel,
            String marked) {
        StringBuilder accepted = new StringBuilder();
        StringBuilder rejected = new StringBuilder();
        int at = 0;
        while (at < marked.length()) {
            boolean gone = marked.startsWith("{-", at);
            boolean come = marked.startsWith("{+", at);
            if (!gone && !come) {
                accepted.append(marked.charAt(at));
                rejected.append(marked.charAt(at++));
                continue;
            }
            int end = marked.indexOf(gone ? "-}" : "+}", at);
            String words = marked.substring(at + 2, end);
            StringBuilder view = gone ? rejected : accepted;
            Span span = new Span(view.length(), view.length() + words.length());
            view.append(words);
            changes.add(
                    gone
                            ? change(
                                    Change.Kind.DELETE,
                                    blocks.size(),
                                    null,
                                    words,
                                    null,
                                    span,
                                    null)
                            : change(
                                    Change.Kind.INSERT,
                                    blocks.size(),
                                    null,
                                    null,
                                    words,
                                    null,
                                    span));
            at = end + 2;
        }
        boolean onlyGone = accepted.isEmpty() && !rejected.isEmpty();
        boolean onlyCome = rejected.isEmpty() && !accepted.isEmpty();
        blocks.add(
                block(
                        kind,
                        onlyGone ? null : label,
                        onlyCome ? null : rejectedLabel,
                        onlyGone ? null : accepted.toString(),
                        onlyCome ? null : rejected.toString()));
        return this;
    }

    private Block block(
            Block.Kind kind,
            @Nullable String label,
            @Nullable String rejectedLabel,
            @Nullable String accepted,
            @Nullable String rejected) {
        return new Block(
                blocks.size(),
                kind,
                label,
                rejectedLabel,
                null,
                null,
                accepted,
                rejected,
                null,
                null,
                false);
    }

    private Change change(
            Change.Kind kind,
            int block,
            @Nullable Integer fromBlock,
            @Nullable String before,
            @Nullable String after,
            @Nullable Span rejected,
            @Nullable Span accepted) {
        return new Change(
                String.valueOf(changes.size()),
                kind,
                AUTHOR,
                DATE,
                block,
                fromBlock,
                before,
                after,
                rejected,
                accepted,
                Change.Source.TRACKED_CHANGE);
    }
}
