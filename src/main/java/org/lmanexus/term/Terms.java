package org.lmanexus.term;

import org.lmanexus.term.text.Currencies;
import org.lmanexus.term.text.Months;
import org.lmanexus.term.text.Quantities;
import org.lmanexus.term.text.Tokens;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Terms found in text, parsed, compared and printed. Everything is exact and takes linear time.
public final class Terms {

    private static final List<Notation> NOTATIONS = Notation.inOrder();

    /// A number behind one of these is a label, whatever follows.
    private static final Set<String> LABELLED =
            Set.of(
                    "section",
                    "sections",
                    "clause",
                    "clauses",
                    "article",
                    "articles",
                    "paragraph",
                    "paragraphs",
                    "schedule",
                    "exhibit",
                    "annex",
                    "appendix",
                    "rule",
                    "regulation",
                    "chapter",
                    "\u00a7");

    private Terms() {}

    /// All values in a text, from first to last, none within another. A value in words and figures,
    /// such as `thirty (30) days`, is one mention. A benchmark is one only with its tenor.
    public static List<TermMention> find(String text) {
        return readings(Tokens.of(text));
    }

    /// The benchmark rates named in a text, with or without a tenor.
    public static List<TermMention> indices(String text) {
        Tokens tokens = Tokens.of(text);
        List<TermMention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            Optional<Reading> reading =
                    IndexNotation.at(tokens, at).or(() -> IndexNotation.bare(tokens, at));
            reading.ifPresent(index -> found.add(mention(tokens, index)));
            i = reading.map(Reading::end).orElse(i + 1);
        }
        return List.copyOf(found);
    }

    /// The value that a text is, from its first word to its last.
    public static Optional<TermValue> parse(String text) {
        Tokens tokens = Tokens.of(text);
        return read(tokens, 0)
                .or(() -> IndexNotation.bare(tokens, 0))
                .filter(reading -> reading.end() == tokens.size())
                .map(Reading::value);
    }

    /// The value that a bare number in a table is, by the head of its column: `55,000,000` under
    /// `Facility A Commitment (EUR)`.
    public static Optional<TermValue> inColumn(String cell, String head) {
        return ColumnNotation.read(cell, head);
    }

    /// Whether two values are the same term: `5.50` % is `5.5` %, 275 bps are 2.75 %, twelve months
    /// are a year; amounts of two currencies never are.
    public static boolean same(TermValue one, TermValue other) {
        return Normalised.of(one).same(Normalised.of(other));
    }

    /// A value in the notation of other words: `USD 450m` like `$500 million` is `$450 million`.
    /// Words of another kind of value, or of none, give the house's own notation.
    public static String print(TermValue value, String likeThis) {
        return Printer.print(value, likeThis);
    }

    /// The number of a value in its unit; empty for dates, periods and names.
    public static Optional<BigDecimal> number(TermValue value) {
        return switch (value.kind()) {
            case MONEY, PERCENTAGE, BASIS_POINTS, RATIO -> decimal(value.canonical());
            case PERIOD, DATE, INDEX, DAY_COUNT, TEXT -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> decimal(String canonical) {
        return canonical.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?")
                ? Optional.of(new BigDecimal(canonical))
                : Optional.empty();
    }

    /// The first value in a text, as its notation reads it.
    static Optional<Reading> first(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Reading> reading = read(tokens, i);
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }

    private static List<TermMention> readings(Tokens tokens) {
        List<TermMention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<Reading> reading = labelled(tokens, i) ? Optional.empty() : read(tokens, i);
            reading.ifPresent(value -> found.add(mention(tokens, value)));
            i = reading.map(Reading::end).orElse(i + 1);
        }
        return List.copyOf(found);
    }

    private static boolean labelled(Tokens tokens, int i) {
        return tokens.at(i).isNumber()
                && (LABELLED.contains(tokens.at(i - 1).lower()) || insideNumber(tokens, i));
    }

    /// Whether it goes on from letters or digits, as `1` in `B1` or `F2` does.
    private static boolean insideNumber(Tokens tokens, int i) {
        return tokens.at(i).glued()
                && tokens.at(i - 1).isWord()
                && Currencies.at(tokens, i - 1).isEmpty();
    }

    private static Optional<Reading> read(Tokens tokens, int i) {
        if (i >= tokens.size() || !Openers.include(tokens.at(i))) {
            return Optional.empty();
        }
        boolean word = tokens.at(i).isWord();
        if (word && Quantities.at(tokens, i).isEmpty() && !mayBegin(tokens, i)) {
            return Optional.empty();
        }
        for (Notation notation : NOTATIONS) {
            Optional<Reading> reading = notation.at(tokens, i);
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }

    private static boolean mayBegin(Tokens tokens, int i) {
        String word = tokens.at(i).lower();
        return Months.number(word).isPresent()
                || word.startsWith("act")
                || Character.isUpperCase(tokens.at(i).text().charAt(0))
                || Currencies.at(tokens, i).isPresent();
    }

    private static TermMention mention(Tokens tokens, Reading reading) {
        int start = tokens.at(reading.first()).start();
        int end =
                reading.value().kind() == TermKind.PERIOD
                        ? reading.pieces().getLast().end()
                        : tokens.at(reading.end() - 1).end();
        return new TermMention(reading.value(), tokens.text().substring(start, end), start, end);
    }
}
