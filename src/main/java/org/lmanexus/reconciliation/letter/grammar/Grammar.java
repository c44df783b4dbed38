package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Element;
import org.lmanexus.reconciliation.letter.grammar.place.Loci;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.sentence.Skeleton;
import org.lmanexus.reconciliation.letter.grammar.word.Lexer;
import org.lmanexus.reconciliation.letter.grammar.word.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what one sentence wants done.
public final class Grammar {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;
    private static final Pattern DOUBT =
            Pattern.compile(
                    """
                    (?xi)\\b(?: not(?!(?:\\ (?:the|a|by|to))?\\ «) | nor | never | neither | unless
                    | (?<!as\\ )if | provided\\ (?:that|always) | subject\\ to | conditional
                    | may | might | would | propos\\w+ | consider(?:ed|ing|s)?(?!\\ that) | discuss\\w* | contemplat\\w+
                    | waive[sd]? | waiver | laps\\w+ | ceases?(?!\\ to\\ have) | in\\ good\\ faith
                    | notwithstanding | despite | declin\\w+ | refus\\w+ | reject\\w+ | withdrawn
                    | (?:was|were)\\ to\\ have | had | (?:was|were)\\ (?:previously\\ )?amended
                    | asked | sought | invited | intend\\w* | hop(?:e|es|ing|ed) | wish\\w*
                    | no\\ longer | shall\\ apply | apply\\ to\\ this | mutatis\\ mutandis
                    | incorporated | temporar\\w+ | for\\ the\\ period(?!\\ of) | until )\\b\
                    """);
    private static final Pattern HEADS =
            Pattern.compile("^(?:Amendments?|Changes?) (?:to|of|in) (?:the )?", NOCASE);
    /// The title of a provision in brackets, which may hold words of doubt.
    private static final Pattern TITLE = Pattern.compile("(?<=[\\w»)]) \\([A-Z«][^()]*\\)");
    /// What a letter counts its instructions by.
    private static final Pattern COUNT =
            Pattern.compile(
                    "^(?!(?:Clause|Section|Article|Paragraph|Schedule|Part|Annex|Exhibit|Appendix|Facility|Tranche)\\b)(?:\\p{Lu}\\p{L}+(?:"
                        + " \\p{Ll}+)? (?:No\\.?"
                        + " ?)?\\d{1,2}|(?i:rider|item|point|change|amendment|variation|correction|modification)"
                        + " (?:[A-Z]|[IVX]{1,4}))(?: ?[:.)–—-] | (?=\\())");
    /// A place in brackets at the start, its title behind a comma.
    private static final Pattern BRACKETED =
            Pattern.compile(
                    "^\\(((?:Clause|Section) [\\d.]+(?:\\(\\w+\\))*), (\\p{Lu}[^()“”\"]*)\\)");
    /// A place in brackets, and nothing else.
    private static final Pattern ENCLOSED =
            Pattern.compile(
                    "^\\(((?:Clause|Section|Schedule|Part|Paragraph)\\b.*)\\)[.:]?$", NOCASE);
    /// What ends an item of a list.
    private static final Pattern ENDING = Pattern.compile("[\\s.:;,–—-]*(?:;? (?:and|or))?$");
    /// What a whole letter depends on says nothing against one of its instructions.
    private static final Pattern EFFECTIVENESS =
            Pattern.compile(
                    "^(?:\\(?\\w{1,4}[.)] )?(?:effective[^,]{0,90}, (?:and )?)?(?:with effect"
                            + " [^,]{0,90}, (?:and )?)?subject (?:only )?to (?:[^,§]|, (?=and|or))"
                            + "{0,60}\\b(?:conditions?|satisfaction|terms|receipt|fulfilment"
                            + "|countersign\\w+|agreement)\\b[^§]{0,160}?,"
                            + " (?:and[^,]{0,80}, )?",
                    NOCASE);
    private static final Pattern SCHEDULED =
            Pattern.compile(
                    "(?<lead>\\b(?:set out|set"
                        + " forth|contained|form|text|wording|provisions?|definitions?|table|that|attached|appearing)"
                        + " (?:in|at|as|to this letter as) (?:the"
                        + " )?)(?<where>(?:Schedule|Annex|Appendix|Exhibit|Attachment)(?:"
                        + " (?:\\d+|[A-Z]))?)(?: \\([^)]*\\))?(?:(?: (?:to|of|hereto))? ?(?:this"
                        + " (?:letter|amendment|agreement|deed)|hereto|below|attached)|(?!"
                        + " (?:to|of) the\\b)(?! \\())",
                    NOCASE);
    private static final Pattern SPEAKS =
            Pattern.compile(
                    "\\b(?:delet|followed by|preceded"
                        + " by|cancel|append|introduc|interpos|insert|replac|substitut|restat|strik|struck|remov|omi[ts]|amend|"
                        + "construed|deemed|add(?:ed|ing|ition)?\\b|chang|increas|decreas|"
                        + "reduc|extend|extension|shorten|lengthen|lower|rais|var(?:y|ied)|read|becom|become|were|(?:shall|should|must|will)"
                        + " be|modif|revis|alter|correct|updat|mov|go(?:es)?\\b|gives?"
                        + " way|appear|contain|includ|ceas|likewise|similarly|instead"
                        + " of|currently|new\\b|left out|writ|fall|ris|drop|rather than|in"
                        + " (?:place|lieu)"
                        + " of|relax|tighten|refer|number|swap|supersed|adjust|put|from\\b|up"
                        + " to|down to|widen|to\\b)|\\bfor [“\"]|→|->|=>",
                    NOCASE);

    private Grammar() {}

    /// What a sentence says.
    ///
    /// @param base the place that what follows is about, if one was named
    /// @param lead a verb that waits for what it acts on
    /// @param carried the verb that a further item may go on with
    /// @param doubt why nothing in it may be carried out unread; empty for none
    /// @param remains the words that nothing in it holds
    /// @param schedule where the letter's own schedule holds the words to put in; empty for none
    public record Reading(
            List<Deed> deeds,
            @Nullable Target base,
            @Nullable Lead lead,
            @Nullable Lead carried,
            String doubt,
            Remains remains,
            String schedule) {

        public boolean open() {
            return !deeds.isEmpty() && deeds.getLast().open();
        }
    }

    /// Whether there is any word of the grammar in it.
    public static boolean speaks(String sentence) {
        return SPEAKS.matcher(sentence).find();
    }

    /// Whether a sentence by itself wants something done.
    public static boolean instructs(String sentence) {
        return speaks(sentence) && !read(sentence, false, null, null, null).deeds().isEmpty();
    }

    /// Whether a sentence names a place.
    public static boolean locates(String sentence) {
        return read(sentence, false, null, null, null).base() != null;
    }

    /// Reads a sentence.
    ///
    /// @param colon whether it ends with a colon, behind which words or instructions stand
    /// @param base the place that the lead-in named
    /// @param recent the clause or definition named last
    public static Reading read(
            String sentence,
            boolean colon,
            @Nullable Target base,
            @Nullable Target recent,
            @Nullable Lead lead) {
        String counted = COUNT.matcher(sentence).replaceFirst("");
        Skeleton whole = Skeleton.of(BRACKETED.matcher(counted).replaceFirst("$1 ($2)"));
        Matcher scheduled = SCHEDULED.matcher(whole.text());
        String schedule = scheduled.find() ? scheduled.group("where") : "";
        String text =
                schedule.isEmpty()
                        ? whole.text()
                        : new StringBuilder(whole.text())
                                .replace(scheduled.start(), scheduled.end(), "below")
                                .toString();
        String said = Opening.cut(EFFECTIVENESS.matcher(text).replaceFirst(""));
        Skeleton skeleton = new Skeleton(said, whole.operands(), whole.quoted());
        List<Lexer.Token> tokens = new ArrayList<>(Lexer.tokens(skeleton));
        if (colon) {
            tokens.add(new Lexer.Token(new Piece.Signal(Piece.Sign.BELOW), ":"));
        }
        Read read = Syntax.read(List.copyOf(tokens), base, recent, lead);
        return new Reading(
                read.deeds(),
                read.base(),
                read.lead(),
                read.carried(),
                doubt(said, tokens, read),
                read.remains().with(skeleton::plain),
                schedule);
    }

    /// Whether a heading opens with what a letter counts its instructions by: `Rider B`.
    public static boolean counts(String heading) {
        return COUNT.matcher(heading).find();
    }

    /// The place that a heading names, and nothing else; null where it is no such heading.
    public static @Nullable Target heading(String text) {
        String counted = COUNT.matcher(text).replaceFirst("");
        List<Target> named = places(HEADS.matcher(counted).replaceFirst(""));
        if (named.size() != 1) {
            return null;
        }
        Target only = named.getFirst();
        boolean plain = only.title().isEmpty() && only.path().isEmpty();
        boolean clause =
                !only.clause().isEmpty() && Character.isDigit(only.clause().charAt(0)) && !plain;
        return clause || !only.term().isEmpty() ? only : null;
    }

    /// The places that an item of a list names; none where it says anything else.
    public static List<Target> places(String item) {
        String bare =
                ENDING.matcher(ENCLOSED.matcher(item.strip()).replaceFirst("$1")).replaceFirst("");
        Skeleton skeleton = Skeleton.of(bare);
        Element found = Loci.at(skeleton.text(), 0, skeleton);
        return found != null && found.end() == skeleton.text().length()
                ? found.targets()
                : List.of();
    }

    private static String doubt(String said, List<Lexer.Token> tokens, Read read) {
        if (DOUBT.matcher(TITLE.matcher(said).replaceAll("")).find()) {
            return "the sentence has a condition or a negation";
        }
        if (read.strange()) {
            return "words stand there that were not understood";
        }
        for (Lexer.Token token : tokens) {
            if (token.piece() instanceof Piece.Words words
                    && words.quoted()
                    && !read.used().contains(words.number())) {
                return "quoted words of the sentence were not understood";
            }
        }
        return "";
    }
}
