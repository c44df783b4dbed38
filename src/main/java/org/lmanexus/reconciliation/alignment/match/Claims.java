package org.lmanexus.reconciliation.alignment.match;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Finds the block of a document that each line of the agreement read from it came from, so that a
/// line knows its page, its author and its comments. Lines that say what just one block says are
/// fixed points; the others are looked for between them, a heading from its body upwards. Blocks
/// that no clause claims become lines of no clause.
final class Claims {

    private static final int PROBE = 24;

    private final Blocks blocks;
    private final List<Piece> pieces;
    private final int[] claimed;
    private final BitSet taken = new BitSet();

    private Claims(Blocks blocks, List<Piece> pieces) {
        this.blocks = blocks;
        this.pieces = pieces;
        this.claimed = blocks.fixed(pieces);
    }

    /// A heading or a line of a body that looks for its block.
    ///
    /// @param label letters and digits of the number that it opens with
    /// @param letters what it says, without anything but letters and digits
    record Piece(
            Agreement.Clause clause,
            Version.@Nullable Paragraph paragraph,
            String label,
            String letters) {

        static List<Piece> of(List<Agreement.Clause> clauses) {
            List<Piece> pieces = new ArrayList<>();
            for (Agreement.Clause clause : clauses) {
                pieces.add(new Piece(clause, null, "", Blocks.letters(clause.title())));
                for (Version.Paragraph paragraph : Version.Paragraph.of(clause.body())) {
                    String text = paragraph.text();
                    int label = Line.labelLength(text);
                    pieces.add(
                            new Piece(
                                    clause,
                                    paragraph,
                                    Blocks.letters(text.substring(0, label)),
                                    Blocks.letters(text.substring(label))));
                }
            }
            return pieces;
        }

        boolean heading() {
            return paragraph == null;
        }
    }

    /// A line before it has its number in the version.
    private record Draft(Line line, int place, int order) {

        static int inOrder(Draft a, Draft b) {
            return a.place == b.place
                    ? Integer.compare(a.order, b.order)
                    : Integer.compare(a.place, b.place);
        }
    }

    static Version of(Document document, View view, List<Agreement.Clause> clauses) {
        Claims claims = new Claims(Blocks.of(document, view), Piece.of(clauses));
        claims.bodies();
        claims.headings();
        List<Draft> drafts = claims.drafts();
        drafts.sort(Draft::inOrder);
        List<Line> lines = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            lines.add(draft.line().at(lines.size()));
        }
        return new Version(lines, clauses);
    }

    /// Looks for what is no fixed point behind what was found last, and before the next one.
    private void bodies() {
        int at = 0;
        int from = 0;
        int[] next = next();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (claimed[i] >= 0) {
                at = claimed[i];
                from = blocks.letters(at).indexOf(piece.letters()) + piece.letters().length();
            } else if (!piece.heading() && !piece.letters().isEmpty()) {
                int found = blocks.find(piece, at, from, next[i]);
                if (found >= 0) {
                    from = blocks.end(piece.letters(), found, found == at ? from : 0);
                    at = found;
                    claimed[i] = at;
                }
            }
        }
    }

    /// For each piece, the block of the next one that has its block; the last block for the rest.
    private int[] next() {
        int[] next = new int[pieces.size()];
        int block = blocks.size() - 1;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            next[i] = block;
            block = claimed[i] >= 0 ? claimed[i] : block;
        }
        return next;
    }

    /// A title stands in the block of its body, or in one above it; without a body, in the first
    /// one that says just it.
    private void headings() {
        int above = 0;
        int[] next = next();
        for (int i = 0; i < pieces.size(); i++) {
            String title = pieces.get(i).letters();
            if (pieces.get(i).heading() && !title.isEmpty()) {
                boolean bodied = i + 1 < pieces.size() && claimed[i + 1] >= 0;
                claimed[i] =
                        bodied && !pieces.get(i + 1).heading()
                                ? blocks.above(
                                        title, pieces.get(i + 1).letters(), claimed[i + 1], above)
                                : blocks.below(title, above, next[i]);
            }
            above = Math.max(above, claimed[i]);
        }
    }

    private List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (claimed[i] >= 0) {
                place = claimed[i];
                taken.set(place);
            } else if (pieces.get(i).heading()) {
                place = i + 1 < pieces.size() && claimed[i + 1] >= 0 ? claimed[i + 1] : place;
            }
            drafts.add(new Draft(line(i), place, i));
        }
        for (int block = 0; block < blocks.size(); block++) {
            String text = blocks.text(block);
            if (!taken.get(block) && !text.isBlank() && !Version.Paragraph.furniture(text)) {
                Line.Source source = new Line.Source(blocks.index(block), 0);
                drafts.add(new Draft(Line.body(0, 0, text, 0, source), block, -1));
            }
        }
        return drafts;
    }

    private Line line(int i) {
        Piece piece = pieces.get(i);
        int order = piece.clause().order();
        Version.Paragraph paragraph = piece.paragraph();
        if (paragraph == null) {
            Line.Source source =
                    claimed[i] < 0 ? null : new Line.Source(blocks.index(claimed[i]), 0);
            return Line.heading(0, order, piece.clause().label(), piece.clause().title(), source);
        }
        Line.Source source = claimed[i] < 0 ? null : shifted(claimed[i], paragraph.text());
        return Line.body(0, order, paragraph.text(), paragraph.start(), source);
    }

    /// The block with the distance from a place in the line to the same place in it.
    private Line.Source shifted(int block, String line) {
        int typed = Line.labelLength(line);
        int label = typed > 0 ? typed : blocks.labelLength(block, line);
        String probe = line.substring(label, Math.min(line.length(), label + PROBE));
        int found = blocks.text(block).indexOf(probe);
        return new Line.Source(blocks.index(block), found < 0 ? 0 : found - label);
    }
}
