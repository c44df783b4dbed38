package org.lmanexus.term.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// A text cut into words, numbers and marks, in one pass.
public final class Tokens {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int quantityAt = -1;
    private Optional<Quantity> quantity = Optional.empty();

    private Tokens(String text) {
        this.text = text;
    }

    public static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.cut();
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    public String text() {
        return text;
    }

    /// The token there; one of type END where there is none.
    public Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.NONE;
    }

    public boolean wordIn(int index, Set<String> lowerCase) {
        return at(index).isWord() && lowerCase.contains(at(index).lower());
    }

    /// The quantity there; every notation asks for it in turn, so the last one found is kept.
    Optional<Quantity> quantity(int index, BiFunction<Tokens, Integer, Optional<Quantity>> reader) {
        if (index != quantityAt) {
            quantity = reader.apply(this, index);
            quantityAt = index;
        }
        return quantity;
    }

    private void cut() {
        int i = 0;
        int lastEnd = -1;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                i += Character.charCount(point);
                continue;
            }
            int end = end(i, point);
            tokens.add(Token.of(type(i, point), text, i, end, i == lastEnd));
            lastEnd = end;
            i = end;
        }
    }

    private Token.Type type(int i, int point) {
        if (digit(i) || leadingPoint(i)) {
            return Token.Type.NUMBER;
        }
        return Character.isLetter(point) ? Token.Type.WORD : Token.Type.MARK;
    }

    private int end(int i, int point) {
        if (digit(i) || leadingPoint(i)) {
            return numberEnd(i);
        }
        return Character.isLetter(point) ? wordEnd(i) : i + Character.charCount(point);
    }

    private boolean digit(int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean leadingPoint(int i) {
        return text.charAt(i) == '.'
                && digit(i + 1)
                && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
    }

    private int numberEnd(int from) {
        int i = from;
        while (true) {
            while (digit(i)) {
                i++;
            }
            boolean point = i < text.length() && text.charAt(i) == '.' && digit(i + 1);
            if (!point && !group(i)) {
                return i;
            }
            i++;
        }
    }

    private boolean group(int i) {
        return i < text.length()
                && text.charAt(i) == ','
                && digit(i + 1)
                && digit(i + 2)
                && digit(i + 3)
                && !digit(i + 4);
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            boolean apostrophe = point == '\'' || point == '\u2019';
            boolean goesOn =
                    apostrophe
                            ? i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))
                            : Character.isLetter(point)
                                    || Character.getType(point) == Character.NON_SPACING_MARK;
            if (!goesOn) {
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }
}
