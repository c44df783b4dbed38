package org.lmanexus.reconciliation.letter.grammar.word;

import org.lmanexus.reconciliation.letter.grammar.word.Piece.Weight;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a sentence says beside its instruction: who agrees, which agreement is amended, from when
/// on.
public final class Asides {

    private static final String NAMES =
            "(?:(?:each of |all of |all |each )?(?:the )?(?:other )?(?-i:[A-Z][\\w'’-]*+(?:"
                    + " [A-Z][\\w'’-]*+)*+)(?:,? and |, )?)+";
    private static final String SELF =
            "(?:letter|amendment|deed|agreement|notice|(?:amendment |side |supplemental |consent"
                    + " )(?:letter|agreement|deed))";

    /// The agreement that is amended.
    private static final String OURS =
            "(?-i:(?:[A-Z][\\w'’-]* )*(?:Facilit(?:y|ies)|Credit|Loan|Original|Existing|Principal"
                    + "|Senior) Agreement|Agreement|SFA|RCF)";

    private static final Pattern AGREES =
            pattern(
                    "(?:it (?:is|has been)|we|the parties(?: hereto| to "
                            + OURS
                            + ")?|the undersigned|"
                            + NAMES
                            + ")(?: have| has| do)?(?: now)?(?: hereby| further| also| each|"
                            + " mutually)* (?:agree(?:d|s)?|confirm(?:ed|s)?|consent(?:ed|s)?"
                            + "|acknowledge[ds]?)(?: and (?:agree|confirm|acknowledge)[ds]?)?(?:"
                            + " (?:with|to) (?:each other|one another|the following|"
                            + NAMES
                            + "))?(?: that\\b| as follows| to (?=amend|vary|make|change)| (?=to the"
                            + " following|the following)|(?=,))");
    /// Who stands behind a letter, and how.
    private static final Pattern BEHIND =
            pattern(
                    "(?:(?:acting )?with the (?:prior |written"
                        + " )*(?:consent|approval|agreement|authority) of |(?:acting )?(?:for and"
                        + " )?on (?:the )?(?:behalf|instructions) of |(?:as )?(?:acknowledged and"
                        + " )?(?:agreed|approved|confirmed) by |represented by |at the request of )"
                            + NAMES
                            + "(?:on the signature pages? (?:hereto|below))?|(?:each|all) of"
                            + " (?:which|whom) signs? below|(?:as )?(?:noted|signed) below|by"
                            + " (?:its|their|your) signatures?(?: below| hereto)?");

    private static final Pattern AGREEMENT =
            pattern(
                    "(?:(?:of|in|to|under|from) )?(?:the|our|that certain|such|said|your) "
                            + OURS
                            + "(?:,? dated(?: as of)? «\\d+»)?(?: \\((?:the )?«\\d+»\\))?");
    private static final Pattern HERE =
            pattern("(?:(?:by|of|in|to|under|pursuant to|through) )?(?:virtue of )?this " + SELF);

    /// From a day on that is the same for the whole letter.
    private static final Pattern EFFECT =
            pattern(
                    "(?:with immediate effect|(?:with effect from|as of|as from|from) (?:today|now"
                        + " on)|(?:(?:and )?with (?:retroactive )?effect (?:on and )?(?:from|as"
                        + " of|as from)|effective(?: as)?(?: of| from| on| upon)?|on and"
                        + " (?:from|with effect from|after)|as (?:of|from|at)|on|upon)(?: \\(and"
                        + " including\\)|,? and including,?)?(?: the)?(?: (?:date (?:hereof|of this"
                        + " "
                            + SELF
                            + ")|date on which (?:you (?:counter)?sign|this "
                            + SELF
                            + " (?:is|has been)"
                            + " (?:counter)?signed)[^,.;:«]*|(?-i:(?:(?:[A-Z]\\w+|No\\.) (?:\\d+"
                            + " )?)*(?:Effective|Amendment|Restatement|Signing)"
                            + " (?:Date|Time)))|(?<=effect) (?:immediately|forthwith|today)))");

    /// Where words stand that are named anyhow.
    private static final Pattern STANDS =
            pattern(
                    "(?:where|when|as|which) (?:it|they|the same)"
                        + " (?:appears?|occurs?|stands?|(?:is|are) (?:used|set out|set forth))(?!"
                        + " (?:immediately |directly )?(?:after|before)\\b)(?: therein| there| in"
                        + " (?:it|them))?|(?:and )?the remaining"
                        + " (?:paragraphs|clauses|sections|items) (?:shall be |are |being"
                        + " )?re-?(?:numbered|lettered) accordingly");

    /// The clause under which a letter is written.
    private static final Pattern AUTHORITY =
            pattern(
                    "(?:pursuant to|in accordance with|in exercise of (?:its|their) rights"
                        + " under|(?:acting )?under|as (?:required|contemplated|permitted) by|by"
                        + " virtue of) (?:paragraph \\(\\w+\\) of )?(?:Clause|Section)"
                        + " [\\d.]+(?:\\(\\w+\\))*(?: \\([^()]*\\))?(?: of the "
                            + OURS
                            + ")?,");

    /// What a deed says before it does anything.
    private static final Pattern PREAMBLE =
            pattern(
                    "(?:now,? ?)?(?:therefore,? ?)?in consideration (?:of|for)"
                        + " [^,:;]{1,120},|considering that [^,:;]{1,120},|no\\.? ?\\d{1,3}|dear"
                        + " [^,.:;]{2,40},");

    private static final List<Pattern> PHRASES =
            List.of(AGREES, BEHIND, AGREEMENT, HERE, EFFECT, STANDS, PREAMBLE);

    /// Words of no account; nouns for any value among them.
    private static final Pattern NOTHING =
            pattern(
                    "hereby|herein|hereto|hereof|hereunder|thereto|thereof|therein|thereunder"
                        + "|accordingly|furthermore|moreover|additionally|please|respectively|namely|both|one|single|full|whole|entire|same|said|above|that"
                        + " is|set|out|forth|stated|specified|mentioned|named|fixed|given|required|referred|provided(?!"
                        + " that)|contained|expressed|shown|found|quoted"
                        + "|applicable|relevant|present(?:ly)?|so|such|also|further|again"
                        + "|threshold|basket|headroom|monetary|numerical|dollar|euro|sterling"
                        + "|figure|amount|limit|cap|floor|ceiling|allowance|level|number|rate"
                        + "|maximum|minimum|period|tenor|date|ratio|percentage|value|sum|deadline"
                        + "|ends?|ending|expir(?:es?|ing|y)|falls?|starts?|runs?|manner|respects?"
                        + "|following|follows?|form|wording|provisions?|drafting|text|in|of|to|by"
                        + "|de|minimis|grace|cure|up|down|it|its|their|they|new|old|existing|original"
                        + "|amendments?|changes?|agreed|made|this|these|those|be"
                        + "|agrees?|confirms?|now|therefore|accepted|approved|settled|listed|columns?|rows?|entry"
                        + "|entries|cells?|tables?|sentences?|however|henceforth|secondly|thirdly"
                        + "|fourthly|firstly|finally|lastly|second|third|fourth|first|next|last"
                        + "|minor|technical|housekeeping|conformed|tidying|SFA|RCF|corrections?|corrected|clerical|general"
                        + "|operative|conforming|variations?|modifications?|definitions?|terms?"
                        + "|clauses?|sections?|schedules?|paragraphs?|part|parts|document|letter|annex|appendix|exhibit|attachment|riders?|articles?|we|dear|sirs?|between|parties|witness\\w*|ratchet|grid|pricing"
                        + "|deed|agreement|annum|year|cent|appears?|occurs?|used|reading|&|/|[*'‘’“”\"().:–—-]");

    /// When, where or for whom alone something is to hold.
    private static final Pattern LIMITS =
            pattern(
                    "has|have|had|been|other|others|than|except|excluding|only|solely|alone|case|cases|event|events"
                        + "|where|when|whenever|while|whilst|during|pending|once|unless|until"
                        + "|till|if|save|otherwise|without|against|subject|provided|but|either"
                        + "|neither|no|nor|none|not|never|any|some|partly|partially"
                        + "|may|might|could|would|should|can|cannot|long|after|before|always"
                        + "|purposes?|circumstances|extent|insofar|whether|conditions?"
                        + "|thereafter|initially|temporarily|currently|proposed|proposal|request"
                        + "|requests|requested|ask|asks|asked|draft|or|rather|instead|too");

    private Asides() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?:" + regex + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /// Where a phrase that begins at a place ends; -1 where none begins.
    static int phrase(String text, int from) {
        Matcher authority = AUTHORITY.matcher(text);
        if (from == 0 && authority.lookingAt()) {
            return authority.end();
        }
        for (Pattern phrase : PHRASES) {
            Matcher matcher = phrase.matcher(text).region(from, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        return -1;
    }

    /// What a word says that the grammar does not know.
    public static Weight weight(String word) {
        String bare = word.replaceFirst("[.,;:]+$", "");
        if (LIMITS.matcher(bare).matches()) {
            return Weight.LIMITS;
        }
        boolean nothing = bare.isBlank() || NOTHING.matcher(bare).matches();
        return nothing ? Weight.NONE : Weight.DESCRIBES;
    }
}
