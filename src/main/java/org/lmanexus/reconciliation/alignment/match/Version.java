package org.lmanexus.reconciliation.alignment.match;

import org.lmanexus.agreement.Agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One version of an agreement as lines in order, and its clauses.
public final class Version {

    private final List<Line> lines;
    private final Map<Integer, Agreement.Clause> clauses;
    private final Map<Integer, List<Line>> byClause;

    Version(List<Line> lines, List<Agreement.Clause> clauses) {
        this.lines = List.copyOf(lines);
        this.clauses = new TreeMap<>();
        clauses.forEach(clause -> this.clauses.put(clause.order(), clause));
        this.byClause = lines.stream().collect(Collectors.groupingBy(Line::clause));
    }

    /// The version that an agreement is, without a document: a baseline from the database, say.
    public static Version of(Agreement agreement) {
        List<Line> lines = new ArrayList<>();
        for (Agreement.Clause clause : agreement.clauses()) {
            lines.add(
                    Line.heading(
                            lines.size(), clause.order(), clause.label(), clause.title(), null));
            for (Paragraph paragraph : Paragraph.of(clause.body())) {
                lines.add(
                        Line.body(
                                lines.size(),
                                clause.order(),
                                paragraph.text(),
                                paragraph.start(),
                                null));
            }
        }
        return new Version(lines, agreement.clauses());
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Agreement.Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    public Agreement.Clause clause(int order) {
        Agreement.Clause clause = clauses.get(order);
        if (clause == null) {
            throw new IllegalArgumentException("no clause is the " + order + ".");
        }
        return clause;
    }

    /// The heading and the body of a clause; 0 gives the lines in no clause.
    public List<Line> linesOf(int clause) {
        return byClause.getOrDefault(clause, List.of());
    }

    Line heading(int clause) {
        return linesOf(clause).stream().filter(Line::heading).findFirst().orElseThrow();
    }

    /// A line of a clause's body that says something. A page's number is none, and a number that
    /// stands alone opens the line below it.
    record Paragraph(String text, int start) {

        private static final Pattern PAGE_NUMBER =
                Pattern.compile(
                        "(?i)\\s*(?:page(?:\\s+\\d+(?:\\s+of\\s+\\d+)?)?|[-\u2013]?\\s*\\d{1,3}\\s*[-\u2013]?)\\s*");
        private static final Pattern NUMBER =
                Pattern.compile("\\s*(?:\\([A-Za-z0-9]{1,5}\\)|[A-Za-z]\\)|[ivxl]{1,5}\\))\\s*");

        static List<Paragraph> of(String body) {
            List<Paragraph> paragraphs = new ArrayList<>();
            int start = 0;
            int from = 0;
            while (start <= body.length()) {
                int feed = body.indexOf('\n', start);
                int end = feed < 0 ? body.length() : feed;
                String text = body.substring(from, end);
                boolean opens = feed >= 0 && from == start && NUMBER.matcher(text).matches();
                if (!opens) {
                    if (!text.isBlank() && !furniture(text)) {
                        paragraphs.add(new Paragraph(text, from));
                    }
                    from = end + 1;
                }
                start = end + 1;
            }
            return paragraphs;
        }

        /// Whether a text is only a page's number, which some files leave between the paragraphs.
        static boolean furniture(String text) {
            return PAGE_NUMBER.matcher(text).matches();
        }
    }
}
