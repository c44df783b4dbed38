package org.lmanexus.term;

import org.lmanexus.term.text.Amounts;
import org.lmanexus.term.text.Currencies;
import org.lmanexus.term.text.Quantities;
import org.lmanexus.term.text.Quantity;
import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Quantity.Role;
import org.lmanexus.term.text.Token;
import org.lmanexus.term.text.Tokens;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Money: `USD 500,000,000`, `$12.5 million`, `Ten Million Dollars ($10,000,000)`, `500k euros`.
final class MoneyNotation {

    private MoneyNotation() {}

    static Optional<Reading> at(Tokens tokens, int i) {
        Optional<Reading> money = plain(tokens, i);
        if (money.isEmpty()) {
            return wordsBeforeFigures(tokens, i);
        }
        return Optional.of(money.get()).map(first -> again(tokens, first));
    }

    private static Optional<Reading> plain(Tokens tokens, int i) {
        Optional<Currencies.Written> before = Currencies.at(tokens, i);
        return before.isPresent()
                ? Amounts.at(tokens, before.get().end(), before.get().code())
                        .filter(amount -> !before.get().doubtful() || amount.large())
                        .map(amount -> prefixed(tokens, i, before.get(), amount))
                : Quantities.at(tokens, i).isPresent() ? suffixed(tokens, i) : Optional.empty();
    }

    private static Reading prefixed(
            Tokens tokens, int i, Currencies.Written currency, Amounts.Amount amount) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(piece(tokens, i, currency.end()));
        pieces.addAll(amount.pieces());
        Optional<Currencies.Written> behind =
                Currencies.at(tokens, amount.end())
                        .filter(again -> again.code().equals(currency.code()))
                        .filter(again -> !startsNext(tokens, again));
        behind.ifPresent(again -> pieces.add(piece(tokens, amount.end(), again.end())));
        int end = behind.map(Currencies.Written::end).orElse(amount.end());
        return new Reading(value(amount.value(), currency.code()), i, end, pieces);
    }

    /// Whether a currency behind an amount belongs to the next amount: `$5 $6`.
    private static boolean startsNext(Tokens tokens, Currencies.Written currency) {
        return Quantities.at(tokens, currency.end()).isPresent();
    }

    private static Optional<Reading> suffixed(Tokens tokens, int i) {
        Optional<Amounts.Amount> amount = Amounts.at(tokens, i, "");
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int next = amount.get().end();
        next += tokens.at(next).is("of") ? 1 : 0;
        int at = next;
        return Currencies.at(tokens, at)
                .filter(currency -> !currency.doubtful() && !startsNext(tokens, currency))
                .map(
                        currency -> {
                            List<Piece> pieces = new ArrayList<>(amount.get().pieces());
                            pieces.add(piece(tokens, at, currency.end()));
                            BigDecimal value = amount.get().value();
                            return new Reading(
                                    value(value, currency.code()), i, currency.end(), pieces);
                        });
    }

    /// `Ten Million ($10,000,000) Dollars`.
    private static Optional<Reading> wordsBeforeFigures(Tokens tokens, int i) {
        if (!tokens.at(i).isWord()) {
            return Optional.empty();
        }
        Optional<Quantity> words = Quantities.at(tokens, i).filter(Quantity::inWords);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int bracket = Amounts.cents(tokens, words.get().end());
        return bracketed(tokens, bracket)
                .map(
                        inside -> {
                            List<Piece> pieces = new ArrayList<>(words.get().pieces());
                            pieces.addAll(inside.pieces());
                            int end = inside.end();
                            Optional<Currencies.Written> behind = Currencies.at(tokens, end);
                            behind.ifPresent(c -> pieces.add(piece(tokens, end, c.end())));
                            int last = behind.map(Currencies.Written::end).orElse(end);
                            return new Reading(inside.value(), i, last, pieces);
                        });
    }

    /// The same amount again in brackets belongs to the mention; figures count more than words.
    private static Reading again(Tokens tokens, Reading first) {
        boolean inWords = first.pieces().stream().noneMatch(piece -> piece.role() == Role.FIGURES);
        return bracketed(tokens, first.end())
                .filter(inside -> inWords || Terms.same(inside.value(), first.value()))
                .map(
                        inside -> {
                            List<Piece> pieces = new ArrayList<>(first.pieces());
                            pieces.addAll(inside.pieces());
                            return new Reading(inside.value(), first.first(), inside.end(), pieces);
                        })
                .orElse(first);
    }

    private static Optional<Reading> bracketed(Tokens tokens, int i) {
        return tokens.at(i).isMark('(')
                ? plain(tokens, i + 1)
                        .filter(inside -> tokens.at(inside.end()).isMark(')'))
                        .map(in -> new Reading(in.value(), i, in.end() + 1, in.pieces()))
                : Optional.empty();
    }

    private static Piece piece(Tokens tokens, int first, int end) {
        Token last = tokens.at(end - 1);
        return new Piece(Role.CURRENCY, tokens.at(first).start(), last.end());
    }

    private static TermValue value(BigDecimal amount, String currency) {
        return new TermValue(TermKind.MONEY, amount.toPlainString(), currency);
    }
}
