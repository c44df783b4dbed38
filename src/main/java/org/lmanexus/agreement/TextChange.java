package org.lmanexus.agreement;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

import org.lmanexus.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one text became another: the pieces that were replaced, word by word and in order.
public final class TextChange {

    private final String after;
    private final List<Piece> pieces;

    private TextChange(String after, List<Piece> pieces) {
        this.after = after;
        this.pieces = List.copyOf(pieces);
    }

    /// The difference of two texts.
    public static TextChange between(String before, String after) {
        return new TextChange(after, pieces(before, after, 0));
    }

    /// The change that puts other words in the place of some, or between two where `span` is empty.
    public static TextChange replacing(String before, Span span, String replacement) {
        int start = wordStart(before, span.start());
        int end = wordEnd(before, span.end());
        String head = before.substring(start, span.start());
        String tail = before.substring(span.end(), end);
        String after =
                before.substring(0, start) + head + replacement + tail + before.substring(end);
        return new TextChange(
                after, pieces(before.substring(start, end), head + replacement + tail, start));
    }

    public String after() {
        return after;
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// What of the new text was not in the old.
    public List<Span> added() {
        return pieces.stream()
                .filter(piece -> piece.newEnd > piece.newStart)
                .map(piece -> new Span(piece.newStart, piece.newEnd))
                .toList();
    }

    /// Where these words stand now, if none of them was replaced.
    public Optional<Span> kept(Span span) {
        boolean touched = pieces.stream().anyMatch(piece -> piece.overlaps(span));
        return touched ? Optional.empty() : Optional.of(image(span));
    }

    /// Whether a piece ends where the span begins, or begins where it ends.
    public boolean besides(Span span) {
        return pieces.stream()
                .anyMatch(piece -> piece.end == span.start() || piece.start == span.end());
    }

    /// What now stands where the span stood: the words themselves, or what replaced them.
    public Span image(Span span) {
        int start = span.start();
        int end = span.end();
        int before = 0;
        int within = 0;
        for (Piece piece : pieces) {
            if (piece.end <= span.start()) {
                before += piece.growth();
            } else if (piece.overlaps(span)) {
                start = Math.min(start, piece.start);
                end = Math.max(end, piece.end);
                within += piece.growth();
            }
        }
        return new Span(start + before, end + before + within);
    }

    /// By lines first, so that a table's alike rows are not taken for one another.
    private static List<Piece> pieces(String before, String after, int offset) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece lines : difference(Words.lines(before), Words.lines(after), 0, 0)) {
            pieces.addAll(
                    difference(
                            Words.of(lines.in(before)),
                            Words.of(lines.newIn(after)),
                            lines.start,
                            lines.newStart));
        }
        return joined(pieces, before).stream().map(piece -> piece.movedBy(offset)).toList();
    }

    /// Words that changed side by side are one piece: a space between them is no word kept.
    private static List<Piece> joined(List<Piece> pieces, String before) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean besides =
                    !joined.isEmpty()
                            && isSpace(before.substring(joined.getLast().end, piece.start));
            joined.add(besides ? joined.removeLast().joined(piece) : piece);
        }
        return joined;
    }

    private static boolean isSpace(String text) {
        return text.isBlank() && text.indexOf('\n') < 0;
    }

    private static List<Piece> difference(
            List<String> before, List<String> after, int offset, int newOffset) {
        int[] starts = Words.starts(before);
        int[] newStarts = Words.starts(after);
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            Piece piece =
                    new Piece(
                            offset + starts[from],
                            offset + starts[from + delta.getSource().size()],
                            newOffset + newStarts[to],
                            newOffset + newStarts[to + delta.getTarget().size()]);
            if (!pieces.isEmpty() && pieces.getLast().meets(piece)) {
                piece = pieces.removeLast().joined(piece);
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Units `start` to before `end` of the old text, replaced by some of the new.
    private record Piece(int start, int end, int newStart, int newEnd) {

        int growth() {
            return newEnd - newStart - (end - start);
        }

        boolean overlaps(Span span) {
            return start < span.end() && end > span.start();
        }

        /// The differ tells a replacement as an insertion and a deletion side by side.
        boolean meets(Piece next) {
            return end == next.start && newEnd == next.newStart;
        }

        Piece joined(Piece next) {
            return new Piece(start, next.end, newStart, next.newEnd);
        }

        String in(String before) {
            return before.substring(start, end);
        }

        String newIn(String after) {
            return after.substring(newStart, newEnd);
        }

        Piece movedBy(int offset) {
            return new Piece(start + offset, end + offset, newStart + offset, newEnd + offset);
        }
    }
}
