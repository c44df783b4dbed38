package org.lmanexus.document.pdf.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Breaks the pieces of a paragraph into lines of a given measure, at spaces only.
final class Typesetter {

    private final Fonts fonts;
    private final float size;
    private final float measure;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line.Fragment> line = new ArrayList<>();
    private final List<Line.Fragment> gap = new ArrayList<>();
    private final List<Line.Fragment> word = new ArrayList<>();

    private Typesetter(Fonts fonts, float size, float measure) {
        this.fonts = fonts;
        this.size = size;
        this.measure = measure;
    }

    static List<Line> lines(Fonts fonts, List<Piece> pieces, float size, float measure)
            throws IOException {
        Typesetter typesetter = new Typesetter(fonts, size, measure);
        for (Piece piece : pieces) {
            typesetter.add(piece);
        }
        typesetter.endWord();
        typesetter.endLine(true);
        return typesetter.lines;
    }

    private void add(Piece piece) throws IOException {
        String text = piece.run().text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char at = i < text.length() ? text.charAt(i) : ' ';
            if (at != ' ' && at != '\n' && at != '\t') {
                continue;
            }
            if (from < i) {
                word.add(fragment(piece, text.substring(from, i)));
            }
            if (i < text.length()) {
                endWord();
                if (at == '\n') {
                    endLine(true);
                } else {
                    gap.add(fragment(piece, " "));
                }
            }
            from = i + 1;
        }
    }

    private Line.Fragment fragment(Piece piece, String text) throws IOException {
        return new Line.Fragment(piece, text, fonts.width(text, piece.run().look(), size));
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (!line.isEmpty() && width(line) + width(gap) + width(word) > measure) {
            endLine(false);
        }
        if (!line.isEmpty()) {
            line.addAll(gap);
        }
        gap.clear();
        line.addAll(word);
        word.clear();
    }

    private void endLine(boolean last) {
        int spaces = (int) line.stream().filter(fragment -> fragment.text().equals(" ")).count();
        lines.add(new Line(merged(line), width(line), spaces, last));
        line.clear();
        if (last) {
            gap.clear();
        }
    }

    private static float width(List<Line.Fragment> fragments) {
        float width = 0;
        for (Line.Fragment fragment : fragments) {
            width += fragment.width();
        }
        return width;
    }

    private static List<Line.Fragment> merged(List<Line.Fragment> fragments) {
        List<Line.Fragment> merged = new ArrayList<>();
        for (Line.Fragment next : fragments) {
            Line.Fragment before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && before.piece() == next.piece()) {
                merged.removeLast();
                merged.add(
                        new Line.Fragment(
                                before.piece(),
                                before.text() + next.text(),
                                before.width() + next.width()));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }
}
