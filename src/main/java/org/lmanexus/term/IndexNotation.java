package org.lmanexus.term;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.text.Quantities;
import org.lmanexus.term.text.Quantity;
import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Quantity.Role;
import org.lmanexus.term.text.Token;
import org.lmanexus.term.text.Tokens;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Benchmark rates, by name and with their tenor: `three-month EURIBOR`, `3M Term SOFR`.
final class IndexNotation {

    /// Single words that name a benchmark by themselves.
    private static final Set<String> RATES =
            Set.of(
                    "SOFR", "SONIA", "ESTR", "EURIBOR", "LIBOR", "TIBOR", "TONA", "SARON", "CDOR",
                    "CORRA", "BBSY", "BBSW", "BKBM", "HIBOR", "SIBOR", "SORA", "STIBOR", "NIBOR",
                    "CIBOR", "WIBOR", "PRIBOR", "BUBOR", "JIBAR", "TIIE", "EONIA", "SHIBOR");

    /// The same in several words, lower case, with the name they are kept under; longest first.
    private static final Map<List<String>, String> LONG_NAMES =
            Stream.of(
                            "term sofr=Term SOFR",
                            "daily simple sofr=Daily Simple SOFR",
                            "daily compounded sofr=Daily Compounded SOFR",
                            "compounded sofr=Compounded SOFR",
                            "adjusted term sofr=Adjusted Term SOFR",
                            "term sonia=Term SONIA",
                            "term corra=Term CORRA",
                            "compounded sonia=Compounded SONIA",
                            "libo rate=LIBOR",
                            "secured overnight financing rate=SOFR",
                            "sterling overnight index average=SONIA",
                            "euro interbank offered rate=EURIBOR",
                            "london interbank offered rate=LIBOR",
                            "prime rate=Prime Rate",
                            "federal funds rate=Federal Funds Rate",
                            "bank of england base rate=Bank of England Base Rate")
                    .map(entry -> entry.split("="))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    pair -> List.of(pair[0].split(" ")), pair -> pair[1]));

    private static final Map<String, String> SHORT_TENORS =
            Map.of("d", "D", "w", "W", "m", "M", "y", "Y");
    private static final int LONGEST_NAME = 5;

    private IndexNotation() {}

    /// A benchmark's name as written, and the index of the token behind it.
    private record Name(String name, int end) {}

    /// The words that one can begin with, in lower case.
    static Set<String> openers() {
        return Stream.concat(
                        LONG_NAMES.keySet().stream().map(List::getFirst),
                        RATES.stream().map(rate -> rate.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Reading> at(Tokens tokens, int i) {
        return tenorFirst(tokens, i).or(() -> tenorBehind(tokens, i));
    }

    /// A benchmark by name alone, which may stand anywhere in a loan agreement.
    static Optional<Reading> bare(Tokens tokens, int i) {
        return name(tokens, i).map(name -> reading(tokens, i, name, null, List.of()));
    }

    private static Optional<Reading> tenorFirst(Tokens tokens, int i) {
        return Quantities.at(tokens, i)
                .flatMap(
                        number -> {
                            int unit = number.end();
                            unit += tokens.at(unit).isHyphen() ? 1 : 0;
                            Optional<String> tenor = tenor(number, tokens.at(unit));
                            int name = unit + 1;
                            return tenor.flatMap(
                                    t ->
                                            name(tokens, name)
                                                    .map(
                                                            n ->
                                                                    reading(
                                                                            tokens,
                                                                            i,
                                                                            n,
                                                                            t,
                                                                            List.of(i, name))));
                        });
    }

    /// `EURIBOR 3M`.
    private static Optional<Reading> tenorBehind(Tokens tokens, int i) {
        return name(tokens, i)
                .flatMap(
                        name -> {
                            int number = name.end();
                            Token letter = tokens.at(number + 1);
                            boolean glued = letter.glued() && letter.text().length() == 1;
                            return Quantities.at(tokens, number)
                                    .filter(quantity -> glued && !quantity.inWords())
                                    .flatMap(quantity -> tenor(quantity, letter))
                                    .map(
                                            tenor ->
                                                    reading(
                                                            tokens,
                                                            i,
                                                            new Name(name.name(), number + 2),
                                                            tenor,
                                                            List.of()));
                        });
    }

    private static Optional<String> tenor(Quantity number, Token unit) {
        if (number.value().scale() > 0 || number.value().compareTo(BigDecimal.valueOf(999)) > 0) {
            return Optional.empty();
        }
        String letter = unit.isWord() ? SHORT_TENORS.get(unit.lower()) : null;
        PeriodNotation.Unit whole = PeriodNotation.unit(unit);
        if (letter == null && whole != null && whole.each() == 1) {
            letter = whole.designator();
        }
        return letter == null || letter.equals("H")
                ? Optional.empty()
                : Optional.of("P" + number.value().toPlainString() + letter);
    }

    private static Optional<Name> name(Tokens tokens, int i) {
        List<String> words = new ArrayList<>();
        Optional<Name> longest = Optional.empty();
        for (int end = i + 1; end <= i + LONGEST_NAME && tokens.at(end - 1).isWord(); end++) {
            words.add(tokens.at(end - 1).lower());
            String name = LONG_NAMES.get(words);
            if (name != null) {
                longest = Optional.of(new Name(name, end));
            }
        }
        return longest.or(() -> single(tokens, i));
    }

    private static Optional<Name> single(Tokens tokens, int i) {
        boolean euro = tokens.at(i).isMark('\u20ac') && tokens.at(i + 1).is("str");
        if (euro) {
            return Optional.of(new Name("ESTR", i + 2));
        }
        Token token = tokens.at(i);
        String upper = token.text().toUpperCase(Locale.ROOT);
        boolean written = token.isWord() && Character.isUpperCase(token.text().charAt(0));
        return written && RATES.contains(upper)
                ? Optional.of(new Name(upper, i + 1))
                : Optional.empty();
    }

    /// @param tenorAndName where tenor and name begin, when the tenor stands first
    private static Reading reading(
            Tokens tokens, int i, Name name, @Nullable String tenor, List<Integer> tenorAndName) {
        List<Piece> pieces = new ArrayList<>();
        if (!tenorAndName.isEmpty()) {
            int first = tenorAndName.getLast();
            pieces.add(new Piece(Role.UNIT, tokens.at(i).start(), tokens.at(first - 1).end()));
        }
        return new Reading(
                new TermValue(TermKind.INDEX, name.name(), tenor), i, name.end(), pieces);
    }
}
