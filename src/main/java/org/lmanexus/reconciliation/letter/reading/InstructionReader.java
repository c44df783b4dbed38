package org.lmanexus.reconciliation.letter.reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the instructions in one sentence, or in parts of it that are instructions of their own.
final class InstructionReader {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;
    private static final Pattern VERB =
            Pattern.compile(
                    "\\b(?:delet|insert|replac|substitut|restat|strik|struck|remov|omit|amend|construed|add(?:ed|ing)?\\b|chang|increas|reduc|extend|shorten|(?<=[”\"’»]"
                        + " )shall become|varied|read as follows)",
                    NOCASE);
    private static final Pattern DELETED =
            Pattern.compile(
                    "§T[^«»§]{0,80}\\b(?:shall|is|are|to|be|hereby)\\b[^«»§]{0,30}\\b(?:deleted|removed|omitted)|\\b(?:delet|remov|omit|strik)\\w*(?:"
                        + " out)? (?:the )?(?:whole of )?(?:the )?(?:entire(?:ty of)? )?§T",
                    NOCASE);
    private static final Pattern RESTATED =
            Pattern.compile(
                    "\\breplac|\\brestat|\\bsubstitut|\\bto read\\b|\\bshall read\\b|reads? as"
                            + " follows|\\bamended so that",
                    NOCASE);
    private static final Pattern NEW =
            Pattern.compile(
                    "\\b(?:a |the following |an? additional |as a )(?:new |additional |further"
                        + " )?(?<unit>clause|section|sub-?clause|sub-?section|paragraph|sub-?paragraph|definition|row|entry|line|sentence)s?\\b|\\bnew"
                        + " (?<other>clause|section|paragraph|sub-?paragraph|definition|row|sentence)s?\\b",
                    NOCASE);
    private static final Pattern OPERAND = Pattern.compile("«(\\d+)»");
    private static final Pattern PUT = Pattern.compile("\\b(?:insert|add(?:ed|ing)?\\b)", NOCASE);
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<!\\bthe )\\b(?:after|following|behind)\\b(?! (?:new|words?))(?<what>.*)",
                    NOCASE);
    /// Definitions stand in the order of the alphabet, whatever the letter says of their
    /// neighbours.
    private static final Pattern BETWEEN =
            Pattern.compile(
                    ",? \\bbetween (?:the )?(?:existing )?(?:definitions?|terms?)(?: of)? «\\d+»"
                            + " and (?:the definition of )?«\\d+»",
                    NOCASE);
    private static final Pattern ALPHABETICAL =
            Pattern.compile(
                    "in (?:the |its )?(?:\\w+ )?alphabetical (?:order|place|position)", NOCASE);
    private static final Pattern DOUBT =
            Pattern.compile(
                    "\\b(?:not|unless|if|provided that|subject"
                            + " to|conditional|may|propose|would|consider)\\b",
                    NOCASE);
    private static final Pattern SCHEDULED =
            Pattern.compile(
                    "\\b(?:set out|contained|form|text|wording|provisions?|that) in (?:the"
                        + " )?(?<where>(?:Schedule|Annex|Appendix|Exhibit)(?: (?:\\d+|[A-Z]))?)(?:"
                        + " \\([^)]*\\))?(?: (?:to|of|hereto))? ?(?:this"
                        + " (?:letter|amendment|agreement)|hereto|below)?",
                    NOCASE);

    private InstructionReader() {}

    /// What a sentence says, beside the target it leaves standing for what follows.
    ///
    /// @param payload whether the paragraphs that follow are part of the last instruction
    /// @param schedule where the letter's own schedule holds them; empty for none
    record Read(List<Instruction> instructions, Target target, boolean payload, String schedule) {}

    static boolean speaks(String sentence) {
        return VERB.matcher(sentence).find();
    }

    static Read read(
            Paragraph at, String sentence, String tail, boolean open, @Nullable Target context) {
        Said said = new Said(at, sentence, tail, open);
        Skeleton skeleton = Skeleton.of(sentence);
        Matcher scheduled = SCHEDULED.matcher(skeleton.text());
        String where = scheduled.find() ? scheduled.group("where") : "";
        Skeleton own =
                where.isEmpty()
                        ? skeleton
                        : new Skeleton(
                                scheduled.replaceFirst("below"),
                                skeleton.operands(),
                                skeleton.quoted());
        own =
                new Skeleton(
                        BETWEEN.matcher(own.text()).replaceFirst(""), own.operands(), own.quoted());
        if (!NEW.matcher(own.text()).find()) {
            String text = ALPHABETICAL.matcher(own.text()).replaceFirst("as a new definition");
            own = new Skeleton(text, own.operands(), own.quoted());
        }
        Matcher fresh = NEW.matcher(own.text());
        if (PUT.matcher(own.text()).find() && fresh.find()) {
            return added(said, own, fresh, context);
        }
        TargetReader.Found found = TargetReader.read(own);
        Target target = found.target().within(context);
        OperationReader.Found operations = OperationReader.read(found.rest(), own);
        if (!operations.operations().isEmpty()) {
            List<Instruction> read = new ArrayList<>();
            String doubt = doubt(found, own, operations);
            operations
                    .operations()
                    .forEach(it -> read.add(new Instruction(at, sentence, target, it, doubt)));
            return new Read(read, target, false, "");
        }
        return whole(said, found, own, target, where);
    }

    /// A sentence, and what stands behind its colon.
    private record Said(Paragraph at, String sentence, String tail, boolean open) {

        Instruction does(Target target, Operation operation, String doubt) {
            return new Instruction(at, sentence, target, operation, doubt);
        }
    }

    private static Read whole(
            Said it, TargetReader.Found found, Skeleton own, Target target, String where) {
        String said = found.rest();
        boolean doubted = DOUBT.matcher(said).find();
        long quotedWords =
                OPERAND.matcher(said)
                        .results()
                        .filter(quote -> own.quoted().get(Integer.parseInt(quote.group(1))))
                        .count();
        String doubt =
                doubted
                        ? "the sentence has a condition or a negation"
                        : quotedWords > 1 ? "more words are quoted than were understood" : "";
        if (RESTATED.matcher(said).find() && VERB.matcher(said).find() && !target.empty()) {
            Matcher quoted = Pattern.compile("«(\\d+)»\\.?$").matcher(said.strip());
            List<String> lines =
                    quoted.find()
                            ? List.of(own.operands().get(Integer.parseInt(quoted.group(1))))
                            : it.tail().isBlank() ? List.of() : List.of(it.tail());
            if (!lines.isEmpty() || it.open() || !where.isEmpty()) {
                Instruction done = it.does(target, new Operation.Restate(lines), doubt);
                return new Read(
                        List.of(done),
                        target,
                        it.open() && !quoted.reset().find() && !Payload.closes(lines),
                        where);
            }
        }
        if (DELETED.matcher(said).find() && !found.target().empty()) {
            return new Read(
                    List.of(it.does(target, new Operation.Delete(), doubt)), target, false, "");
        }
        return new Read(List.of(), target, false, "");
    }

    private static String doubt(
            TargetReader.Found found, Skeleton own, OperationReader.Found operations) {
        if (DOUBT.matcher(found.rest()).find()) {
            return "the sentence has a condition or a negation";
        }
        for (int i = 0; i < own.operands().size(); i++) {
            boolean left = own.quoted().get(i) && found.rest().contains("«" + i + "»");
            if (left && !operations.used().contains(i)) {
                return "quoted words of the sentence were not understood";
            }
        }
        return "";
    }

    private static Read added(Said it, Skeleton own, Matcher fresh, @Nullable Target context) {
        String named =
                (fresh.group("unit") == null ? fresh.group("other") : fresh.group("unit"))
                        .toLowerCase(java.util.Locale.ROOT);
        String unit =
                own.text().startsWith(" (", fresh.end()) && !named.equals("definition")
                        ? "paragraph"
                        : named;
        Matcher behind = BEHIND.matcher(own.text());
        Target after =
                behind.find()
                        ? TargetReader.read(
                                        new Skeleton(
                                                behind.group("what"), own.operands(), own.quoted()))
                                .target()
                        : Target.NONE;
        String head = after.empty() ? own.text() : own.text().substring(0, behind.start());
        String rest = after.empty() ? "" : behind.group("what");
        TargetReader.Found found =
                TargetReader.read(new Skeleton(head, own.operands(), own.quoted()));
        Target target = found.target().within(context);
        List<String> lines =
                it.tail().isBlank() ? quoted(found.rest() + rest, own) : List.of(it.tail());
        String doubt =
                DOUBT.matcher(found.rest()).find()
                        ? "the sentence has a condition or a negation"
                        : "";
        Operation operation =
                new Operation.Add(
                        unit(unit), after.empty() ? after : after.within(target.beside()), lines);
        return new Read(
                List.of(it.does(target, operation, doubt)),
                target,
                lines.isEmpty() || !it.tail().isBlank() && !Payload.closes(lines),
                "");
    }

    private static List<String> quoted(String rest, Skeleton own) {
        Matcher last = Pattern.compile("«(\\d+)»\\.?$").matcher(rest.strip());
        return last.find()
                ? List.of(own.operands().get(Integer.parseInt(last.group(1))))
                : List.of();
    }

    private static String unit(String word) {
        return switch (word) {
            case "clause", "section", "subclause", "sub-clause", "subsection", "sub-section" ->
                    "clause";
            case "paragraph", "subparagraph", "sub-paragraph" -> "paragraph";
            case "row", "entry", "line" -> "row";
            default -> word;
        };
    }
}
