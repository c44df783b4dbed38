package org.lmanexus.agreement.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a clause's body line by line, and keeps what the lines before said of the next: the term
/// that is being defined, the sub-paragraph and its name, the head of the table.
final class BodyLines {

    private static final Pattern MARKER =
            Pattern.compile("^(\\((?:[a-z]{1,2}|[ivx]{1,5}|[A-Z]{1,2}|\\d{1,2})\\))\\s+");
    private static final Pattern ROMAN = Pattern.compile("\\([ivx]{1,5}\\)");
    private static final String WORD = "(?:[A-Z][\\p{L}’'&/-]*|of|and|the|to|for|or|in|on|by|a)";
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?!(?:If|Where|When|While|Unless|Upon|For|In|On|At|No|Any|Each|All|The|This"
                            + "|Such|Until|As|To|Before|After|Within|By)\\b)"
                            + ("([A-Z][\\p{L}’'&/-]*(?:,? "
                                    + WORD
                                    + "){0,6})(?<!Inc|Ltd|Co|No)[:.]\\s"));
    private static final Pattern LOWER_LEAD =
            Pattern.compile("^([A-Z][\\p{L}’'&/-]*(?: [\\p{Ll}’'&/-]+){0,3}):\\s");
    private static final Pattern SECTION =
            Pattern.compile(
                    "(?i:section)\\s+\\d{1,2}\\.\\d{1,2}[A-Z]?\\.?\\s+([A-Z][^.\\n]{2,90})\\.");
    private static final Pattern BARE_NUMBER = Pattern.compile("[\\d.,'’ ]*\\d[\\d.,'’ ]*");

    private final boolean definitions;
    private final List<BodyLine> lines = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    /// Whether the sub-paragraphs of the first level are numbered (i), (ii), and not (a), (b).
    private boolean romans;
    private @Nullable String section;
    private @Nullable String term;
    private @Nullable String lead;
    private @Nullable List<String> head;
    private int row;

    private BodyLines(Clause clause) {
        this.definitions = clause.type() == ClauseType.DEFINITION;
    }

    static List<BodyLine> of(Clause clause) {
        BodyLines lines = new BodyLines(clause);
        int start = 0;
        for (String line : clause.body().split("\n", -1)) {
            lines.add(start, line);
            start += line.length() + 1;
        }
        return lines.lines;
    }

    private void add(int start, String text) {
        boolean tabbed = text.indexOf('\t') >= 0;
        if (tabbed) {
            table(text);
        } else {
            head = null;
            row = 0;
        }
        Optional<String> opened =
                tabbed && !text.startsWith("“") ? Optional.empty() : DefinedTerms.opening(text);
        if (opened.isPresent()) {
            term = opened.get();
            markers.clear();
            lead = null;
        }
        if (!tabbed && opened.isEmpty()) {
            prose(text);
        }
        String marker = String.join("", markers);
        lines.add(
                new BodyLine(
                        start, text, section, term, opened.isPresent(), marker, lead, head, row));
    }

    private void table(String text) {
        row = head == null ? 0 : row + 1;
        if (head == null) {
            boolean titles = isHead(text);
            head = titles ? List.of(text.split("\t", -1)) : List.of();
            row = titles ? 0 : 1;
        }
    }

    private static boolean isHead(String text) {
        String[] cells = text.split("\t", -1);
        for (int i = 1; i < cells.length; i++) {
            if (BARE_NUMBER.matcher(cells[i].strip()).matches()) {
                return false;
            }
        }
        return Terms.find(text).isEmpty();
    }

    private void prose(String text) {
        Matcher named = SECTION.matcher(text);
        if (named.matches()) {
            section = named.group(1);
        }
        Matcher marker = MARKER.matcher(text);
        boolean marked = marker.find();
        if (marked) {
            mark(marker.group(1));
        } else if (!definitions) {
            markers.clear();
        }
        if (!marked && !definitions) {
            term = null;
        }
        String words = marked ? text.substring(marker.end()) : text;
        String leads = lead(words);
        if (leads != null || markers.size() <= 1) {
            lead = leads;
        }
    }

    private void mark(String next) {
        int depth = depth(next);
        romans =
                depth == 0
                        ? next.equals("(i)") && markers.isEmpty() || romans && isRoman(next)
                        : romans;
        while (markers.size() > depth) {
            markers.removeLast();
        }
        markers.add(next);
    }

    private int depth(String next) {
        if (Character.isUpperCase(next.charAt(1))) {
            return Math.min(markers.size(), 2);
        }
        if (romans && !markers.isEmpty()) {
            return isRoman(next) ? 0 : 1;
        }
        return isRoman(next) && isNested(next) ? 1 : 0;
    }

    private static boolean isRoman(String marker) {
        return ROMAN.matcher(marker).matches();
    }

    /// Whether a letter that may be a Roman number is one: `(i)` behind `(h)` is a letter.
    private boolean isNested(String next) {
        if (markers.isEmpty()) {
            return false;
        }
        String before = markers.getFirst();
        boolean letter =
                next.length() == 3
                        && before.length() == 3
                        && next.charAt(1) == before.charAt(1) + 1
                        && markers.size() == 1;
        return !letter;
    }

    private static @Nullable String lead(String text) {
        Matcher found = LEAD.matcher(text);
        Matcher lower = LOWER_LEAD.matcher(text);
        if (found.find() && found.end() < text.length()) {
            return found.group(1);
        }
        return lower.find() && !lower.group(1).matches("(?i).*\\b(?:which|that|is|means)$")
                ? lower.group(1)
                : null;
    }
}
