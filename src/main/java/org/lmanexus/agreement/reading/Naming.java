package org.lmanexus.agreement.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.text.Capitals;
import org.lmanexus.term.TermMention;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a banker would call a value: the term that its line defines, the head of its column, the
/// name of its sub-paragraph or clause, and what sets it apart from others of that name.
final class Naming {

    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:in relation to|in respect of|with respect to|in the case of|for|under)\\s+"
                            + "(?:any |the |a |an |each |all )?"
                            + "([A-Z][\\w’']*(?: (?:[A-Z0-9][\\w’']*|and(?= [A-Z]))){0,4})"
                            + "(?! and\\b)");
    private static final Pattern FACILITY =
            Pattern.compile("(?:Facility|Loans?|Tranche|Commitments?|Borrowings?|Advances?)\\b");
    private static final Pattern UNIT =
            Pattern.compile("\\s*\\([^)]*\\)|,? (?:per cent\\.?|per annum|in) .*$");
    private static final Pattern LEVEL =
            Pattern.compile("(?i)^(?:maximum|minimum|required)\\s+(?=\\p{L})");
    private static final Pattern PLAIN_HEAD =
            Pattern.compile(
                    "(?i)(?:the )?(?:ratio|amount|level|percentage|rate|value|provision|required"
                            + "|details|terms?|limit|figure|requirement|date|period)?");
    private static final Pattern COMPARES =
            Pattern.compile(
                    "(?i)(?:greater|less|more|above|below|up to|at least|equal|not|exceed|over"
                            + "|under|[<>≤≥]).*");
    private static final Pattern ENDING =
            Pattern.compile("(?i),? (?:ending|ended|commencing)(?: on)?(?: or (?:after|about))?$");
    private static final Pattern FINANCIAL =
            Pattern.compile("(?i)financial|ratios?\\b|covenants?\\b");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:section|clause|article)\\s+[\\d.]+");
    private static final Pattern RUN_IN =
            Pattern.compile(
                    "^([A-Z][\\p{L}’'-]*(?:,?"
                            + " (?:[A-Z][\\p{L}’'-]*|of|and|the|to|for|or|in|on|by))*)\\.");
    private static final Pattern INLINE =
            Pattern.compile("[;:,.]\\s+(?:and |or |plus )?(\\((?:i{1,3}|iv|vi{0,3}|ix|x)\\))\\s");
    private static final int LONGEST_HEAD = 30;
    private static final int NEAR = 60;

    /// A name, and what may be put behind it where others have it, too.
    ///
    /// @param marker the sub-paragraph; empty where there is none
    record Name(String text, String marker, String noun) {}

    private Naming() {}

    static Name of(Clause clause, BodyLine line, TermMention mention) {
        String section = line.section();
        String title = section == null ? named(clause) : Capitals.lowered(section);
        String noun = ValueNoun.of(clause.body(), mention);
        if (clause.label() == null && title.equals(Outline.PARTIES) && noun.equals("date")) {
            return new Name("Date of Agreement", "", noun);
        }
        if (line.inTable() && !prose(line)) {
            return new Name(inTable(title, line, mention), "", noun);
        }
        String base = base(clause, title, line);
        String before = line.text().substring(0, mention.start() - line.start());
        String marker = marker(line.opens() ? "" : line.marker(), before);
        return subject(before)
                .filter(subject -> !base.contains(subject))
                .map(subject -> new Name(base + " – " + subject, marker, noun))
                .orElseGet(() -> new Name(base, marker, noun));
    }

    /// Whether a row is a line of running text that its file set with tabs.
    private static boolean prose(BodyLine line) {
        String first = line.cells().getFirst().text();
        return !first.isEmpty() && Character.isLowerCase(first.charAt(0));
    }

    /// The title; the words that open the body where the title only repeats the number.
    private static String named(Clause clause) {
        if (clause.title().isBlank()) {
            return "Clause " + clause.label();
        }
        Matcher opens = RUN_IN.matcher(clause.body());
        boolean number = NUMBER.matcher(clause.title()).matches();
        return Capitals.lowered(number && opens.find() ? opens.group(1) : clause.title());
    }

    /// The number of the sub-paragraph with that of the part of its sentence: `(a)(ii)`.
    private static String marker(String marker, String before) {
        Matcher inline = INLINE.matcher(before);
        String part = "";
        while (inline.find()) {
            part = inline.group(1);
        }
        boolean roman = part.isEmpty() || marker.matches("(?:.*\\))?\\([ivx]+\\)");
        int last = marker.lastIndexOf('(');
        return part.isEmpty() ? marker : roman ? marker.substring(0, last) + part : marker + part;
    }

    private static String base(Clause clause, String title, BodyLine line) {
        if (line.term() != null) {
            return Capitals.lowered(line.term());
        }
        String lead = line.lead() == null ? null : Capitals.lowered(line.lead());
        if (lead == null) {
            Optional<String> measured =
                    clause.type() == ClauseType.COVENANT
                            ? Covenants.named(title, line.text())
                            : Optional.empty();
            return measured.filter(name -> FINANCIAL.matcher(title).find()).orElse(title);
        }
        return clause.type() == ClauseType.COVENANT && Covenants.measure(lead).isPresent()
                ? lead
                : title + " – " + lead;
    }

    private static String inTable(String title, BodyLine line, TermMention mention) {
        BodyLine.Cell cell = line.cell(mention.start());
        String named = line.term() != null ? line.term() : line.lead();
        String first = line.cells().getFirst().text();
        if (cell.column() == 0) {
            String base = named == null ? title : named;
            String head = ENDING.matcher(head(line, 0)).replaceFirst("");
            return base + " – " + (head.isEmpty() ? "row" : head) + " " + line.row();
        }
        String column = LEVEL.matcher(head(line, cell.column())).replaceFirst("");
        boolean plain = PLAIN_HEAD.matcher(column).matches();
        boolean alone = line.head() == null || line.head().size() <= 2;
        String base = named != null && (plain || alone) ? named : plain ? title : capital(column);
        if (plain && alone && named == null && !first.isEmpty() && !condition(first)) {
            return first + " – " + title;
        }
        return first.isEmpty() ? base : base + " – " + row(line, first);
    }

    /// A row's first cell; a condition behind what it is about.
    private static String row(BodyLine line, String first) {
        String head = head(line, 0);
        return condition(first) && !head.isEmpty() && head.length() <= LONGEST_HEAD
                ? head + " " + lower(brief(first))
                : brief(first);
    }

    /// `Less than or equal to 4.00:1 but greater than 3.50:1` is up to 4.00:1 but above 3.50:1.
    private static String brief(String condition) {
        return condition
                .replaceAll(
                        "(?i)(?:is )?\\b(?:equal to or less|less than or equal) (?:to|than)\\b",
                        "up to")
                .replaceAll(
                        "(?i)(?:is )?\\b(?:equal to or greater|greater than or equal)"
                                + " (?:to|than)\\b",
                        "at least")
                .replaceAll("(?i)\\b(?:greater|more) than\\b", "above")
                .replaceAll("(?i)\\bnot above\\b", "up to")
                .replaceAll("(?i)\\bless than\\b", "below");
    }

    private static String head(BodyLine line, int column) {
        return UNIT.matcher(line.headOf(column)).replaceAll("").strip();
    }

    /// The facility or loan that the words right before a value speak of.
    private static Optional<String> subject(String before) {
        Matcher found = SUBJECT.matcher(before);
        @Nullable String last = null;
        while (found.find()) {
            String between = before.substring(found.end());
            boolean near = between.length() <= NEAR && !between.matches("(?s).*(?:\\band\\b|;).*");
            last = near && FACILITY.matcher(found.group(1)).find() ? found.group(1) : null;
        }
        return Optional.ofNullable(last);
    }

    private static boolean condition(String first) {
        return COMPARES.matcher(first).matches();
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
