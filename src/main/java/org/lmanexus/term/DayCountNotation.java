package org.lmanexus.term;

import org.lmanexus.term.text.Token;
import org.lmanexus.term.text.Tokens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Day counts by name: `Actual/360`, `ACT/365 (Fixed)`, `30/360`.
final class DayCountNotation {

    private static final Map<String, String> ABOVE =
            Map.of("actual", "ACT", "act", "ACT", "30", "30", "30e", "30E");
    private static final Set<String> BELOW = Set.of("360", "365", "366", "actual", "act");

    private DayCountNotation() {}

    static Optional<Reading> at(Tokens tokens, int i) {
        boolean european = tokens.at(i).is("30") && tokens.at(i + 1).is("e");
        String above = european ? "30E" : ABOVE.get(tokens.at(i).lower());
        int slash = european ? i + 2 : i + 1;
        Token below = tokens.at(slash + 1);
        boolean fits =
                above != null
                        && tokens.at(slash).isMark('/')
                        && BELOW.contains(below.lower())
                        && !tokens.at(slash + 2).isMark('/');
        if (!fits) {
            return Optional.empty();
        }
        boolean fixed =
                tokens.at(slash + 2).isMark('(')
                        && tokens.at(slash + 3).is("fixed")
                        && tokens.at(slash + 4).isMark(')');
        String name = above + "/" + (below.isWord() ? "ACT" : below.text());
        int end = fixed ? slash + 5 : slash + 2;
        TermValue value = new TermValue(TermKind.DAY_COUNT, fixed ? name + ".FIXED" : name, null);
        return Optional.of(new Reading(value, i, end, List.of()));
    }
}
