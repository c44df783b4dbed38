package org.lmanexus.term;

import org.lmanexus.term.text.Currencies;
import org.lmanexus.term.text.Months;
import org.lmanexus.term.text.NumberWords;
import org.lmanexus.term.text.Token;

import java.util.HashSet;
import java.util.Set;

/// The tokens that a value can begin with. Nearly all words of an agreement are none, and are
/// passed over at the price of one look.
final class Openers {

    private static final Set<String> WORDS = new HashSet<>(Set.of("act", "actual"));

    private static final char LAST_ASCII = 0x7F;

    static {
        WORDS.addAll(NumberWords.openers());
        WORDS.addAll(Months.openers());
        WORDS.addAll(Currencies.openers());
        WORDS.addAll(IndexNotation.openers());
    }

    private Openers() {}

    static boolean include(Token token) {
        char first = token.text().charAt(0);
        return switch (token.type()) {
            case NUMBER -> true;
            case WORD -> WORDS.contains(token.lower()) || genitive(token.lower());
            case MARK -> first == '$' || first == '-' || first > LAST_ASCII;
            case END -> false;
        };
    }

    private static boolean genitive(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s");
    }
}
