package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.reconciliation.letter.grammar.Deed;
import org.lmanexus.reconciliation.letter.grammar.Grammar;
import org.lmanexus.reconciliation.letter.grammar.Remains;
import org.lmanexus.reconciliation.letter.grammar.sentence.Phrases;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a letter says around its instructions that makes them other than settled: headings,
/// lead-ins, and sentences that speak of what was instructed.
final class Context {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;

    /// Of a whole letter, at its head.
    private static final Pattern TENTATIVE =
            Pattern.compile(
                    "\\b(?:draft|for discussion|subject to contract|without prejudice|term sheet|"
                            + "not (?:legally )?binding|indicative|working copy|"
                            + "propos\\w+|requests?|comments?)\\b",
                    NOCASE);

    /// Of a section, in its heading.
    private static final Pattern UNSETTLED =
            Pattern.compile(
                    "\\b(?:background|recitals?|whereas|histor\\w+|previous\\w*|open|outstanding|"
                            + "discuss\\w+|propos\\w+|request\\w*|reject\\w+|refus\\w+|declin\\w+|"
                            + "withdrawn|deferred|waive\\w*|example|illustrat\\w+|suggest\\w*|"
                            + "comments?|considered|postponed)\\b",
                    NOCASE);

    /// A sentence about what another one instructs.
    private static final Pattern REFERS =
            Pattern.compile(
                    "(?!(?:Save|Except|Other than)\\b)(?!this"
                        + " (?-i:Amendment))\\b(?:this|that|these|those|such|the"
                        + " (?:above|foregoing|preceding|previous|last|same|said)|neither)(?:"
                        + " \\w+)? (?:amendments?|"
                        + "changes?|replacements?|deletions?|insertions?|substitutions?|increases?|"
                        + "reductions?|extensions?|modifications?|variations?|requests?|proposals?|points?|items?)\\b|\\bthe(?:"
                        + " \\w+)? (?:amendments|changes)\\b(?! (?:of|to|in)"
                        + " )|^(?:It|This|That|They|These|Those)\\b(?!"
                        + " (?:letter|deed|notice|agreement|amendment|side"
                        + " letter)\\b)|\\b(?:paragraph|item|point|section|sub-paragraph)"
                        + " [\\d(][\\w.()]* (?:above|below|of this)",
                    NOCASE);
    private static final Pattern LIMITS =
            Pattern.compile(
                    "\\b(?:only|solely|lapse[sd]?|revert\\w*|ceases?|expires?|until|unless|revers\\w+|withdrawn|withdrew|not|no"
                        + " longer|refus\\w+|reject\\w+|"
                        + "declin\\w+|disagree\\w*|neither|never|except|if|provided|temporar\\w+|"
                        + "one-off|once|propos\\w+|request\\w*|sugges\\w+|discuss\\w+|consider\\w*|resist\\w*|open|instead|for"
                        + " the period|during|in respect of|thereafter|falls?"
                        + " away|condition\\w*|subject to|would|may|might|could)\\b",
                    NOCASE);

    private static final Pattern SEVERAL =
            Pattern.compile(
                    "\\b(?-i:amendments|changes|variations|modifications|requests|proposals)\\b"
                            + "|\\b(?:paragraph|item|point|section|sub-paragraph) [\\d(][\\w.()]*"
                            + " (?:above|below|of this)",
                    NOCASE);

    /// What makes a whole letter come into force says nothing against its instructions.
    private static final Pattern IN_FORCE =
            Pattern.compile(
                    "\\b(?:amendments?|changes?|letter|deed)\\b[^.]*\\b(?:takes? effect|"
                            + "(?:become|be|is|are)s? effective|come into (?:force|effect))\\b",
                    NOCASE);

    /// To whom, by whom, when and about what it is written.
    private static final Pattern LETTERHEAD =
            Pattern.compile(
                    "(?:(?:From|To|Date|Dated|Re|Ref|Our ref|Your"
                            + " ref|Subject|Attention|Attn|Cc|Copy|Direct"
                            + " line|E-?mail|Tel|Fax):.{0,160}|(?:By e-?mail|By"
                            + " hand|Dear|Ladies|Gentlemen|Hi|Hello|Sirs)\\b.{0,60}|To (?:the|all)"
                            + " .{1,40}:|(?:\\p{Lu}\\p{L}+, )?(?:(?:Date|Dated):? )?(?:\\d{1,2}"
                            + " \\p{Lu}\\p{L}+ \\d{4}|\\p{Lu}\\p{L}+ \\d{1,2}, \\d{4}))",
                    NOCASE);

    private final TreeMap<Integer, Setting> sections = new TreeMap<>();
    private Setting whole = Setting.NONE;
    private boolean begun;
    private boolean spoken;

    /// Takes a paragraph for a heading, if it is one. The headings at the head of a letter are its
    /// title, which need not be accounted for.
    void heading(Paragraph paragraph) {
        String text = paragraph.text().strip();
        boolean head = !spoken && (heads(text) || letterhead(text));
        if (head && TENTATIVE.matcher(text).find()) {
            whole = whole.and(Setting.caution("stands under “" + text + "”"));
        }
        if (letterhead(text)) {
            return;
        }
        if (!heads(text)) {
            begun = true;
            speak(text);
            return;
        }
        if (!begun) {
            return;
        }
        Setting says =
                UNSETTLED.matcher(text).find()
                        ? Setting.caution("stands under “" + text + "”")
                        : Setting.of(text);
        int depth = paragraph.label().isEmpty() ? -1 : paragraph.depth();
        sections.tailMap(depth, true).clear();
        sections.put(depth, says);
    }

    static boolean letterhead(String text) {
        return LETTERHEAD.matcher(text.strip()).matches() && !Grammar.locates(text);
    }

    /// What stands above the first sentence of a letter is its title, unless it instructs at once.
    private void speak(String text) {
        if (!spoken && text.matches("(?s).*[.:;]")) {
            spoken = true;
            if (!Grammar.instructs(text)) {
                sections.clear();
            }
        }
    }

    /// Whether words are a heading by their look.
    static boolean heads(String text) {
        return text.split("\\s+").length <= 9
                && !text.matches("(?s).*[.,;:]|.*[“\"«|→].*")
                && !Grammar.instructs(text);
    }

    /// What stands above a paragraph.
    Setting setting() {
        Setting all = whole;
        for (Setting section : sections.values()) {
            all = all.and(section);
        }
        return all;
    }

    /// Whether a sentence limits, withdraws or disowns what others instruct.
    static boolean limits(String sentence) {
        return REFERS.matcher(sentence).find()
                && LIMITS.matcher(sentence).find()
                && !IN_FORCE.matcher(sentence).find();
    }

    /// Carries what a paragraph says of instructions, its own or earlier ones, to them.
    void afterthoughts(Paragraph paragraph, List<Instruction> instructions, int own) {
        for (String sentence : Phrases.of(paragraph.text())) {
            boolean instructs =
                    instructions.subList(own, instructions.size()).stream()
                            .anyMatch(it -> sentence.contains(it.sentence()));
            if (!instructs && limits(sentence)) {
                String caution = "the letter says of it: “" + sentence.strip() + "”";
                for (int i = first(paragraph, sentence, instructions, own);
                        i < instructions.size();
                        i++) {
                    instructions.set(i, instructions.get(i).cautioned(caution));
                }
            }
        }
    }

    /// The first of the instructions that a sentence speaks of: those of its paragraph, or all
    /// where it speaks of several, or those of the last paragraph that has any.
    private static int first(
            Paragraph paragraph, String sentence, List<Instruction> instructions, int own) {
        if (own < instructions.size() || own == 0) {
            return own;
        }
        int last = instructions.getLast().at().index();
        boolean beside = last >= paragraph.index() - 1;
        boolean all = SEVERAL.matcher(sentence).find();
        int first = own;
        while (first > 0 && (all || beside && instructions.get(first - 1).at().index() == last)) {
            first--;
        }
        return first;
    }

    /// A deed of a sentence, with the words of the sentence that it leaves over.
    static Instruction read(Paragraph at, String sentence, Deed deed, Grammar.Reading reading) {
        Instruction it =
                Instruction.of(at, sentence, deed.target(), deed.operation(), reading.doubt())
                        .described(reading.remains().describing());
        return reading.remains().stray().isEmpty()
                ? it
                : it.cautioned(
                        "words not accounted for: "
                                + new Remains(reading.remains().stray(), List.of()).said());
    }
}
