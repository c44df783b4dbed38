package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.reconciliation.letter.grammar.Deed;
import org.lmanexus.reconciliation.letter.grammar.Grammar;
import org.lmanexus.reconciliation.letter.grammar.Operation;
import org.lmanexus.reconciliation.letter.grammar.sentence.Phrases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gathers the paragraphs that an instruction puts in, behind it or in a schedule of the letter.
final class Gathering {

    private static final Pattern CLOSING =
            Pattern.compile(
                    "^(?:Yours |Save as|Save to|Except as|Except to|In all other|Please |Signed|For"
                            + " and on behalf|All other|This (?:letter|amendment|deed)|Kind regards"
                            + "|Best(?: regards|,|$)|Many thanks|Regards|Sincerely|The remaining|IN"
                            + " WITNESS|The (?:other )?provisions of the)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING =
            Pattern.compile(
                    "^(?<kind>Schedule|Annex|Appendix|Exhibit|Attachment)(?:"
                            + " (?<number>\\d+|[A-Z]))?\\b(?! (?:to|of|shall|is)\\b)",
                    Pattern.CASE_INSENSITIVE);
    /// A heading that a page printed close above its text.
    private static final Pattern RUN_IN =
            Pattern.compile(
                    "(?is)(?:Yours \\p{L}+[,.]?\\s+)?(?<head>(?:Schedule|Annex|Appendix|Exhibit)"
                            + " (?:\\d+|[A-Z]))[\\s:.]+(?<rest>(?-i:[\\p{Lu}“\"(]).{40,})");

    /// Not more than a heading, which may speak of what it heads.
    private static final int SHORT = 36;

    /// More paragraphs than this are no instruction's words: what opened them was none.
    private static final int LONG = 60;

    private final List<Paragraph> paragraphs;
    private final Set<Integer> taken = new HashSet<>();

    Gathering(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    boolean taken(Paragraph paragraph) {
        return taken.contains(paragraph.index());
    }

    int count() {
        return taken.size();
    }

    static boolean closing(Paragraph paragraph) {
        return CLOSING.matcher(paragraph.text()).find();
    }

    /// The paragraphs from a place on that belong to the instruction before them.
    ///
    /// @param first the words that stand in the paragraph of the instruction itself
    List<String> behind(Paragraph opener, int from, List<String> first) {
        List<String> lines = new ArrayList<>(first);
        int at = from;
        boolean wrapped = !first.isEmpty() && Payload.opens(first.getFirst());
        while (at < paragraphs.size() && !Payload.closes(lines)) {
            Paragraph next = paragraphs.get(at);
            if (!wrapped && ends(opener, next, lines)) {
                break;
            }
            if (lines.size() > LONG) {
                taken.removeIf(index -> index >= paragraphs.get(from).index());
                return List.of();
            }
            String line = next.whole();
            wrapped = wrapped || lines.isEmpty() && Payload.opens(line);
            taken.add(next.index());
            lines.add(line);
            at++;
        }
        return List.copyOf(lines);
    }

    private boolean ends(Paragraph opener, Paragraph next, List<String> lines) {
        if (closing(next) || HEADING.matcher(next.text()).find()) {
            return true;
        }
        boolean table = !lines.isEmpty() && lines.getLast().contains("\t") && !next.row();
        boolean successor = !lines.isEmpty() && Payload.successor(opener.label(), next.label());
        return successor
                || !lines.isEmpty() && instructs(next.text())
                || table && Payload.number(next.label());
    }

    /// Whether words read like an instruction: two paragraphs run into one, most likely.
    static boolean instructs(String line) {
        String text = line.replaceFirst("^\\(?\\w{1,4}[).]\\s+", "");
        return text.length() > SHORT
                && Grammar.speaks(text)
                && Phrases.of(text).stream()
                        .flatMap(it -> Grammar.read(it, false, null, null, null).deeds().stream())
                        .anyMatch(Gathering::certain);
    }

    private static boolean certain(Deed deed) {
        return deed.target().headed()
                && switch (deed.operation()) {
                    case Operation.Replace it -> true;
                    case Operation.Strike it -> true;
                    case Operation.Insert it -> true;
                    case Operation.Delete it -> true;
                    default -> deed.open();
                };
    }

    /// The paragraphs below a heading of the letter's own schedules.
    List<String> scheduled(int from, String where) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (Paragraph paragraph : paragraphs.subList(from, paragraphs.size())) {
            boolean heading =
                    HEADING.matcher(paragraph.whole()).find() && paragraph.whole().length() < 90;
            Matcher runIn = RUN_IN.matcher(paragraph.whole());
            if (runIn.matches() && runIn.group("head").equalsIgnoreCase(where)) {
                inside = true;
                lines.add(runIn.group("rest"));
                taken.add(paragraph.index());
            } else if (heading) {
                inside = lower(paragraph.whole()).startsWith(lower(where));
            } else if (inside) {
                lines.add(paragraph.whole());
                taken.add(paragraph.index());
            }
        }
        return lines;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
