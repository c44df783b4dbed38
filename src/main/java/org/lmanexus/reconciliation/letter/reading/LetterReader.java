package org.lmanexus.reconciliation.letter.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.Deed;
import org.lmanexus.reconciliation.letter.grammar.Grammar;
import org.lmanexus.reconciliation.letter.grammar.Lead;
import org.lmanexus.reconciliation.letter.grammar.Operation;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.sentence.Phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Goes through a letter, with the places that its lead-ins name in mind.
final class LetterReader {

    /// So many paragraphs of its own a letter does not speak before it instructs: an agreement of
    /// hundreds of pages is told by its first few.
    private static final int ENOUGH = 150;

    private static final Pattern OPERATIVE =
            Pattern.compile(
                    "\\b(?:shall be|is|are|to be|be|by)\\b (?:hereby )?(?:\\w+ and"
                        + " )?(?:delet|insert|replac|substitut|restat|struck|strik|remov|amend|renumber|add|increas|reduc|extend)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTING =
            Pattern.compile("(?:Second|Third|Fourth|Fifth|Sixth|Final|Last)(?:ly)?,");

    /// A further item of what a verb before the first one wants done.
    private static final Pattern ITEM = Pattern.compile("(?:\\([a-z]{1,4}\\) )?[“\"]");

    private final List<Paragraph> paragraphs;
    private final Gathering gathering;
    private final List<Instruction> instructions = new ArrayList<>();
    private final TreeMap<Integer, Lines> leads = new TreeMap<>();
    private final Tabular tabular = new Tabular();
    private final Context context = new Context();
    private @Nullable Target recent;
    private int at;

    LetterReader(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        this.gathering = new Gathering(paragraphs);
    }

    /// What a lead-in leaves for the paragraphs below it.
    ///
    /// @param shared what it wants done in each of the places that they name
    private record Lines(
            @Nullable Target base, @Nullable Lead lead, Setting setting, List<Said> shared) {

        static Lines under(@Nullable Target base, Setting setting) {
            return new Lines(base, null, setting, List.of());
        }
    }

    private static final Lines NOTHING = Lines.under(null, Setting.NONE);

    List<Instruction> instructions() {
        return List.copyOf(instructions);
    }

    double share() {
        return shareOf(paragraphs.size());
    }

    private double shareOf(int paragraphs) {
        long speaking =
                instructions.stream()
                        .filter(Letter::counts)
                        .map(it -> it.at().index())
                        .distinct()
                        .count();
        return (double) speaking / Math.max(1, paragraphs - gathering.count());
    }

    private boolean hopeless() {
        return at - gathering.count() > ENOUGH && shareOf(at) < Letter.SHARE;
    }

    void read() {
        while (at < paragraphs.size() && !hopeless()) {
            Paragraph paragraph = paragraphs.get(at);
            at++;
            if (paragraph.row()) {
                row(paragraph);
            } else if (!gathering.taken(paragraph) && !Gathering.closing(paragraph)) {
                int before = instructions.size();
                context.heading(paragraph);
                read(paragraph);
                context.afterthoughts(paragraph, instructions, before);
            }
        }
    }

    private void row(Paragraph paragraph) {
        if (!gathering.taken(paragraph)) {
            Lines above = leads.isEmpty() ? NOTHING : leads.lastEntry().getValue();
            tabular.row(paragraph, above.base()).forEach(it -> add(it, above));
        }
    }

    private void read(Paragraph paragraph) {
        tabular.over();
        if (Context.letterhead(paragraph.text()) || Words.defines(paragraph.text())) {
            return;
        }
        Lines above =
                leads.headMap(paragraph.depth()).isEmpty()
                        ? NOTHING
                        : leads.headMap(paragraph.depth()).lastEntry().getValue();
        leads.tailMap(paragraph.depth(), true).clear();
        String text = paragraph.text();
        if (!above.shared().isEmpty() && !Grammar.places(text).isEmpty()) {
            share(paragraph, above, Grammar.places(text));
            return;
        }
        Target heading = above.lead() == null ? Grammar.heading(text) : null;
        if (heading != null || Grammar.counts(text) && Context.heads(text)) {
            lead(paragraph, Lines.under(heading, above.setting()));
            return;
        }
        if (!Grammar.speaks(text) && above.lead() == null && !text.strip().endsWith(":")) {
            return;
        }
        for (int colon : Phrases.colons(text)) {
            String head = text.substring(0, colon);
            if (Grammar.speaks(head)) {
                List<Said> said = said(head, true, above);
                if (said.getLast().reading().open()) {
                    String tail = text.substring(colon + 1).strip();
                    take(paragraph, said, tail.isEmpty() ? List.of() : List.of(tail), above);
                    return;
                }
            }
        }
        List<Said> said = said(text, text.strip().endsWith(":"), above);
        Grammar.Reading last = said.getLast().reading();
        if (shares(said)) {
            lead(paragraph, new Lines(last.base(), null, above.setting(), said));
            return;
        }
        take(paragraph, said, List.of(), above);
        if (text.strip().matches("(?s).*[:,–—-]")) {
            Setting setting = above.setting().and(Setting.of(text, last));
            lead(paragraph, new Lines(last.base(), last.lead(), setting, List.of()));
        }
    }

    private void lead(Paragraph paragraph, Lines lines) {
        leads.put(paragraph.label().isEmpty() ? -1 : paragraph.depth(), lines);
    }

    /// Whether what is said is to be done in places that the paragraphs below name.
    private boolean shares(List<Said> said) {
        boolean listed =
                at < paragraphs.size() && !Grammar.places(paragraphs.get(at).text()).isEmpty();
        List<Deed> deeds = said.getLast().reading().deeds();
        return listed
                && !deeds.isEmpty()
                && deeds.stream().noneMatch(deed -> deed.open() || deed.target().headed());
    }

    private void share(Paragraph paragraph, Lines above, List<Target> places) {
        for (Said said : above.shared()) {
            String sentence = said.sentence() + " " + paragraph.text();
            for (Deed deed : said.reading().deeds()) {
                Instruction it = Context.read(paragraph, sentence, deed, said.reading());
                places.forEach(place -> add(it.about(place.within(above.base())), above));
            }
        }
    }

    private record Said(String sentence, Grammar.Reading reading, boolean named) {}

    private List<Said> said(String text, boolean colon, Lines above) {
        List<Said> all = new ArrayList<>();
        Target base = above.base() == null && goesOn(text) ? recent : above.base();
        List<String> phrases = Phrases.of(text);
        for (int i = 0; i < phrases.size(); i++) {
            boolean last = i == phrases.size() - 1;
            Grammar.Reading reading =
                    Grammar.read(
                            phrases.get(i),
                            colon && last,
                            base,
                            recent,
                            i > 0 && ITEM.matcher(phrases.get(i)).lookingAt()
                                    ? all.getLast().reading().carried()
                                    : above.lead());
            boolean named = reading.base() != null && !reading.base().equals(base);
            all.add(new Said(phrases.get(i), reading, named));
            base = reading.base();
        }
        return all;
    }

    /// Whether a paragraph counts on what was said of the place before.
    private static boolean goesOn(String text) {
        return COUNTING.matcher(text).lookingAt();
    }

    private void add(Instruction instruction, Lines above) {
        boolean blanks = Payload.blanks(instruction.operation().words());
        instructions.add(
                instruction
                        .cautioned(blanks ? "the new words have blanks" : "")
                        .in(context.setting().and(above.setting())));
    }

    private void take(Paragraph paragraph, List<Said> all, List<String> tail, Lines above) {
        int before = instructions.size();
        for (int i = 0; i < all.size(); i++) {
            Said said = all.get(i);
            List<Deed> deeds = said.reading().deeds();
            for (int j = 0; j < deeds.size(); j++) {
                boolean last = i == all.size() - 1 && j == deeds.size() - 1;
                take(paragraph, said, deeds.get(j), last, tail);
            }
            boolean leading = paragraph.text().strip().endsWith(":");
            if (deeds.isEmpty() && said.named() && !leading) {
                unclear(paragraph, said);
            }
            Target base = said.reading().base();
            recent = said.named() && base != null ? base : recent;
        }
        List<Instruction> said = List.copyOf(instructions.subList(before, instructions.size()));
        instructions.subList(before, instructions.size()).clear();
        said.forEach(it -> add(it, above));
    }

    private void unclear(Paragraph paragraph, Said said) {
        Target base = said.reading().base();
        if (base != null && OPERATIVE.matcher(said.sentence()).find()) {
            instructions.add(
                    Instruction.of(
                            paragraph,
                            said.sentence(),
                            base,
                            new Operation.Unclear("the instruction was not understood"),
                            ""));
        }
    }

    private void take(Paragraph paragraph, Said said, Deed deed, boolean last, List<String> tail) {
        Instruction it = Context.read(paragraph, said.sentence(), deed, said.reading());
        if (!deed.target().headed() && !Words.quoted(deed.operation())) {
            return;
        }
        recent = deed.target().headed() ? deed.target() : recent;
        if (!deed.open()) {
            instructions.add(it);
            return;
        }
        String schedule = said.reading().schedule();
        List<String> lines =
                !schedule.isEmpty()
                        ? gathering.scheduled(at, schedule)
                        : last ? gathering.behind(paragraph, at, tail) : List.of();
        boolean run = tail.size() == 1 && lines.equals(tail) && Payload.runs(tail.getFirst());
        String caution = run ? "the new words stand in the sentence without quotes" : "";
        Words.put(it, lines).forEach(each -> instructions.add(each.cautioned(caution)));
    }
}
