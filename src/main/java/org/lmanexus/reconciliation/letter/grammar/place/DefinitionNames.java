package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a letter names a definition, or several.
final class DefinitionNames {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;
    private static final String NAME = "[A-Z][\\w'’&-]*(?: (?:(?:of|and|the) )?[A-Z][\\w'’&-]*)*";

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

    private DefinitionNames() {}

    static @Nullable Element at(Spot spot) {
        for (Pattern pattern : List.of(TERM, TERM_BEHIND, DEFINED)) {
            Element term = spot.read(pattern, m -> Target.term(spot.operand(m)));
            if (term != null) {
                boolean several =
                        spot.text()
                                .substring(spot.from(), term.end())
                                .toLowerCase(Locale.ROOT)
                                .matches("(?s).*(?:definitions|terms) .*");
                return several
                        ? spot.more(term, MORE_TERMS, m -> Target.term(spot.operand(m)))
                        : term;
            }
        }
        return spot.from() == 0 ? spot.read(LEADING, m -> Target.term(spot.operand(m))) : null;
    }
}
