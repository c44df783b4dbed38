package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.Piece.Act;
import org.lmanexus.reconciliation.letter.grammar.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.Piece.Sign;
import org.lmanexus.reconciliation.letter.grammar.Piece.Weight;
import org.lmanexus.reconciliation.letter.grammar.place.Numbers;
import org.lmanexus.reconciliation.letter.grammar.place.Which;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the grammar; of several that begin at one place the first listed counts.
final class Lexicon {

    private record Entry(Pattern pattern, Function<Matcher, Piece> makes) {}

    private static final String UNIT =
            "(?<unit>clause|section|sub-?clause|sub-?section|paragraph|sub-?paragraph|limb|"
                    + "definition|defined term|row|entry|line|sentence)s?";

    private static final String PUTTING = "(?: the (?:insertion|addition)(?: of)?)?";

    private static final List<Entry> ENTRIES = new ArrayList<>();

    static {
        noise();
        signs();
        fresh();
        inverted();
        links();
        verbs();
        fillers();
    }

    private Lexicon() {}

    record Found(Piece piece, int end) {}

    static @Nullable Found at(String text, int from) {
        for (Entry entry : ENTRIES) {
            Matcher matcher = entry.pattern().matcher(text).region(from, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt() && matcher.end() > from) {
                return new Found(entry.makes().apply(matcher), matcher.end());
            }
        }
        return null;
    }

    private static void add(String regex, Function<Matcher, Piece> makes) {
        Pattern pattern = Pattern.compile("(?:" + regex + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
        ENTRIES.add(new Entry(pattern, makes));
    }

    private static void add(String regex, Piece piece) {
        add(regex, matcher -> piece);
    }

    private static void verb(Act act, String active, String passive) {
        add(passive, new Piece.Verb(act, true));
        add(active, new Piece.Verb(act, false));
    }

    /// Times and origins, and neighbours in the alphabet: definitions stand in its order anyhow.
    private static void noise() {
        add(
                ",? ?between (?:the )?(?:existing )?(?:definitions?|terms?)(?: of)?(?: the terms?)?"
                        + " «\\d+» and (?:the definition of )?(?:the term )?«\\d+»",
                new Piece.Filler(false));
        add(
                "(?:with )?(?:retroactive )?effect(?:ive)? (?:on and |as )?(?:from|of|on)(?: and"
                        + " including)?(?: and after)?(?: the)?(?: «\\d+»)?",
                m ->
                        new Piece.Other(
                                m.group(), m.group().contains("«") ? Weight.LIMITS : Weight.NONE));
        add("(?:so )?as (?:is )?(?:set out|set forth|follows)(?: below)?|thus(?=:|$)", below());
        add(
                "(?:(?:in|under|of) )?(?:the )?column(?: headed| for| entitled)? «\\d+»",
                m -> new Piece.Other(m.group(), Weight.LIMITS));
        add(
                "(?:shall |will )?(?:become|becomes|becoming|be|take|takes|taking) effect(?:ive)?",
                new Piece.Other("effective", Weight.NONE));
        add(
                "by reference to|with respect to|in respect of|in relation to|for the purposes?"
                        + " of|with reference to|in accordance with|by way of|pursuant to|relating"
                        + " to|for each|for any",
                m -> new Piece.Other(m.group(), Weight.BINDS));
    }

    private static Piece below() {
        return new Piece.Signal(Sign.BELOW);
    }

    private static void signs() {
        add(
                "(?:immediately )?(?:at|to|on) (?:the|its) (?:very )?end(?: thereof| of (?:it|the"
                    + " same))?|(?:immediately |directly |just )?(?:before|prior to|preceding|ahead"
                    + " of|in front of) (?:the|its) (?:closing |final |concluding |last )?(?:full"
                    + " stop|period|semi-?colon)(?: (?:at|on) (?:its|the) end(?: thereof)?)?",
                new Piece.Signal(Sign.END));
        add("at the (?:beginning|start|commencement)(?: thereof)?", new Piece.Signal(Sign.START));
        add(
                "(?<!\\b(?:shall|should|must|will|is|are|be) )(?:likewise|similarly)|(?:and )?the"
                        + " same (?:change|amendment|replacement|substitution)s?(?:"
                        + " (?:shall|should|is|are|to|will))?(?: be)?(?: (?:also )?made)?",
                new Piece.Signal(Sign.LIKEWISE));
        add(
                "(?:in each (?:place|case|instance)(?: where)?|wherever|(?:the"
                    + " )?(?:references|occurrences)(?= (?:in|to) )|each time|throughout|in both"
                    + " (?:places|instances)|each place|(?:each|every|all|any|both)"
                    + " (?:references?|occurrences?|instances?)(?= )|in every place)",
                new Piece.Place(new Which(true, 0)));
        add(
                "(?:where it |when it )?(?<nth>first|second|third|fourth|last|final)(?:ly)?"
                        + " (?:references?|occurrences?|instances?|time|place|appears|occurs|"
                        + "appearing|occurring)",
                m -> new Piece.Place(new Which(false, Numbers.ordinal(m.group("nth")))));
        add(
                "(?:the )?(?<nth>first|second|third|fourth|last|final)(?= (?:words? |figures? "
                        + "|phrases? )?«)",
                m -> new Piece.Place(new Which(false, Numbers.ordinal(m.group("nth")))));
        add(
                "it is (?:further )?understood(?: that)?",
                m -> new Piece.Other(m.group(), Weight.LIMITS));
        add(
                "(?:the )?(?:same|it|them|such"
                        + " (?:words?|references?|figures?|amounts?|text|phrases?|"
                        + "dates?|ratios?|percentages?|numbers?|wording|language)|(?:that|those|the"
                        + " said) (?:words?|references?|figures?|amounts?|text|phrases?|dates?|"
                        + "ratios?|percentages?|numbers?|wording))",
                new Piece.Signal(Sign.PRONOUN));
    }

    private static void fresh() {
        String numbered = "(?= (?:\\d|\\([a-z]))";
        add(
                "(?:in (?:the |its |their )?(?:\\w+ )?alphabetical (?:order|place|position|"
                        + "sequence)(?: therein)?|alphabetically)",
                new Piece.Fresh("definition"));
        add(
                "(?:(?:a|an|the|as a|two|three) )?(?:following )?(?:new|additional|further)"
                        + " (?:defined terms?(?: and definitions?)?|(?:and )?"
                        + UNIT
                        + ")",
                m -> new Piece.Fresh(unit(m.group("unit"))));
        add("the following " + UNIT, m -> new Piece.Fresh(unit(m.group("unit"))));
        add(
                "(?:the )?following(?:"
                        + " (?:words?|text|wording|provisions?|language|table|meaning))?",
                below());
        add("in (?:these|the following) (?:terms|words)|below|hereunder", below());
        ENTRIES.addFirst(
                new Entry(
                        Pattern.compile(
                                "(?:(?:a|an|the|as a|as) )?(?:following"
                                        + " )?(?:new|additional|further) (?="
                                        + UNIT
                                        + numbered
                                        + ")",
                                Pattern.CASE_INSENSITIVE),
                        m -> new Piece.Fresh(unit(m.group("unit")))));
    }

    private static String unit(@Nullable String word) {
        if (word == null) {
            return "definition";
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "clause", "section", "subclause", "sub-clause", "subsection", "sub-section" ->
                    "clause";
            case "paragraph", "subparagraph", "sub-paragraph", "limb" -> "paragraph";
            case "row", "entry", "line" -> "row";
            case "defined term" -> "definition";
            default -> word.toLowerCase(Locale.ROOT);
        };
    }

    private static void links() {
        add(
                "in (?:its|their) (?:place|stead)|in (?:the"
                    + " )?(?:lieu|place|stead|substitution|replacement)"
                    + " there(?:of|for)|therefore?|in (?:substitution|replacement)(?! (?:of|for))",
                new Piece.Filler(false));
        add(
                "in (?:the )?(?:place|lieu|stead|substitution|replacement|exchange)"
                    + " (?:of|for)|(?:(?:shall|will|should|must) )?tak(?:e|es|ing) the place"
                    + " of|(?<=» )replaces|instead of|rather than|as a (?:replacement|substitute)"
                    + " for|(?:and )?not(?: to| by)?(?=(?: (?:the|a))?"
                    + " «)|\\(?(?:currently|presently|at present|formerly|previously|until"
                    + " now|hitherto)(?= (?:the )?«)|for",
                new Piece.Link(Role.FOR));
        add("with", new Piece.Link(Role.WITH));
        add("by", new Piece.Link(Role.BY));
        add("from", new Piece.Link(Role.FROM));
        add(
                "(?:so as )?to (?:now )?refer to|up to|down to|out to|to|into|→|->|=>",
                new Piece.Link(Role.TO));
        add(
                "in (?:the (?:phrase|expression|passage|formulation|words?) )?(?=«)",
                new Piece.Link(Role.AMID));
        String stands = "(?:(?:where|when|which) (?:it|they)? ?(?:appears?|stands?|occurs?) )?";
        add(
                stands
                        + "(?:immediately |directly )?(?:after|following|behind)|where (?:it|they)"
                        + " follows?",
                new Piece.Link(Role.AFTER));
        add(
                stands
                        + "(?:immediately |directly )?(?:before|preceding|in front of|prior to|"
                        + "ahead of)|where (?:it|they) precedes?",
                new Piece.Link(Role.BEFORE));
        add(
                "on|dated|at|until|since|under|over|above|per|within|as of|about",
                new Piece.Link(Role.NONE));
    }

    private static void verbs() {
        wordVerbs();
        sayings();
    }

    /// A verb that says of nothing in particular, with "there", what is done to what follows it.
    private static void inverted() {
        String there =
                "there (?:(?:shall|should|will|must)(?: hereby| also)? be|(?:is|are)(?: to be)?)"
                        + "(?: hereby| also| further)? ";
        add(there + "(?:deleted|left out|struck out|removed|omitted)", inverted(Act.DELETE));
        add(there + "(?:inserted|added|put in)", inverted(Act.PUT));
        add(there + "substituted", inverted(Act.SUBSTITUTE));
    }

    private static Piece inverted(Act act) {
        return inverted(act, false);
    }

    private static Piece inverted(Act act, boolean passive) {
        return new Piece.Verb(act, passive);
    }

    private static void wordVerbs() {
        add(
                "(?<=\\b(?:the|these|those|following|agreed) )changes(?= (?:to|in) (?:the|our)\\b)",
                new Piece.Filler(false));
        String what =
                "(?<=(?:sentence|word|proviso|row|paragraph|limb|text|reference|definition|clause|section|phrase)s?(?:"
                    + " «\\d{1,2}»| [\\d.]{1,9}| \\(\\w{1,4}\\))? (?:is|are|be|hereby) )";
        add(
                what + "(?:cancelled|dropped|repealed|revoked|dispensed with)",
                inverted(Act.DELETE, true));
        add(
                "(?:is|are|be) (?:hereby )?(?:immediately )?followed by" + PUTTING,
                inverted(Act.FOLLOW, true));
        add(
                "(?:is|are|be) (?:hereby )?(?:immediately )?preceded by" + PUTTING,
                inverted(Act.PRECEDE, true));
        add(
                "(?:so as )?to (?=(?:be )?(?:"
                        + "delet|insert|add|replac|substitut|read|strik|remov|"
                        + "omit|chang|increas|reduc|extend|restat))",
                new Piece.Filler(false));
        verb(
                Act.DELETE,
                "delet(?:e|es|ing|ion(?: of)?)|expunge|excise|erase|tak(?:e|ing)"
                        + " out|strik(?:e|es|ing)(?: out| through)?|leav(?:e|es|ing)"
                        + " out|remov(?:e|es|ing|al of)|omit(?:s|ting)?|omission(?: of)?",
                "deleted|expunged|excised|erased|taken out|left out|struck(?: out|"
                        + " through)?|stricken|removed|omitted|ceases? to have (?:any )?(?:further"
                        + " )?effect");
        verb(
                Act.PUT,
                "insert(?:s|ing|ion(?: of)?)?|add(?:s|ing|ition(?:"
                        + " of)?)?|append(?:s|ing)?|introduc(?:e|es|ing)"
                        + "|interpos(?:e|es|ing)|put(?:ting)?(?: in)?|writ(?:e|es|ing)(?:"
                        + " in)?|(?:contain|includ)(?:s|e|es|ed)?(?= (?:(?:a|an|the)"
                        + " )?(?:new|further|additional|following))",
                "inserted|added|appended|introduced|interposed|put in(?!"
                        + " front)|(?<=\\b(?:be|is|are) )(?:put|placed)|included(?= (?:immediately"
                        + " |directly )?(?:after|before|at the)|[.,;]|$)|appeared(?= (?:immediately"
                        + " |directly )?(?:after|before|at))");
        add("(?:its|their) replacement (?:with|by)", new Piece.Verb(Act.PUT, false));
        verb(Act.SUBSTITUTE, "substitut(?:e|es|ing|ion(?: of)?)", "substituted");
        verb(
                Act.REPLACE,
                "replac(?:e|es|ing|ement(?: of|(?=,? (?:in|throughout) )))|swap(?:ping)?",
                "replaced|swapped|superseded");
    }

    private static void sayings() {
        verb(
                Act.AMEND,
                "(?:read|construed|(?:take|have) effect)(?: and construed)? as (?:if|though)",
                "(?:be )?(?:read|construed|interpreted|treated)(?: and construed)? as"
                        + " (?:if|though)");
        verb(
                Act.READ,
                "(?:so that (?:it|they|the same) )?(?:should |shall |will |to |now )*reads?|is to"
                        + " be read|(?:(?:it|they) )?(?:should|shall|will|must|is to|are to) (?:now"
                        + " )?(?:say|state|provide)|now (?:says?|states?|provides?)",
                "read(?= as| and)");
        add(
                "(?:makes? way for|gives? (?:way|place) to|yields? to)(?= (?:the \\w+ )?«)",
                inverted(Act.REPLACE, true));
        verb(
                Act.RESTATE,
                "restat(?:e|es|ing|ement of)|redefin(?:e|es|ing)|shall (?:now )?have the(?="
                        + " following meaning)",
                "restated|redefined");
        add(
                "(?:marked|designated|shown as)(?= (?:as )?(?:the words? )?«)",
                inverted(Act.REPLACE, true));
        verb(
                Act.RENUMBER,
                "(?:re-?number|re-?designat|re-?letter)(?:e|ing|s)?",
                "(?:re-?number|re-?designat|re-?letter)ed");
        verb(
                Act.CHANGE,
                "(?:chang|increas|reduc|decreas|rais|adjust|lower|extend|shorten|lengthen|mov|widen|relax|tighten|upsiz)(?:e|es|s|ing)?(?:"
                    + " of)?|extension of|gives? way|com(?:e|es|ing)(?="
                    + " (?:up|down|out|back)\\b)|go(?:es)?|(?:fall|rise|drop)s?",
                "(?:chang|increas|reduc|decreas|rais|adjust|lower|extend|shorten|lengthen|mov|widen"
                        + "|relax|tighten|upsiz)ed");
        verb(
                Act.AMEND,
                "amend(?:s|ing|ment of)?|vary(?:ing)?|variation of|modify(?:ing)?|revis(?:e|ing)|"
                        + "alter(?:ing)?|correct(?:ing)?|updat(?:e|ing)",
                "amended|supplemented|varied|modified|revised|altered|corrected|updated");
        add(
                "(?:shall|will|should|must|to) have(?! been|"
                    + " effect)|becom(?:es?|ing)|construed|deemed|treated|interpreted|understood|(?:shall|should|will|must|to|hereby)"
                    + " be|be|is|are|were|was|being|shall|should",
                new Piece.Verb(Act.BE, true));
    }

    private static void fillers() {
        add("(?:cross-)?references?|refer(?:s|red|ring)?", new Piece.Filler(true));
        add(
                "where(?= (?:the )?(?:\\w+"
                    + " )?(?:«|(?:clause|section|paragraph|definition)\\b))|says?(?= «)|states?(?="
                    + " «)|provides for(?= «)|(?:appears?|occurs?|stands?)(?= in\\b)|one of(?= «)",
                new Piece.Filler(false));
        add(
                "the|a|an|its|their|each|every|such|existing|new|current|hereby|also|likewise|similarly|further|then|now|instead|so"
                    + " as|as|of|words?|parentheticals?|parenthes[ie]s|brackets?|bracketed|figures?|phrases?|clause(?!"
                    + " \\d)|ratios?|amounts?|percentages?|dates?|numbers?|rates?|"
                    + "text|expressions?|sums?|numerals?|wording|periods?|levels?|values?|margin|thresholds?|limits?|caps?|minimum|maximum|and"
                    + " words?|language|symbols?|letters?|respectively|thereof|therein|there|appearing|contained|which"
                    + " (?:appears?|reads?)|in its entirety|in their entirety|in"
                    + " full|entirely|immediately|whole of|entirety of|that",
                new Piece.Filler(false));
    }
}
