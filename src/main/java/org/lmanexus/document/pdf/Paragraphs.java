package org.lmanexus.document.pdf;

import org.lmanexus.document.pdf.line.Cell;
import org.lmanexus.document.pdf.line.Line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Joins lines to paragraphs by their place: the usual distance between lines, indents, lines that
/// end early, and numbers that open a line.
final class Paragraphs {

    private static final String CONTENTS_ENTRY =
            "(?:\\d+(?:\\.\\d+)*\\.?|(?i:schedule|appendix|exhibit|annex|part)\\s+\\w{1,4})"
                    + "\\t[A-Z][^\\t]{2,120}\\t\\d{1,4}";
    private static final Pattern LABEL =
            Pattern.compile(
                    "(\\((\\d{1,3}|[a-zA-Z]{1,2}|[ivxlIVXL]{1,6})\\)|\\d{1,3}(\\.\\d{1,3})*[.)]|"
                            + "\\d{1,3}(\\.\\d{1,3})*(?=\\s+[^\\p{Ll}])|"
                            + "[A-Za-z][.)]|[ivxl]{1,6}[.)]|\u2022|"
                            + "(Section|Clause|Article|ARTICLE|Schedule|SCHEDULE|Part|PART)\\s\\S+)"
                            + "\\s.*");
    private static final Pattern ENTRY = Pattern.compile(CONTENTS_ENTRY);
    private static final Pattern DOTS = Pattern.compile(".*(\\.\\s?){4,}\\s*\\d{1,4}");
    private static final Pattern END = Pattern.compile(".*([.;:,]\\W?|;? (and|or))");
    private static final float DISTANT = 1.25f;
    private static final float INDENT = 1.2f;
    private static final float SIZE = 0.08f;
    private static final float SHORT = 0.2f;
    private static final int STEPS = 20;

    private final float pitch;
    private final float left;
    private final float right;
    private final List<List<Line>> paragraphs = new ArrayList<>();

    private Paragraphs(List<Line> lines) {
        Map<Integer, Integer> pitches = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            float step = (lines.get(i).baseline() - before.baseline()) / before.size();
            if (step > SIZE && step < 3) {
                pitches.merge(Math.round(step * STEPS), 1, Integer::sum);
            }
        }
        pitch =
                pitches.entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .map(Map.Entry::getKey)
                                .orElse(STEPS)
                        / (float) STEPS;
        left = lines.isEmpty() ? 0 : edge(lines.stream().map(Line::left).sorted().toList(), 0.05f);
        right = lines.isEmpty() ? 0 : edge(lines.stream().map(Line::right).sorted().toList(), 0.9f);
    }

    private static float edge(List<Float> sorted, float share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    /// @param lines in reading order, over all pages
    static List<List<Line>> of(List<Line> lines) {
        Paragraphs joined = new Paragraphs(lines);
        lines.forEach(joined::add);
        return joined.paragraphs;
    }

    private void add(Line line) {
        if (paragraphs.isEmpty() || begins(paragraphs.getLast(), line)) {
            paragraphs.add(new ArrayList<>());
        }
        paragraphs.getLast().add(line);
    }

    private static boolean labelled(Line line) {
        return LABEL.matcher(line.text()).matches() || PrintedNumber.shownTwice(line);
    }

    private boolean begins(List<Line> paragraph, Line line) {
        Line last = paragraph.getLast();
        if (line.cell() != null || last.cell() != null) {
            return !sameRow(last, line);
        }
        float drop = line.baseline() - last.baseline();
        boolean labelled = labelled(line);
        if (Math.abs(line.size() - last.size()) > SIZE * last.size()
                || line.bold() != last.bold()
                || contents(last)) {
            return true;
        }
        if (line.page() != last.page() || drop <= 0) {
            return labelled || !runsOn(last, line);
        }
        if (drop > DISTANT * pitch * last.size()) {
            return true;
        }
        if (labelled && (ends(last) || endsEarly(last))) {
            return true;
        }
        return indented(paragraph, line) || (endsEarly(last) && ends(last));
    }

    private static boolean sameRow(Line last, Line line) {
        Cell before = last.cell();
        Cell cell = line.cell();
        return before != null && cell != null && before.sameRow(cell) && last.page() == line.page();
    }

    /// Over the end of a page or a column.
    private boolean runsOn(Line last, Line line) {
        if (Character.isLowerCase(line.text().charAt(0))) {
            return true;
        }
        return !ends(last) && !endsEarly(last);
    }

    private boolean indented(List<Line> paragraph, Line line) {
        float shift = (line.left() - paragraph.getLast().left()) / line.size();
        if (Math.abs(shift) < INDENT) {
            return false;
        }
        boolean second = paragraph.size() == 1;
        boolean hanging = second && shift > 0 && labelled(paragraph.getFirst());
        boolean opening = second && shift < 0 && !endsEarly(paragraph.getFirst());
        return !hanging && !opening;
    }

    private boolean endsEarly(Line line) {
        return line.right() < right - SHORT * (right - left);
    }

    private static boolean ends(Line line) {
        String text = line.text();
        return ".;:!?".indexOf(text.charAt(text.length() - 1)) >= 0 || END.matcher(text).matches();
    }

    /// Whether it is an entry of a table of contents: its page stands behind a row of dots, or a
    /// title with a number of its own stands in front of a tab and its page.
    static boolean contents(Line line) {
        String text = line.text();
        char end = text.charAt(text.length() - 1);
        return end >= '0'
                && end <= '9'
                && (DOTS.matcher(text).matches() || ENTRY.matcher(text).matches());
    }
}
