package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a letter names a clause, or several.
final class ClauseNames {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;
    private static final String NUMBER = "\\d{1,3}[A-Z]?(?:\\.\\d{1,3}[A-Z]?)*";

    private static final Pattern CLAUSE =
            Pattern.compile(
                    "(?:(?:sub-?)?clauses?|(?:sub-?)?sections?|articles?|§§?|cll?\\.?|sec\\.|s\\.)"
                            + " ?(?<number>"
                            + NUMBER
                            + ")(?<inside>(?: ?"
                            + ParagraphNames.LABEL
                            + "+)?)(?![\\d])"
                            + Spot.TITLE,
                    NOCASE);
    private static final Pattern MORE_CLAUSES =
            Pattern.compile(
                    "(?:,|,? and|,? or) (?:clause |section )?(?<number>"
                            + NUMBER
                            + ")(?<inside>"
                            + ParagraphNames.LABEL
                            + "*)(?! ?(?:days|per|Business))"
                            + Spot.TITLE,
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

    private ClauseNames() {}

    static @Nullable Element at(Spot spot) {
        Element clause = spot.read(CLAUSE, m -> clause(m, spot));
        return clause == null ? null : several(clause, spot);
    }

    /// A clause with those that are named behind it, one by one or up to a last one.
    private static Element several(Element first, Spot spot) {
        boolean plural = spot.matcher(PLURAL).lookingAt();
        Matcher through = spot.at(first.end()).matcher(THROUGH);
        List<String> numbers =
                plural && through.lookingAt()
                        ? Numbers.upTo(first.targets().getFirst().clause(), through.group("last"))
                        : List.of();
        if (!numbers.isEmpty()) {
            return new Element(
                    numbers.stream().map(it -> Target.clause(it, "")).toList(), through.end());
        }
        boolean opens = OPENS.matcher(spot.text().substring(0, spot.from())).matches();
        Pattern more = opens ? MORE_CLAUSES_AHEAD : MORE_CLAUSES;
        return spot.more(first, more, m -> clause(m, spot));
    }

    private static Target clause(Matcher matcher, Spot spot) {
        return Target.clause(matcher.group("number"), spot.title(matcher))
                .withPath(Numbers.labels(matcher.group("inside").strip()));
    }
}
