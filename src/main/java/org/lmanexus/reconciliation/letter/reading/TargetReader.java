package org.lmanexus.reconciliation.letter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a sentence is about: clause, schedule, definition, paragraph, row, sentence.
public final class TargetReader {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;
    private static final String TITLE = "(?: \\((?<title>[A-Z«][^()]*(?:\\([^()]*\\)[^()]*)*)\\))?";
    private static final String PATH =
            "(?<path>(?:\\([A-Za-z0-9]{1,4}\\))+|\\d{1,2}(?:\\([A-Za-z0-9]{1,4}\\))*)";

    /// Each paragraph named by itself, from the innermost to the outermost.
    private static final Pattern PARAGRAPH =
            Pattern.compile(
                    "\\b(?:sub-?)?(?:paragraph|clause|section|item|limb)s? " + PATH + "(?![.\\d])",
                    NOCASE);

    private static final Pattern CLAUSE =
            Pattern.compile(
                    "\\b(?:clause|section|article|§)"
                            + " ?(?<number>\\d+(?:\\.\\d+)*)(?<inside>(?:\\([A-Za-z0-9]{1,4}\\))*)"
                            + TITLE,
                    NOCASE);
    private static final Pattern SCHEDULE =
            Pattern.compile(
                    "(?:\\bPart (?<part>[IVX]+|\\d+|[A-Z])(?: \\([^()]*\\))? (?:of|to|in)"
                            + " )?\\b(?<kind>Schedule|Exhibit|Annex|Appendix)"
                            + " (?<number>\\d+|[IVX]+|[A-Z])\\b"
                            + TITLE);
    private static final Pattern TERM =
            Pattern.compile(
                    "\\b[Dd]efinitions? of (?:the (?:defined )?terms?"
                            + " )?(?:«(?<quoted>\\d+)»|(?<bare>[A-Z][\\w'’-]*(?: (?:(?:of|and|the)"
                            + " )?[A-Z][\\w'’-]*)*))");
    private static final Pattern TERM_AFTER =
            Pattern.compile(
                    "(?:\\bthe )?(?:defined )?term «(?<quoted>\\d+)»(?=,? (?:as"
                            + " defined|is|shall|in|contained))|«(?<said>\\d+)» definition");
    private static final Pattern ROW =
            Pattern.compile(
                    "\\b(?:in |of |to |from )?(?:the )?(?:table )?(?:(?:row|line|entry)s?(?: in the"
                        + " table)?(?: (?:for|headed|opposite|relating to|beginning(?: with)?|that"
                        + " begins(?: with)?|which begins(?: with)?|starting(?:"
                        + " with)?|commencing(?: with)?|named))?|(?:set )?opposite|against)(?: the"
                        + " (?:words?|date|entry|range|name|period))?(?: (?:ending|ended) on)?"
                        + " «(?<quoted>\\d+)»(?: (?:row|line|entry))?(?! (?:set"
                        + " )?(?:opposite|against)\\b)",
                    NOCASE);
    private static final Pattern ROW_BEFORE =
            Pattern.compile("\\bthe «(?<quoted>\\d+)» (?:row|line|entry)", NOCASE);
    private static final Pattern ROW_BEHIND =
            Pattern.compile(
                    "(?<=\\b(?:row|line|entry)\\b[^«»]{0,120})\\b(?:which|that)"
                            + " (?:begins|starts|commences|is headed)(?: with)? «(?<quoted>\\d+)»",
                    NOCASE);
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "\\b(?:the )?(?<ordinal>first|second|third|last|final) sentence(?: of| in)?",
                    NOCASE);
    private static final Pattern OTHER =
            Pattern.compile(
                    "§T,? (?:of|to|in) the (?<name>(?:[A-Z][\\w'’-]*)(?: (?:and |of"
                            + " )?[A-Z][\\w'’-]*)*)");
    private static final Pattern OURS =
            Pattern.compile(
                    "(?:.*(?:Facilit(?:y|ies)|Credit|Loan|Original|Existing|Principal|Senior)"
                            + " )?Agreement|Facilit(?:y|ies)");

    private TargetReader() {}

    /// What was found, and the sentence without it: `§T` stands where it stood.
    record Found(Target target, String rest) {}

    static Found read(Skeleton skeleton) {
        String text = skeleton.text();
        String term = "";
        Matcher defined = TERM.matcher(text);
        if (!defined.find()) {
            defined = TERM_AFTER.matcher(text);
        }
        defined.reset();
        if (defined.find()) {
            term = named(defined, skeleton);
            text = text.substring(0, defined.start()) + "§T" + text.substring(defined.end());
        }
        String row = "";
        for (Pattern pattern : List.of(ROW, ROW_BEFORE, ROW_BEHIND)) {
            Matcher matcher = pattern.matcher(text);
            if (row.isEmpty() && matcher.find()) {
                row = skeleton.operands().get(Integer.parseInt(matcher.group("quoted")));
                text = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
            }
        }
        Matcher ordinal = SENTENCE.matcher(text);
        int sentence = 0;
        if (ordinal.find()) {
            sentence = ordinal(ordinal.group("ordinal"));
            text = text.substring(0, ordinal.start()) + text.substring(ordinal.end());
        }
        return clause(text, skeleton, new Target("", "", term, List.of(), row, sentence, ""));
    }

    private static String named(Matcher defined, Skeleton skeleton) {
        for (String group : List.of("quoted", "bare", "said")) {
            if (defined.namedGroups().containsKey(group) && defined.group(group) != null) {
                String name = defined.group(group);
                return group.equals("bare")
                        ? name
                        : skeleton.operands().get(Integer.parseInt(name));
            }
        }
        return "";
    }

    private static Found clause(String before, Skeleton skeleton, Target inner) {
        String text = before;
        String clause = "";
        String title = "";
        List<String> path = new ArrayList<>();
        Matcher numbered = CLAUSE.matcher(text);
        Matcher schedule = SCHEDULE.matcher(text);
        if (numbered.find()) {
            clause = numbered.group("number");
            title = title(numbered, skeleton);
            path.addAll(labels(numbered.group("inside")));
            text = text.substring(0, numbered.start()) + "§T" + text.substring(numbered.end());
        } else if (schedule.find()) {
            String part = schedule.group("part");
            clause =
                    (part == null ? "" : "Part " + part + " of ")
                            + schedule.group("kind")
                            + " "
                            + schedule.group("number");
            title = title(schedule, skeleton);
            text = text.substring(0, schedule.start()) + "§T" + text.substring(schedule.end());
        }
        Matcher paragraph = PARAGRAPH.matcher(text);
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (paragraph.find()) {
            path.addAll(0, labels(paragraph.group("path")));
            rest.append(text, at, paragraph.start()).append("§T");
            at = paragraph.end();
        }
        rest.append(text.substring(at));
        String left = rest.toString().replaceAll("§T(?:,? (?:of|in|to|at) (?:the )?§T)+", "§T");
        Matcher other = OTHER.matcher(left);
        String document =
                other.find() && !OURS.matcher(other.group("name")).matches()
                        ? other.group("name")
                        : "";
        Target target =
                new Target(
                        clause,
                        title,
                        inner.term(),
                        List.copyOf(path),
                        inner.row(),
                        inner.sentence(),
                        document);
        return new Found(target, left);
    }

    private static String title(Matcher matcher, Skeleton skeleton) {
        String title = matcher.group("title");
        if (title == null) {
            return "";
        }
        Matcher operand = Pattern.compile("«(\\d+)»").matcher(title);
        return operand.replaceAll(
                m ->
                        Matcher.quoteReplacement(
                                skeleton.operands().get(Integer.parseInt(m.group(1)))));
    }

    public static List<String> labels(String path) {
        List<String> labels = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\(([A-Za-z0-9]+)\\)|^(\\d+)").matcher(path);
        while (matcher.find()) {
            labels.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return labels;
    }

    private static int ordinal(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            default -> -1;
        };
    }
}
