package org.lmanexus.term.text;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Currencies by ISO code, symbol and name.
public final class Currencies {

    private static final Map<String, String> SYMBOLS =
            Map.ofEntries(
                    Map.entry("$", "USD"),
                    Map.entry("\uff04", "USD"),
                    Map.entry("\u20ac", "EUR"),
                    Map.entry("\u00a3", "GBP"),
                    Map.entry("\u20a4", "GBP"),
                    Map.entry("\u00a5", "JPY"),
                    Map.entry("\uffe5", "JPY"),
                    Map.entry("\u20b9", "INR"),
                    Map.entry("\u20a9", "KRW"),
                    Map.entry("\u20bd", "RUB"),
                    Map.entry("\u20ba", "TRY"),
                    Map.entry("\u20aa", "ILS"),
                    Map.entry("\u0e3f", "THB"),
                    Map.entry("\u20a6", "NGN"));

    private static final Map<String, String> DOLLARS =
            Map.ofEntries(
                    Map.entry("us", "USD"),
                    Map.entry("a", "AUD"),
                    Map.entry("au", "AUD"),
                    Map.entry("c", "CAD"),
                    Map.entry("ca", "CAD"),
                    Map.entry("can", "CAD"),
                    Map.entry("cdn", "CAD"),
                    Map.entry("hk", "HKD"),
                    Map.entry("s", "SGD"),
                    Map.entry("sg", "SGD"),
                    Map.entry("nz", "NZD"),
                    Map.entry("nt", "TWD"),
                    Map.entry("r", "BRL"),
                    Map.entry("mx", "MXN"));

    /// Written short enough to be a word of another sense when it stands apart from the sign.
    private static final Set<String> GLUED_ONLY = Set.of("a", "c", "s", "r", "can");

    /// Codes that are words as well: they need an amount that cannot be anything else.
    private static final Set<String> WORDS_TOO =
            Set.of("ALL", "TOP", "TRY", "PEN", "CUP", "MOP", "BAM", "SOS", "GEL", "MAD", "COP");

    private static final Set<String> CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .filter(code -> !code.startsWith("X"))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Map<List<String>, String> NAMES =
            Map.ofEntries(
                    Map.entry(List.of("dollar"), "USD"),
                    Map.entry(List.of("us", "dollar"), "USD"),
                    Map.entry(List.of("u", ".", "s", ".", "dollar"), "USD"),
                    Map.entry(List.of("united", "states", "dollar"), "USD"),
                    Map.entry(List.of("american", "dollar"), "USD"),
                    Map.entry(List.of("canadian", "dollar"), "CAD"),
                    Map.entry(List.of("australian", "dollar"), "AUD"),
                    Map.entry(List.of("hong", "kong", "dollar"), "HKD"),
                    Map.entry(List.of("singapore", "dollar"), "SGD"),
                    Map.entry(List.of("new", "zealand", "dollar"), "NZD"),
                    Map.entry(List.of("euro"), "EUR"),
                    Map.entry(List.of("pound", "sterling"), "GBP"),
                    Map.entry(List.of("british", "pound"), "GBP"),
                    Map.entry(List.of("sterling"), "GBP"),
                    Map.entry(List.of("swiss", "franc"), "CHF"),
                    Map.entry(List.of("yen"), "JPY"),
                    Map.entry(List.of("japanese", "yen"), "JPY"),
                    Map.entry(List.of("swedish", "krona"), "SEK"),
                    Map.entry(List.of("swedish", "kronor"), "SEK"),
                    Map.entry(List.of("norwegian", "krone"), "NOK"),
                    Map.entry(List.of("norwegian", "kroner"), "NOK"),
                    Map.entry(List.of("danish", "krone"), "DKK"),
                    Map.entry(List.of("danish", "kroner"), "DKK"),
                    Map.entry(List.of("indian", "rupee"), "INR"),
                    Map.entry(List.of("rupee"), "INR"),
                    Map.entry(List.of("renminbi"), "CNY"),
                    Map.entry(List.of("yuan"), "CNY"),
                    Map.entry(List.of("mexican", "peso"), "MXN"),
                    Map.entry(List.of("rand"), "ZAR"));

    private static final int LONGEST_NAME = 5;
    private static final Set<String> NAME_STARTS =
            NAMES.keySet().stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /// The words that a currency can begin with, in lower case and in both numbers.
    public static Set<String> openers() {
        Set<String> openers = new HashSet<>(DOLLARS.keySet());
        openers.addAll(Set.of("rmb", "rs", "u"));
        CODES.forEach(code -> openers.add(code.toLowerCase(Locale.ROOT)));
        for (String name : NAME_STARTS) {
            openers.add(name);
            openers.add(name + "s");
        }
        return openers;
    }

    /// A currency as written.
    ///
    /// @param end index of the token behind it
    /// @param doubtful whether the word may mean something else
    public record Written(String code, int end, boolean doubtful) {}

    /// The currency that begins at a token, before or behind an amount.
    public static Optional<Written> at(Tokens tokens, int i) {
        Token token = tokens.at(i);
        if (token.type() == Token.Type.MARK) {
            return Optional.ofNullable(SYMBOLS.get(token.text()))
                    .map(code -> new Written(code, i + 1, false));
        }
        return token.isWord()
                ? dollar(tokens, i).or(() -> code(tokens, i)).or(() -> name(tokens, i))
                : Optional.empty();
    }

    public static Optional<String> symbolOf(String code) {
        return SYMBOLS.entrySet().stream()
                .filter(
                        entry ->
                                entry.getValue().equals(code)
                                        && entry.getKey().charAt(0) < '\uff00')
                .map(Map.Entry::getKey)
                .filter(symbol -> !symbol.equals("\u20a4"))
                .findFirst();
    }

    private static Optional<Written> dollar(Tokens tokens, int i) {
        String code = DOLLARS.get(tokens.at(i).lower());
        boolean apart = !tokens.at(i + 1).glued();
        if (code != null && tokens.at(i + 1).isMark('$')) {
            boolean fits = !apart || !GLUED_ONLY.contains(tokens.at(i).lower());
            return fits ? Optional.of(new Written(code, i + 2, false)) : Optional.empty();
        }
        boolean dotted =
                tokens.at(i).is("u")
                        && tokens.at(i + 1).isMark('.')
                        && tokens.at(i + 2).is("s")
                        && tokens.at(i + 3).isMark('.')
                        && tokens.at(i + 4).isMark('$');
        return dotted ? Optional.of(new Written("USD", i + 5, false)) : Optional.empty();
    }

    private static Optional<Written> code(Tokens tokens, int i) {
        String word = tokens.at(i).text();
        if (word.equals("RMB") || word.equals("Rs")) {
            int end = tokens.at(i + 1).isMark('.') ? i + 2 : i + 1;
            return Optional.of(new Written(word.equals("RMB") ? "CNY" : "INR", end, false));
        }
        if (!CODES.contains(word)) {
            return Optional.empty();
        }
        boolean sign = SYMBOLS.containsKey(tokens.at(i + 1).text());
        return Optional.of(new Written(word, sign ? i + 2 : i + 1, WORDS_TOO.contains(word)));
    }

    private static Optional<Written> name(Tokens tokens, int i) {
        if (!NAME_STARTS.contains(singular(tokens.at(i).lower()))) {
            return Optional.empty();
        }
        List<String> words = new java.util.ArrayList<>();
        for (int length = 1; length <= LONGEST_NAME; length++) {
            String word = tokens.at(i + length - 1).lower();
            words.add(singular(word));
            String code = NAMES.get(words);
            if (code != null && !goesOn(words, tokens.at(i + length))) {
                return Optional.of(new Written(code, i + length, false));
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(List<String> words, Token next) {
        return words.equals(List.of("sterling")) && next.is("silver")
                || words.equals(List.of("euro")) && next.isHyphen() && next.glued();
    }

    private static String singular(String word) {
        int length = word.length();
        boolean genitive = word.endsWith("'s") || word.endsWith("\u2019s");
        String bare = genitive ? word.substring(0, length - 2) : word;
        boolean plural = bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss");
        return plural && !bare.equals("states") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
