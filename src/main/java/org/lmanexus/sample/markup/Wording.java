package org.lmanexus.sample.markup;

import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Inline;
import org.lmanexus.sample.source.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The pieces of one paragraph or cell, changed at places that are counted in its counted words.
///
/// What does not count is a wall: words on its two sides are not found as one.
public final class Wording {

    private static final String WALL = "\u0000";

    private final List<Piece> pieces;
    private final Predicate<Mark> counted;

    private Wording(List<Piece> pieces, Predicate<Mark> counted) {
        this.pieces = new ArrayList<>(pieces);
        this.counted = counted;
    }

    /// Counts only words that nobody has touched yet.
    public static Wording untouched(List<Piece> pieces) {
        return new Wording(pieces, Mark.KEPT::equals);
    }

    /// Counts the words that stood there before anybody touched them.
    public static Wording before(List<Piece> pieces) {
        return new Wording(pieces, Mark::staysWhenRejected);
    }

    private boolean counts(Piece piece) {
        return counted.test(piece.mark());
    }

    private int length(Piece piece) {
        return counts(piece) ? piece.text().length() : 0;
    }

    /// Where words begin, each time they stand here.
    public List<Integer> find(String words) {
        StringBuilder text = new StringBuilder();
        List<Integer> walls = new ArrayList<>();
        for (Piece piece : pieces) {
            if (counts(piece)) {
                text.append(piece.text());
            } else if (!piece.mark().staysWhenAccepted()) {
                walls.add(text.length());
                text.append(WALL);
            }
        }
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int found = at;
            places.add(found - (int) walls.stream().filter(wall -> wall < found).count());
        }
        return places;
    }

    /// Strikes and inserts as the runs say, the first of which begins at a place.
    public List<Piece> redraft(int at, List<Run> runs) {
        List<Piece> result = List.copyOf(pieces);
        int place = at + runs.stream().mapToInt(Wording::standing).sum();
        for (Run run : runs.reversed()) {
            Wording wording = new Wording(result, counted);
            int start = place - standing(run);
            result =
                    switch (run.mark()) {
                        case Mark.Inserted it ->
                                wording.insert(place, Inline.parse(run.text()), it);
                        case Mark.Deleted it -> wording.change(start, place, p -> p.marked(it));
                        default -> result;
                    };
            place = start;
        }
        return result;
    }

    static int standing(Run run) {
        return run.mark() instanceof Mark.Inserted ? 0 : run.text().length();
    }

    private List<Piece> insert(int at, List<Piece> words, Mark mark) {
        int index = cut(at);
        pieces.addAll(index, words.stream().map(word -> word.marked(mark)).toList());
        return List.copyOf(pieces);
    }

    /// Changes each counted piece between two places.
    public List<Piece> change(int from, int to, UnaryOperator<Piece> change) {
        cut(from);
        cut(to);
        int offset = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int length = length(pieces.get(i));
            if (length > 0 && offset >= from && offset + length <= to) {
                pieces.set(i, change.apply(pieces.get(i)));
            }
            offset += length;
        }
        return List.copyOf(pieces);
    }

    /// Puts pieces around the words between two places, and around what was inserted behind them.
    public List<Piece> enclose(int from, int to, Piece before, Piece behind) {
        int end = cut(to);
        while (end < pieces.size() && pieces.get(end).mark() instanceof Mark.Inserted) {
            end++;
        }
        pieces.add(end, behind);
        pieces.add(cut(from), before);
        return List.copyOf(pieces);
    }

    /// Cuts the piece in which a place lies and tells the index at which the place then is.
    private int cut(int at) {
        int offset = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (offset == at && length(pieces.get(i)) > 0) {
                return i;
            }
            int length = length(pieces.get(i));
            if (offset < at && at < offset + length) {
                split(i, at - offset);
                return i + 1;
            }
            offset += length;
            if (offset == at && length > 0) {
                return i + 1;
            }
        }
        return pieces.size();
    }

    private void split(int index, int at) {
        Run run =
                switch (pieces.get(index)) {
                    case Piece.Words words -> words.run();
                    case Piece.Reference reference -> reference.run();
                    case Piece.Annotated annotated -> annotated.run();
                    case Piece.Footnote note ->
                            throw new IllegalStateException("a note has no words");
                    case Piece.CommentStart start ->
                            throw new IllegalStateException("a comment has no words");
                    case Piece.CommentEnd end ->
                            throw new IllegalStateException("a comment has no words");
                };
        pieces.set(index, new Piece.Words(run.saying(run.text().substring(0, at))));
        pieces.add(index + 1, new Piece.Words(run.saying(run.text().substring(at))));
    }
}
