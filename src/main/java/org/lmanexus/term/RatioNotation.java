package org.lmanexus.term;

import org.lmanexus.term.text.Quantities;
import org.lmanexus.term.text.Quantity;
import org.lmanexus.term.text.Token;
import org.lmanexus.term.text.Tokens;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ratios to one: `4.00:1`, `4.50 : 1.00`, `4.50 to 1.00`, `three (3) to one (1)`, `4.5x`.
final class RatioNotation {

    private static final Set<String> TIMES_SIGN = Set.of("x", "\u00d7");
    private static final Set<String> ONE = Set.of("1", "1.0", "1.00", "1.000", "one");

    private RatioNotation() {}

    static Optional<Reading> at(Tokens tokens, int i) {
        return Quantities.at(tokens, i)
                .flatMap(
                        number ->
                                end(tokens, number)
                                        .map(end -> reading(number, i, end, number.value())));
    }

    private static Optional<Integer> end(Tokens tokens, Quantity number) {
        Token next = tokens.at(number.end());
        if (next.isMark(':') || next.is("to")) {
            return one(tokens, number);
        }
        int behind = number.end() + 1;
        if (TIMES_SIGN.contains(next.lower())) {
            boolean another = tokens.at(behind).isNumber();
            boolean goesOn = tokens.at(behind).glued() && tokens.at(behind).isWord();
            return another || goesOn ? Optional.empty() : Optional.of(behind);
        }
        boolean decimals = number.value().scale() > 0 && !number.inWords();
        return next.is("times") && decimals ? Optional.of(behind) : Optional.empty();
    }

    private static Optional<Integer> one(Tokens tokens, Quantity number) {
        int i = number.end() + 1;
        boolean one = ONE.contains(tokens.at(i).lower());
        boolean label = number.value().compareTo(BigDecimal.ONE) == 0 && number.inWords();
        boolean hyphens = tokens.at(number.end() - 1).isHyphen();
        if (!one || label || hyphens) {
            return Optional.empty();
        }
        return Quantities.at(tokens, i)
                .filter(second -> second.value().compareTo(BigDecimal.ONE) == 0)
                .map(Quantity::end);
    }

    private static Reading reading(Quantity number, int i, int end, BigDecimal value) {
        TermValue ratio = new TermValue(TermKind.RATIO, value.toPlainString(), "x");
        return new Reading(ratio, i, end, List.copyOf(number.pieces()));
    }
}
