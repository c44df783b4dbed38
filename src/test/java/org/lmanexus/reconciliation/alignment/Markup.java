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
        Words words = new Words(last.accepted(), null);
        changes.add(change(Change.Kind.MOVE, block, words, words));
        return this;
    }

    Markup format(int start, int end) {
        int block = blocks.size() - 1;
        Words words = new Words(null, new Span(start, end));
        changes.add(change(Change.Kind.FORMAT, null, Words.NONE, words));
        return this;
    }

    Markup comment(String anchor, String text) {
        String id = "c" + comments.size();
        comments.add(
                new Comment(id, AUTHOR, DATE, blocks.size() - 1, anchor, text, null, false, null));
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
                List.of(),
                List.of());
    }

    private Markup block(
            Block.Kind kind, @Nullable String label, @Nullable String rejectedLabel, String text) {
        StringBuilder accepted = new StringBuilder();
        StringBuilder rejected = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean gone = text.startsWith("{-", at);
            boolean come = text.startsWith("{+", at);
            if (!gone && !come) {
                accepted.append(text.charAt(at));
                rejected.append(text.charAt(at++));
                continue;
            }
            int end = text.indexOf(gone ? "-}" : "+}", at);
            String words = text.substring(at + 2, end);
            StringBuilder view = gone ? rejected : accepted;
            Span span = new Span(view.length(), view.length() + words.length());
            view.append(words);
            Words marked = new Words(words, span);
            changes.add(
                    gone
                            ? change(Change.Kind.DELETE, null, marked, Words.NONE)
                            : change(Change.Kind.INSERT, null, Words.NONE, marked));
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
            Change.Kind kind, @Nullable Integer fromBlock, Words before, Words after) {
        return new Change(
                String.valueOf(changes.size()),
                kind,
                AUTHOR,
                DATE,
                kind == Change.Kind.MOVE || kind == Change.Kind.FORMAT
                        ? blocks.size() - 1
                        : blocks.size(),
                fromBlock,
                before.text(),
                after.text(),
                before.span(),
                after.span(),
                Change.Source.TRACKED_CHANGE,
                null);
    }

    private record Words(@Nullable String text, @Nullable Span span) {
        static final Words NONE = new Words(null, null);
    }
}
