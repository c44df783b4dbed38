package org.lmanexus.term;

import org.lmanexus.term.text.Tokens;

import java.util.List;
import java.util.Optional;

/// One way to write values. It looks at a bounded number of tokens, so that a text is searched in
/// linear time.
@FunctionalInterface
interface Notation {

    /// The value that begins at exactly this token.
    Optional<Reading> at(Tokens tokens, int i);

    /// In the order in which they are asked: a date before the period of its day, and so on.
    static List<Notation> inOrder() {
        return List.of(
                DateNotation::at,
                IndexNotation::at,
                DayCountNotation::at,
                MoneyNotation::at,
                RateNotation::at,
                RatioNotation::at,
                PeriodNotation::at);
    }
}
