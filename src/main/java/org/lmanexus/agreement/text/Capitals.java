package org.lmanexus.agreement.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a name that stands in capitals as a banker would: `UNUSED FEE` as `Unused Fee`.
public final class Capitals {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{Lu}’']*");
    private static final Set<String> SMALL =
            Set.of(
                    "A", "AN", "AND", "AS", "AT", "BY", "FOR", "FROM", "IN", "OF", "ON", "OR", "TO",
                    "THE", "WITH");
    private static final Set<String> KEPT =
            Set.of(
                    "LIBOR", "EURIBOR", "SOFR", "SONIA", "SARON", "NIBOR", "STIBOR", "TIBOR",
                    "BBSY", "ERISA", "EBITDA", "EBIT", "GAAP", "IFRS", "FATCA", "UCC", "VAT", "LLC",
                    "LP", "USA", "US", "UK", "EU", "EUR", "USD", "GBP", "II", "III", "IV", "VI",
                    "VII");
    private static final int SHORTEST = 6;

    private Capitals() {}

    /// The same where it is not in capitals throughout, or too short to tell from an abbreviation.
    public static String lowered(String name) {
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        boolean words = name.indexOf(' ') > 0 || name.length() >= SHORTEST;
        return capitals && words
                ? WORD.matcher(name).replaceAll(word -> one(word.group(), word.start()))
                : name;
    }

    private static String one(String word, int at) {
        if (KEPT.contains(word)) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String written =
                SMALL.contains(word) && at > 0 ? lower : word.charAt(0) + lower.substring(1);
        return Matcher.quoteReplacement(written);
    }
}
