package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways in which a letter names one level of a place.
final class LocusElements {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;
    private static final String TITLE =
            "(?: \\((?<title>[A-Z«][^()]{2,}?(?:\\([^()]*\\)[^()]*)*)\\))?";
    private static final String LABEL = "(?:\\([A-Za-z0-9]{1,4}\\))";
    private static final String NUMBER = "\\d{1,3}[A-Z]?(?:\\.\\d{1,3}[A-Z]?)*";
    private static final String NAME = "[A-Z][\\w'’&-]*(?: (?:(?:of|and|the) )?[A-Z][\\w'’&-]*)*";

    private static final Pattern CLAUSE =
            Pattern.compile(
                    "(?:(?:sub-?)?clauses?|(?:sub-?)?sections?|articles?|§§?|cll?\\.?|sec\\.|s\\.)"
                            + " ?(?<number>"
                            + NUMBER
                            + ")(?<inside>(?: ?"
                            + LABEL
                            + "+)?)(?![\\d])"
                            + TITLE,
                    NOCASE);
    private static final Pattern MORE_CLAUSES =
            Pattern.compile(
                    "(?:,|,? and|,? or) (?:clause |section )?(?<number>"
                            + NUMBER
                            + ")(?<inside>"
                            + LABEL
                            + "*)(?! ?(?:days|per|Business))"
                            + TITLE,
                    NOCASE);
    /// The same where nothing was said yet that could belong to the first of them alone.
    private static final Pattern MORE_CLAUSES_AHEAD =
            Pattern.compile(
                    MORE_CLAUSES.pattern().replaceFirst("\\(\\?:clause", "(?:in |of )?(?:clause"),
                    NOCASE);
    private static final Pattern PLURAL =
            Pattern.compile("(?:clauses|sections|articles)\\b", NOCASE);
    private static final Pattern THROUGH =
            Pattern.compile(
                    " (?:to|through) (?<last>"
                            + NUMBER
                            + ")(?![\\d(])(?: \\(?(?:both )?inclusive\\)?)?",
                    NOCASE);
    private static final Pattern OPENS =
            Pattern.compile("(?:(?:in|throughout|at) )?(?:each of |both )?", NOCASE);
    private static final Pattern SCHEDULE =
            Pattern.compile(
                    "(?:Part (?<part>[IVX]+|\\d+|[A-Z])(?: \\([^()]*\\))? (?:of|to|in)"
                            + " (?:the )?)?(?<kind>Schedule|Exhibit|Annex|Appendix)"
                            + " (?<number>\\d+(?:\\.\\d+)?[A-Z]?|[IVX]+|[A-Z])\\b"
                            + TITLE
                            + "(?:,? Part (?<behind>[IVX]+|\\d+|[A-Z])\\b)?");
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:each of |both )?Parts? (?<one>[IVX]+|\\d+|[A-Z])(?: \\([^()]*\\))? and"
                        + " (?:Part )?(?<other>[IVX]+|\\d+|[A-Z])(?: \\([^()]*\\))? (?:of|to|in)"
                        + " (?:the )?(?<schedule>(?:Schedule|Exhibit|Annex|Appendix)"
                        + " (?:\\d+[A-Z]?|[IVX]+|[A-Z]))\\b"
                            + TITLE);
    private static final Pattern PART =
            Pattern.compile(
                    "Part (?<number>[IVX]+|\\d{1,2}|[A-Z])\\b"
                            + TITLE
                            + "(?: (?:of|to|in) (?:that|the same|the said|such) Schedule\\b|(?!"
                            + " of\\b))");
    private static final String PATH = "(?:" + LABEL + "+|\\d{1,2}" + LABEL + "*)(?!\\.?\\d)";
    private static final Pattern PARAGRAPH =
            Pattern.compile(
                    "(?:(?:sub-?)?(?:paragraph|para|item)s?\\.?|(?:sub-?)?(?:clause|section|limb)s?"
                            + "(?= ?\\()) ?(?<path>"
                            + PATH
                            + ")(?:(?: to| through|-) ?(?<last>"
                            + LABEL
                            + "))?",
                    NOCASE);
    private static final Pattern MORE_PARAGRAPHS =
            Pattern.compile("(?:,|,? and|,? or) (?<path>" + LABEL + "+)(?! )?", NOCASE);
    private static final Pattern TERM =
            Pattern.compile(
                    "(?i:(?:the )?(?:existing )?definitions?(?: (?:of|for)|(?= «)) (?:the"
                            + " )?(?:(?:defined )?terms? )?)(?:«(?<quoted>\\d+)»|(?<bare>"
                            + NAME
                            + "))");
    private static final Pattern TERM_BEHIND =
            Pattern.compile(
                    "(?i:the )?(?:«(?<quoted>\\d+)»|(?<bare>" + NAME + ")) (?:definition)\\b");
    /// A term before a colon, and what is to be done to its definition behind it.
    private static final Pattern LEADING =
            Pattern.compile("«(?<quoted>\\d+)»(?:: | [–—-] )(?=[\\p{L}]|«)");
    private static final Pattern DEFINED =
            Pattern.compile(
                    "(?:the )?(?:defined )?terms? «(?<quoted>\\d+)»(?=,? (?:as"
                        + " defined|is|shall|in|contained|and))|«(?<head>\\d+)»(?= (?:(?:is|shall"
                        + " be) (?:hereby )?redefined|shall (?:now )?have the following meaning))",
                    NOCASE);
    private static final Pattern MORE_TERMS =
            Pattern.compile("(?:,|,? and|,? or) (?:of )?«(?<quoted>\\d+)»");
    private static final Pattern ROW =
            Pattern.compile(
                    "(?:in |of |to |from |at )?(?:the )?(?:table )?(?:(?:row|line|entry)s?(?: in"
                        + " the table)?(?: (?:for|headed|opposite|relating to|beginning(?:"
                        + " with)?|that begins(?: with)?|which begins(?: with)?|starting(?:"
                        + " with)?|commencing(?:"
                        + " with)?|named|labelled|entitled|marked|reading|(?:which|that)"
                        + " reads?))?|(?:set |shown |appearing )?opposite|against|alongside)(?: the"
                        + " (?:words?|date|entry|range|name|names|period|lender)(?: of)?)?(?:"
                        + " (?:ending|ended) on)?"
                        + " (?:«(?<quoted>\\d+)»|(?-i:(?<bare>[A-Z][^«»,;:()]{2,60}?)(?=,|"
                        + " (?:shall|should|is|are|to|be|the|in|from|of|with|by|under)\\b|$)))(?:"
                        + " (?:row|line|entry))?(?! (?:set )?(?:opposite|against)\\b)",
                    NOCASE);
    private static final Pattern ROW_BEFORE =
            Pattern.compile("(?:in )?the «(?<quoted>\\d+)» (?:row|line|entry)", NOCASE);
    /// What names a row that was only called one before: `the row of the table in Clause 3 for`.
    private static final Pattern ROW_APART =
            Pattern.compile(
                    "(?:for|headed|entitled|labelled|beginning(?: with)?|starting with|commencing"
                            + " with)(?: (?-i:[a-z])+){0,2} «(?<quoted>\\d+)»",
                    NOCASE);
    private static final Pattern OF_A_ROW =
            Pattern.compile(
                    "(?:the )?(?:row|line|entry)(?= (?:of|in|to) (?:the|that) table\\b)", NOCASE);
    private static final Pattern ROW_BEHIND =
            Pattern.compile(
                    "(?:which|that) (?:begins|starts|commences|is headed)(?: with)?"
                            + " «(?<quoted>\\d+)»",
                    NOCASE);
    private static final Pattern SAME_ROW =
            Pattern.compile(
                    "(?:(?:in |of |to )?the (?:corresponding|same|equivalent|matching|said)|(?:in"
                            + " |of )?that) (?:row|line|entry)\\b(?!"
                            + " (?:for|headed|beginning|which|that)\\b| «)",
                    NOCASE);
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?:the )?(?<ordinal>first|second|third|fourth|fifth|last|final) sentence",
                    NOCASE);
    private static final Pattern LEAD_IN =
            Pattern.compile(
                    "(?:the )?(?:opening|introductory|lead-?in|preamble)(?:"
                        + " (?:words?|paragraph|language|wording|sentence|text))?(?="
                        + " (?:of|to|in|at) )|(?:the )?(?:text|words|language) (?:preceding|before)"
                        + " (?:paragraph|clause) \\([a-z]\\)",
                    NOCASE);
    private static final Pattern PROVISO = Pattern.compile("the proviso", NOCASE);
    private static final Pattern TABLE = Pattern.compile("(?:the |each )table\\b", NOCASE);
    private static final Pattern THAT =
            Pattern.compile(
                    "(?:that|such|the said|the same|the foregoing)"
                        + " (?:definition|clause|section|schedule|part|table|sub-clause|provision)\\b(?!"
                        + " (?:[\\d(]|(?-i:[IVX]+|[A-Z])\\b))",
                    NOCASE);

    private LocusElements() {}

    static Loci.@Nullable Element at(String text, int from, Skeleton skeleton) {
        Loci.Element schedule = read(SCHEDULE, text, from, (m, s) -> schedule(m, s), skeleton);
        if (schedule != null) {
            return schedule;
        }
        Matcher parts = PARTS.matcher(text).region(from, text.length());
        if (parts.lookingAt()) {
            return new Loci.Element(parts(parts, skeleton), parts.end());
        }
        Loci.Element part = read(PART, text, from, (m, s) -> part(m, s), skeleton);
        if (part != null) {
            return part;
        }
        Loci.Element clause = read(CLAUSE, text, from, (m, s) -> clause(m, s), skeleton);
        if (clause != null) {
            return clauses(clause, text, from, skeleton);
        }
        Loci.Element paragraph = paragraphs(text, from, skeleton);
        if (paragraph != null) {
            return paragraph;
        }
        Loci.Element term = terms(text, from, skeleton);
        if (term != null) {
            return term;
        }
        Loci.Element led =
                from == 0
                        ? read(LEADING, text, from, (m, s) -> Target.term(operand(m, s)), skeleton)
                        : null;
        return led == null ? inside(text, from, skeleton) : led;
    }

    /// A clause with those that are named behind it, one by one or up to a last one.
    private static Loci.Element clauses(
            Loci.Element first, String text, int from, Skeleton skeleton) {
        boolean plural = PLURAL.matcher(text).region(from, text.length()).lookingAt();
        Matcher through = THROUGH.matcher(text).region(first.end(), text.length());
        List<String> numbers =
                plural && through.lookingAt()
                        ? Numbers.upTo(first.targets().getFirst().clause(), through.group("last"))
                        : List.of();
        if (!numbers.isEmpty()) {
            return new Loci.Element(
                    numbers.stream().map(it -> Target.clause(it, "")).toList(), through.end());
        }
        boolean opens = OPENS.matcher(text.substring(0, from)).matches();
        Pattern more = opens ? MORE_CLAUSES_AHEAD : MORE_CLAUSES;
        return more(first, more, text, (m, s) -> clause(m, s), skeleton);
    }

    private static Loci.@Nullable Element terms(String text, int from, Skeleton skeleton) {
        for (Pattern pattern : List.of(TERM, TERM_BEHIND, DEFINED)) {
            Loci.Element term =
                    read(pattern, text, from, (m, s) -> Target.term(operand(m, s)), skeleton);
            if (term != null) {
                boolean several =
                        text.substring(from, term.end())
                                .toLowerCase(java.util.Locale.ROOT)
                                .matches("(?s).*(?:definitions|terms) .*");
                return several
                        ? more(
                                term,
                                MORE_TERMS,
                                text,
                                (m, s) -> Target.term(operand(m, s)),
                                skeleton)
                        : term;
            }
        }
        return null;
    }

    private static Loci.@Nullable Element row(String text, int from, Skeleton skeleton) {
        for (Pattern pattern : List.of(ROW, ROW_BEFORE, ROW_BEHIND)) {
            Loci.Element row =
                    read(pattern, text, from, (m, s) -> Target.row(operand(m, s)), skeleton);
            if (row != null) {
                return row;
            }
        }
        boolean apart = OF_A_ROW.matcher(text.substring(0, from)).find();
        Loci.Element behind =
                apart
                        ? read(ROW_APART, text, from, (m, s) -> Target.row(operand(m, s)), skeleton)
                        : null;
        return behind != null
                ? behind
                : read(SAME_ROW, text, from, (m, s) -> Target.row(Syntax.SAME), skeleton);
    }

    private static Loci.@Nullable Element inside(String text, int from, Skeleton skeleton) {
        Loci.Element row = row(text, from, skeleton);
        if (row != null) {
            return row;
        }
        Loci.Element sentence =
                read(
                        SENTENCE,
                        text,
                        from,
                        (m, s) -> Target.sentence(Lexicon.ordinal(m.group("ordinal"))),
                        skeleton);
        if (sentence != null) {
            return sentence;
        }
        Loci.Element that = read(THAT, text, from, (m, s) -> Syntax.THAT, skeleton);
        if (that != null) {
            return that;
        }
        for (var part :
                List.of(
                        java.util.Map.entry(LEAD_IN, "lead-in"),
                        java.util.Map.entry(PROVISO, "proviso"),
                        java.util.Map.entry(OF_A_ROW, "table"),
                        java.util.Map.entry(TABLE, "table"))) {
            Loci.Element found =
                    read(
                            part.getKey(),
                            text,
                            from,
                            (m, s) -> Target.part(part.getValue()),
                            skeleton);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Loci.@Nullable Element read(
            Pattern pattern,
            String text,
            int from,
            BiFunction<Matcher, Skeleton, Target> makes,
            Skeleton skeleton) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt()
                ? new Loci.Element(List.of(makes.apply(matcher, skeleton)), matcher.end())
                : null;
    }

    private static Loci.Element more(
            Loci.Element first,
            Pattern pattern,
            String text,
            BiFunction<Matcher, Skeleton, Target> makes,
            Skeleton skeleton) {
        List<Target> targets = new ArrayList<>(first.targets());
        int end = first.end();
        Loci.Element next = read(pattern, text, end, makes, skeleton);
        while (next != null) {
            targets.addAll(next.targets());
            end = next.end();
            next = read(pattern, text, end, makes, skeleton);
        }
        return new Loci.Element(List.copyOf(targets), end);
    }

    private static Target schedule(Matcher matcher, Skeleton skeleton) {
        String part =
                matcher.group("part") == null ? matcher.group("behind") : matcher.group("part");
        String clause =
                (part == null ? "" : "Part " + part + " of ")
                        + matcher.group("kind")
                        + " "
                        + matcher.group("number");
        return Target.clause(clause, title(matcher, skeleton));
    }

    private static List<Target> parts(Matcher matcher, Skeleton skeleton) {
        return List.of(matcher.group("one"), matcher.group("other")).stream()
                .map(part -> "Part " + part + " of " + matcher.group("schedule"))
                .map(clause -> Target.clause(clause, title(matcher, skeleton)))
                .toList();
    }

    private static Target part(Matcher matcher, Skeleton skeleton) {
        return Target.clause(Syntax.PART + matcher.group("number"), title(matcher, skeleton));
    }

    private static Target clause(Matcher matcher, Skeleton skeleton) {
        return Target.clause(matcher.group("number"), title(matcher, skeleton))
                .withPath(Numbers.labels(matcher.group("inside").strip()));
    }

    private static Loci.@Nullable Element paragraphs(String text, int from, Skeleton skeleton) {
        Matcher matcher = PARAGRAPH.matcher(text).region(from, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        List<Target> targets = new ArrayList<>();
        List<String> path = Numbers.labels(matcher.group("path"));
        targets.add(Target.path(path));
        if (matcher.group("last") != null) {
            String last = matcher.group("last").replaceAll("[()]", "");
            Numbers.between(path.getLast(), last)
                    .forEach(number -> targets.add(Target.path(sibling(path, number))));
            return new Loci.Element(List.copyOf(targets), matcher.end());
        }
        return more(
                new Loci.Element(List.copyOf(targets), matcher.end()),
                MORE_PARAGRAPHS,
                text,
                (m, s) -> Target.path(Numbers.labels(m.group("path"))),
                skeleton);
    }

    private static List<String> sibling(List<String> path, String number) {
        List<String> sibling = new ArrayList<>(path.subList(0, path.size() - 1));
        sibling.add(number);
        return sibling;
    }

    private static String operand(Matcher matcher, Skeleton skeleton) {
        boolean bare = matcher.namedGroups().containsKey("bare") && matcher.group("bare") != null;
        boolean head = matcher.namedGroups().containsKey("head") && matcher.group("head") != null;
        return bare
                ? matcher.group("bare")
                : skeleton.operands()
                        .get(Integer.parseInt(matcher.group(head ? "head" : "quoted")))
                        .replaceFirst(" \\|.*", "");
    }

    private static String title(Matcher matcher, Skeleton skeleton) {
        String title = matcher.group("title");
        return title == null ? "" : skeleton.plain(title);
    }
}
