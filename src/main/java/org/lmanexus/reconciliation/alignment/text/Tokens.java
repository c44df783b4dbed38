package org.lmanexus.reconciliation.alignment.text;

import org.lmanexus.term.TermMention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into tokens, with every value and every reference to a clause kept whole.
public final class Tokens {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "[\\p{L}\\p{M}]+(?:['\u2019\\-\u2010\u2011][\\p{L}\\p{M}]+)*"
                            + "|\\p{Sc}?\\d+(?:[.,]\\d+)*(?:%|\\p{L}+)?"
                            + "|_+|\\.{2,}|[^\\s\u00a0]");

    private final Function<String, List<TermMention>> values;

    /// @param values finds the values of the deal in a text
    public Tokens(Function<String, List<TermMention>> values) {
        this.values = values;
    }

    /// @param label the length of the paragraph's own number, with the space behind it; 0 for none
    public List<Token> of(String text, int label) {
        List<Token> atoms = atoms(text);
        List<Token> tokens = new ArrayList<>();
        int at = label;
        if (label > 0) {
            String number = text.substring(0, label).strip();
            tokens.add(token(text, 0, number.length(), new Atom.Label(number)));
            atoms.removeIf(atom -> atom.start() < label);
        }
        for (Token atom : atoms) {
            plain(text, at, atom.start(), tokens);
            tokens.add(atom);
            at = atom.end();
        }
        plain(text, at, text.length(), tokens);
        return tokens;
    }

    private List<Token> atoms(String text) {
        List<Token> found = new ArrayList<>();
        for (TermMention mention : values.apply(text)) {
            found.add(token(text, mention.start(), mention.end(), new Atom.Value(mention)));
        }
        found.addAll(References.in(text));
        // Where two overlap, the one that begins first stands, then the value.
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        List<Token> apart = new ArrayList<>();
        int end = 0;
        for (Token atom : found) {
            if (atom.start() >= end) {
                apart.add(atom);
                end = atom.end();
            }
        }
        return apart;
    }

    private static void plain(String text, int from, int to, List<Token> tokens) {
        Matcher matcher = TOKEN.matcher(text).region(from, to);
        while (matcher.find()) {
            tokens.add(
                    new Token(
                            matcher.start(),
                            matcher.end(),
                            Typography.plain(matcher.group()),
                            null));
        }
    }

    static Token token(String text, int start, int end, Atom atom) {
        String key = Typography.plain(text.substring(start, end)).replaceAll("\\s+", " ");
        return new Token(start, end, key, atom);
    }
}
