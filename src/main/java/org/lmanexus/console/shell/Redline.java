package org.lmanexus.console.shell;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One text beside another, word by word: what stayed, what was struck, what came in.
public record Redline(List<Piece> pieces) {

    /// A figure keeps its points and colons: `4.50:1`, `500,000,000`.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:'’/-][\\p{L}\\p{N}]+)*|\\s+|.", Pattern.DOTALL);

    private static final int AROUND = 90;

    public Redline {
        pieces = List.copyOf(pieces);
    }

    public static Redline between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        Joiner joiner = new Joiner();
        int from = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int at = delta.getSource().getPosition();
            joiner.kept(old.subList(from, at));
            joiner.changed(delta.getSource().getLines(), delta.getTarget().getLines());
            from = at + delta.getSource().size();
        }
        joiner.kept(old.subList(from, old.size()));
        return joiner.redline();
    }

    public boolean same() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.KEPT);
    }

    /// The same with only the words around each change of what stayed.
    public Redline brief() {
        List<Piece> brief = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            brief.add(
                    piece.kind() == Kind.KEPT
                            ? new Piece(
                                    Kind.KEPT,
                                    shortened(piece.text(), i > 0, i + 1 < pieces.size()))
                            : piece);
        }
        return new Redline(brief);
    }

    private static String shortened(String text, boolean head, boolean tail) {
        int kept = (head ? AROUND : 0) + (tail ? AROUND : 0);
        if (text.length() <= kept + AROUND) {
            return text;
        }
        return (head ? text.substring(0, AROUND) : "")
                + " … "
                + (tail ? text.substring(text.length() - AROUND) : "");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Words that changed side by side are one change, the struck ones first; a space between two
    /// changes is no word that stayed.
    private static final class Joiner {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder struck = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();
        private String space = "";

        void kept(List<String> words) {
            String text = String.join("", words);
            boolean between = text.isBlank() && text.indexOf('\n') < 0;
            if (between && struck.length() + inserted.length() > 0) {
                space += text;
                return;
            }
            flush();
            add(Kind.KEPT, text);
        }

        void changed(List<String> gone, List<String> come) {
            struck.append(space).append(String.join("", gone));
            inserted.append(space).append(String.join("", come));
            space = "";
        }

        Redline redline() {
            flush();
            return new Redline(pieces);
        }

        private void flush() {
            add(Kind.STRUCK, struck.toString());
            add(Kind.INSERTED, inserted.toString());
            add(Kind.KEPT, space);
            struck.setLength(0);
            inserted.setLength(0);
            space = "";
        }

        private void add(Kind kind, String text) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(kind, text));
            }
        }
    }

    /// What became of some words.
    public enum Kind {
        KEPT,
        STRUCK,
        INSERTED
    }

    public record Piece(Kind kind, String text) {}
}
