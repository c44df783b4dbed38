package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.document.Document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A letter that amends: its instructions, read paragraph by paragraph.
///
/// A document is one if nothing in it is marked and a share of at least [#SHARE] of its paragraphs,
/// quoted ones left out, is instruction that names its target. Of the agreements measured the
/// highest comes to 0.020, the next to 0.004.
public final class Letter {

    public static final double SHARE = 0.04;

    /// So many paragraphs of its own a letter does not speak before it instructs: an agreement of
    /// hundreds of pages is told by its first few.
    private static final int ENOUGH = 150;

    private static final Pattern OPENS =
            Pattern.compile(
                    "(?<head>.*?(?:\\bfollowing|\\bas follows|\\bto read|\\bshall"
                        + " read|\\bwith|\\bby|\\bbelow|\\bparagraph|\\bdefinitions?|\\border|\\bentirety|\\b\\d+(?:\\.\\d+)*|\\)|[”\"])[^:“\"]{0,60}?):(?:\\s+|$)(?<tail>.*)");
    private static final Pattern CLOSING =
            Pattern.compile(
                    "^(?:Yours |Save as|Except as|In all other|Please |Signed|For and on behalf|All"
                        + " other|This (?:letter|amendment)|Kind regards|Sincerely|The remaining|IN"
                        + " WITNESS)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING =
            Pattern.compile(
                    "^(?<kind>Schedule|Annex|Appendix|Exhibit)(?: (?<number>\\d+|[A-Z]))?\\b(?!"
                            + " (?:to|of|shall|is)\\b)",
                    Pattern.CASE_INSENSITIVE);
    /// A heading that a page printed close above its text.
    private static final Pattern RUN_IN =
            Pattern.compile(
                    "(?is)(?:Yours \\p{L}+[,.]?\\s+)?(?<head>(?:Schedule|Annex|Appendix|Exhibit)"
                            + " (?:\\d+|[A-Z]))[\\s:.]+(?<rest>(?-i:[\\p{Lu}“\"(]).{40,})");
    private static final Pattern OPERATIVE =
            Pattern.compile(
                    "\\b(?:shall be|is|are|to be|be|by)\\b (?:hereby )?(?:\\w+ and"
                        + " )?(?:delet|insert|replac|substitut|restat|struck|strik|remov|amend|renumber|add|increas|reduc|extend)",
                    Pattern.CASE_INSENSITIVE);

    private final List<Paragraph> paragraphs;
    private final List<Instruction> instructions = new ArrayList<>();
    private final TreeMap<Integer, Target> contexts = new TreeMap<>();
    private final Set<Integer> quoted = new HashSet<>();
    private int at;

    private Letter(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /// The letter that a document is, if it is one.
    public static Optional<Letter> of(Document document) {
        if (document.marked()) {
            return Optional.empty();
        }
        Letter letter = new Letter(Paragraph.of(document));
        letter.read();
        return letter.share() >= SHARE ? Optional.of(letter) : Optional.empty();
    }

    public List<Instruction> instructions() {
        return List.copyOf(instructions);
    }

    /// How much of the document is instruction.
    double share() {
        return shareOf(paragraphs.size());
    }

    private double shareOf(int paragraphs) {
        long speaking =
                instructions.stream()
                        .filter(
                                it ->
                                        it.target().headed()
                                                && !(it.operation() instanceof Operation.Unclear))
                        .map(it -> it.at().index())
                        .distinct()
                        .count();
        return (double) speaking / Math.max(1, paragraphs - quoted.size());
    }

    private boolean hopeless() {
        return at - quoted.size() > ENOUGH && shareOf(at) < SHARE;
    }

    private void read() {
        while (at < paragraphs.size() && !hopeless()) {
            Paragraph paragraph = paragraphs.get(at);
            at++;
            if (!quoted.contains(paragraph.index()) && !CLOSING.matcher(paragraph.text()).find()) {
                read(paragraph);
            }
        }
    }

    private void read(Paragraph paragraph) {
        Matcher opens = OPENS.matcher(paragraph.text());
        boolean open = opens.matches() && outside(paragraph.text(), opens.end("head"));
        String head = open ? opens.group("head") : paragraph.text();
        String tail = open ? opens.group("tail") : "";
        if (open && !InstructionReader.speaks(head)) {
            head = paragraph.text();
            tail = "";
            open = false;
        }
        Target context =
                contexts.headMap(paragraph.depth()).isEmpty()
                        ? null
                        : contexts.headMap(paragraph.depth()).lastEntry().getValue();
        contexts.tailMap(paragraph.depth(), true).clear();
        List<String> chunks = Chunks.of(head);
        for (int i = 0; i < chunks.size(); i++) {
            boolean last = i == chunks.size() - 1;
            InstructionReader.Read read =
                    InstructionReader.read(
                            paragraph, chunks.get(i), last ? tail : "", last && open, context);
            take(paragraph, chunks.get(i), read, open || paragraph.text().endsWith(":"));
            context = read.target().empty() ? context : read.target();
        }
        if (context != null && paragraph.text().stripTrailing().matches(".*[:,]$")) {
            contexts.put(paragraph.label().isEmpty() ? -1 : paragraph.depth(), context);
        }
    }

    private static boolean outside(String text, int at) {
        return text.substring(0, at).chars().filter(c -> c == '“').count()
                == text.substring(0, at).chars().filter(c -> c == '”').count();
    }

    private void take(
            Paragraph paragraph, String sentence, InstructionReader.Read read, boolean leading) {
        if (read.instructions().isEmpty()) {
            boolean named = read.target().headed() && !leading;
            if (named && OPERATIVE.matcher(Skeleton.of(sentence).text()).find()) {
                instructions.add(
                        new Instruction(
                                paragraph,
                                sentence,
                                read.target(),
                                new Operation.Unclear("the instruction was not understood"),
                                ""));
            }
            return;
        }
        instructions.addAll(read.instructions().subList(0, read.instructions().size() - 1));
        Instruction last = read.instructions().getLast();
        List<String> more =
                read.schedule().isEmpty()
                        ? read.payload() ? payload(paragraph) : List.of()
                        : scheduled(read.schedule());
        instructions.add(with(last, more));
    }

    /// Words put in that read like an instruction themselves: two paragraphs run into one, most
    /// likely.
    private static boolean instructs(String line) {
        String text = line.replaceFirst("^\\(?\\w{1,4}[).]\\s+", "");
        return InstructionReader.speaks(text)
                && Chunks.of(text).stream()
                        .flatMap(
                                chunk ->
                                        InstructionReader.read(
                                                new Paragraph(0, "", chunk, null),
                                                chunk,
                                                "",
                                                false,
                                                null)
                                                .instructions()
                                                .stream())
                        .anyMatch(it -> it.target().headed());
    }

    private static Instruction with(Instruction it, List<String> more) {
        Operation operation =
                switch (it.operation()) {
                    case Operation.Restate restate ->
                            new Operation.Restate(joined(restate.lines(), more));
                    case Operation.Add add ->
                            new Operation.Add(add.unit(), add.behind(), joined(add.lines(), more));
                    default -> it.operation();
                };
        List<String> lines =
                switch (operation) {
                    case Operation.Restate restate -> restate.lines();
                    case Operation.Add add -> add.lines();
                    default -> List.of();
                };
        String doubt =
                lines.stream().anyMatch(Letter::instructs)
                        ? "the new words read like a further instruction"
                        : it.doubt();
        return new Instruction(it.at(), it.sentence(), it.target(), operation, doubt);
    }

    private static List<String> joined(List<String> lines, List<String> more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(more);
        return List.copyOf(all);
    }

    /// The paragraphs that an instruction puts in: up to the next number of the letter's own.
    private List<String> payload(Paragraph opener) {
        List<String> lines = new ArrayList<>();
        boolean wrapped = false;
        while (at < paragraphs.size()) {
            Paragraph next = paragraphs.get(at);
            if (!wrapped && ends(opener, next, lines.isEmpty())) {
                break;
            }
            String line = next.whole();
            boolean opensHere = lines.isEmpty() && Payload.opens(line);
            wrapped = wrapped || opensHere;
            quoted.add(next.index());
            lines.add(line);
            at++;
            if (wrapped && Payload.closes(lines)) {
                break;
            }
        }
        return lines;
    }

    private static boolean ends(Paragraph opener, Paragraph next, boolean first) {
        if (CLOSING.matcher(next.text()).find() || HEADING.matcher(next.text()).find()) {
            return true;
        }
        boolean successor = !first && Payload.successor(opener.label(), next.label());
        boolean instruction =
                InstructionReader.speaks(next.text())
                        && !InstructionReader.read(next, next.text(), "", true, null)
                                .instructions()
                                .isEmpty();
        return successor || instruction && !first;
    }

    /// The paragraphs below a heading of the letter's own schedules.
    private List<String> scheduled(String where) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (Paragraph paragraph : paragraphs.subList(at, paragraphs.size())) {
            boolean heading =
                    HEADING.matcher(paragraph.whole()).find() && paragraph.whole().length() < 90;
            Matcher runIn = RUN_IN.matcher(paragraph.whole());
            if (runIn.matches() && runIn.group("head").equalsIgnoreCase(where)) {
                inside = true;
                lines.add(runIn.group("rest"));
                quoted.add(paragraph.index());
            } else if (heading) {
                inside =
                        paragraph
                                .whole()
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith(where.toLowerCase(java.util.Locale.ROOT));
            } else if (inside) {
                lines.add(paragraph.whole());
                quoted.add(paragraph.index());
            }
        }
        return lines;
    }
}
