package org.lmanexus.reconciliation.alignment.passage;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.text.Token;
import org.lmanexus.reconciliation.alignment.text.Tokens;

import java.util.ArrayList;
import java.util.List;

/// Lines read as one text, one below the other, that knows where each of its places lies.
public final class Passage {

    private final List<Line> lines;
    private final int[] starts;
    private final String text;

    public Passage(List<Line> lines) {
        this.lines = List.copyOf(lines);
        this.starts = new int[lines.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                all.append('\n');
            }
            starts[i] = all.length();
            all.append(lines.get(i).text());
        }
        this.text = all.toString();
    }

    /// A place in a line: its UTF-16 units from `start` to before `end`.
    public record Place(Line line, int start, int end) {

        public int bodyStart() {
            return line.start() + start;
        }

        public int bodyEnd() {
            return line.start() + end;
        }
    }

    public String text() {
        return text;
    }

    public List<Line> lines() {
        return lines;
    }

    List<Token> tokens(Tokens reader) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int label = line.heading() ? 0 : Line.labelLength(line.text());
            for (Token token : reader.of(line.text(), label)) {
                tokens.add(
                        new Token(
                                token.start() + starts[i],
                                token.end() + starts[i],
                                token.key(),
                                token.atom()));
            }
        }
        return tokens;
    }

    /// Where a piece of the text lies, if it lies in lines that follow each other in one clause's
    /// body.
    public @Nullable Place place(int start, int end) {
        int first = lineAt(start);
        int last = lineAt(end);
        for (int i = first; i <= last; i++) {
            Line line = lines.get(i);
            boolean together = i == first || line.start() == lines.get(i - 1).end() + 1;
            if (line.heading() || !together || line.clause() != lines.get(first).clause()) {
                return null;
            }
        }
        return new Place(lines.get(first), start - starts[first], end - starts[first]);
    }

    /// The line that a place lies in.
    public Line line(int at) {
        return lines.get(lineAt(at));
    }

    /// How far into its line a place lies.
    public int inLine(int at) {
        return at - starts[lineAt(at)];
    }

    private int lineAt(int at) {
        int i = starts.length - 1;
        while (i > 0 && starts[i] > at) {
            i--;
        }
        return i;
    }
}
