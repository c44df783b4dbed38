package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Lead;
import org.lmanexus.document.Span;
import org.lmanexus.document.View;
import org.lmanexus.document.pdf.line.Cell;
import org.lmanexus.document.pdf.line.Line;
import org.lmanexus.document.pdf.line.Piece;
import org.lmanexus.document.pdf.mark.Mark;
import org.lmanexus.document.pdf.mark.Note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Turns paragraphs into the blocks, changes and comments of the model.
final class PdfBlocks {

    private static final int HEADING = 200;

    private final Joiner joiner;
    private final DrawnInsertions insertions;
    private final boolean numbersShownTwice;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Line row;
    private int table = -1;
    private final List<Change> changes = new ArrayList<>();
    private final Margin margin = new Margin();

    /// @param numbersShownTwice whether it prints the number before the changes in brackets
    PdfBlocks(Vocabulary vocabulary, DrawnInsertions insertions, boolean numbersShownTwice) {
        this.joiner = new Joiner(vocabulary);
        this.insertions = insertions;
        this.numbersShownTwice = numbersShownTwice;
    }

    List<Block> blocks() {
        return numbersShownTwice ? new CountedNumbers(blocks).counted() : blocks;
    }

    List<Change> changes() {
        return changes;
    }

    List<Comment> comments() {
        return margin.comments();
    }

    /// Takes up what stands on a page that has no words; to be called when all that have are in.
    void loose(Note note, int page) {
        int block = 0;
        for (Block each : blocks) {
            Integer on = each.page();
            block = on != null && on <= page && isBody(each) ? each.index() : block;
        }
        margin.add(note, block);
    }

    private static boolean isBody(Block block) {
        return block.kind() != Block.Kind.HEADER && block.kind() != Block.Kind.FOOTER;
    }

    /// A change in the making.
    private static final class Draft {
        private final Mark mark;
        private final boolean inserts;
        private final StringBuilder words = new StringBuilder();
        private @Nullable Span span;

        private Draft(Mark mark, boolean inserts) {
            this.mark = mark;
            this.inserts = inserts;
        }

        private void extend(String text, @Nullable Span at) {
            words.append(text);
            Span before = span;
            if (at != null) {
                span = before == null ? at : new Span(before.start(), at.end());
            }
        }
    }

    /// A paragraph of the body, or a row of a table.
    void add(List<Line> lines) {
        Line first = lines.getFirst();
        if (first.cell() == null) {
            add(lines, Block.Kind.PARAGRAPH);
            row = null;
        } else {
            table += row != null && goesOn(row, first) ? 0 : 1;
            add(lines, Block.Kind.ROW);
            row = first;
        }
    }

    /// Whether a row belongs to the table of the row before, on the next page too.
    private static boolean goesOn(Line before, Line next) {
        Cell last = Objects.requireNonNull(before.cell());
        Cell cell = Objects.requireNonNull(next.cell());
        return before.page() == next.page()
                ? last.table() == cell.table()
                : last.columns() == cell.columns();
    }

    /// One block, and one for each paragraph that a reviewer puts in behind it.
    void add(List<Line> paragraph, Block.Kind kind) {
        NewParagraphs cut = NewParagraphs.cut(joiner.join(paragraph));
        add(paragraph, cut.standing(), kind);
        cut.added()
                .forEach(
                        added ->
                                add(
                                        paragraph,
                                        List.of(added.words()),
                                        added.heading() ? Block.Kind.HEADING : kind));
    }

    private void add(List<Line> paragraph, List<Piece> joined, Block.Kind kind) {
        Words words = new Words();
        List<Draft> drafts = new ArrayList<>();
        List<Piece> pieces = joined;
        PrintedNumber number =
                numbersShownTwice ? PrintedNumber.opening(pieces) : PrintedNumber.NONE;
        pieces = number.behind(pieces);
        Mark last = null;
        for (Piece piece : pieces) {
            Mark mark = insertions.change(piece.mark());
            boolean inserts = mark != null && mark.kind() != Mark.Kind.DELETE;
            Map<View, Span> spans = words.add(Words.normal(piece.text()), views(mark, inserts));
            if (mark != null) {
                if (!mark.equals(last)) {
                    drafts.add(new Draft(mark, inserts));
                }
                View view = inserts ? View.ACCEPTED : View.REJECTED;
                drafts.getLast().extend(piece.text(), spans.get(view));
            }
            last = mark;
            margin.pass(piece, blocks.size());
        }
        margin.endOfBlock();
        drafts.forEach(draft -> add(draft, words));
        blocks.add(block(paragraph, pieces, words, kind, number));
    }

    private static List<View> views(@Nullable Mark mark, boolean inserts) {
        if (mark == null) {
            return List.of(View.values());
        }
        return List.of(inserts ? View.ACCEPTED : View.REJECTED);
    }

    private void add(Draft draft, Words words) {
        View view = draft.inserts ? View.ACCEPTED : View.REJECTED;
        Span span = words.within(view, draft.span);
        String text = words.in(view);
        String said =
                span == null || text == null
                        ? Words.normal(draft.words.toString())
                        : text.substring(span.start(), span.end());
        if (said.isBlank()) {
            return;
        }
        boolean drawn = draft.mark.source() == Change.Source.VISUAL_REDLINE;
        changes.add(
                new Change(
                        drawn ? "v" + (changes.size() + 1) : unique(draft.mark.id()),
                        draft.inserts ? Change.Kind.INSERT : Change.Kind.DELETE,
                        draft.mark.author(),
                        draft.mark.date(),
                        blocks.size(),
                        null,
                        draft.inserts ? null : said,
                        draft.inserts ? said : null,
                        draft.inserts ? null : span,
                        draft.inserts ? span : null,
                        draft.mark.source(),
                        draft.mark.annotation()));
    }

    /// One annotation may run over several paragraphs.
    private String unique(String id) {
        String unique = id;
        for (int n = 2; taken(unique); n++) {
            unique = id + "/" + n;
        }
        return unique;
    }

    private boolean taken(String id) {
        return changes.reversed().stream().limit(HEADING).anyMatch(c -> c.id().equals(id));
    }

    private Block block(
            List<Line> paragraph,
            List<Piece> pieces,
            Words words,
            Block.Kind kind,
            PrintedNumber number) {
        String accepted = NewParagraphs.left(words);
        String shown = Objects.requireNonNullElse(accepted, "");
        boolean heading =
                kind == Block.Kind.PARAGRAPH
                        && shown.length() <= HEADING
                        && pieces.stream().allMatch(p -> p.bold() || p.text().isBlank());
        return new Block(
                blocks.size(),
                heading ? Block.Kind.HEADING : kind,
                accepted == null ? null : number.accepted(),
                words.in(View.REJECTED) == null ? null : number.rejected(),
                null,
                Lead.of(pieces.stream().map(PdfBlocks::words).toList()),
                accepted,
                words.in(View.REJECTED),
                paragraph.getFirst().page(),
                kind == Block.Kind.ROW ? table : null,
                paragraph.stream().allMatch(Paragraphs::contents));
    }

    private static Lead.Words words(Piece piece) {
        return new Lead.Words(piece.text(), piece.bold());
    }
}
