package org.lmanexus.reconciliation.alignment.match;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Finds the block of a document that each line of the agreement read from it came from, so that a
/// line knows its page, its author and its comments. Blocks that no clause claims become lines of
/// no clause.
final class Claims {

    private static final int AHEAD = 60;
    private static final int OPENING = 24;
    private static final int PROBE = 24;

    private final List<Passage> passages;
    private final Set<Integer> claimed = new HashSet<>();
    private int at;
    private int from;

    private Claims(Document document, View view) {
        this.passages =
                document.blocks().stream()
                        .filter(block -> compared(block) && block.text(view) != null)
                        .map(block -> Passage.of(block, view))
                        .toList();
    }

    private record Passage(int block, String text, @Nullable String label, String letters) {
        static Passage of(Block block, View view) {
            String text = Objects.requireNonNull(block.text(view));
            String label = block.label(view);
            return new Passage(
                    block.index(), text, label, onlyLetters(label == null ? text : label + text));
        }
    }

    /// A line before it has its number in the version.
    private record Draft(Line line, int place, int order) {}

    static Version of(Document document, View view, Agreement agreement) {
        Claims claims = new Claims(document, view);
        List<Draft> drafts = new ArrayList<>();
        for (Agreement.Clause clause : agreement.clauses()) {
            claims.clause(clause, drafts);
        }
        claims.unclaimed(drafts);
        drafts.sort(Comparator.comparingInt(Draft::place).thenComparingInt(Draft::order));
        List<Line> lines = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            lines.add(draft.line().at(lines.size()));
        }
        return new Version(lines, agreement.clauses());
    }

    static boolean compared(Block block) {
        return !block.contents()
                && block.kind() != Block.Kind.HEADER
                && block.kind() != Block.Kind.FOOTER;
    }

    private void clause(Agreement.Clause clause, List<Draft> drafts) {
        Line.Source source = claim(clause.title());
        int place = at;
        List<Draft> body = new ArrayList<>();
        for (Version.Paragraph paragraph : Version.Paragraph.of(clause.body())) {
            int label = Line.labelLength(paragraph.text());
            Line.Source found = claim(paragraph.text().substring(label));
            if (found != null) {
                found = shifted(found, paragraph.text(), label);
            }
            if (source == null && body.isEmpty()) {
                place = at;
            }
            Line line = Line.body(0, clause.order(), paragraph.text(), paragraph.start(), found);
            body.add(new Draft(line, at, drafts.size() + body.size() + 1));
        }
        Line heading = Line.heading(0, clause.order(), clause.label(), clause.title(), source);
        drafts.add(new Draft(heading, place, drafts.size()));
        drafts.addAll(body);
    }

    private Line.@Nullable Source claim(String text) {
        String letters = onlyLetters(text);
        if (letters.isEmpty() || passages.isEmpty()) {
            return null;
        }
        int here = passages.get(at).letters().indexOf(letters, from);
        if (here >= 0) {
            return take(at, here + letters.length());
        }
        for (int ahead = at + 1; ahead <= Math.min(at + AHEAD, passages.size() - 1); ahead++) {
            String other = passages.get(ahead).letters();
            int found = other.indexOf(letters);
            boolean opens = found >= 0 && found <= OPENING;
            boolean closes = found >= 0 && found + letters.length() == other.length();
            if (opens || closes && letters.length() > PROBE) {
                return take(ahead, found + letters.length());
            }
        }
        return null;
    }

    private Line.Source take(int passage, int end) {
        at = passage;
        from = end;
        claimed.add(passage);
        return new Line.Source(passages.get(passage).block(), 0);
    }

    /// The distance from a place in the line to the same place in its block.
    private Line.Source shifted(Line.Source source, String line, int label) {
        String probe = line.substring(label, Math.min(line.length(), label + PROBE));
        int found = passages.get(at).text().indexOf(probe);
        return new Line.Source(source.block(), found < 0 ? 0 : found - label);
    }

    private void unclaimed(List<Draft> drafts) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (!claimed.contains(i) && !passage.text().isBlank()) {
                Line.Source source = new Line.Source(passage.block(), 0);
                drafts.add(new Draft(Line.body(0, 0, passage.text(), 0, source), i, -1));
            }
        }
    }

    private static String onlyLetters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
