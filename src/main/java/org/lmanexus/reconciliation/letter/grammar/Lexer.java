package org.lmanexus.reconciliation.letter.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the parts of a sentence apart.
final class Lexer {

    private static final Pattern OPERAND = Pattern.compile("«(\\d+)»");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?i)(?:immediately )?between (?:the )?(?:words? |phrases? |figures?"
                            + " )?«(?<left>\\d+)» and (?:the )?(?:words? |phrases? |figures?"
                            + " )?«(?<right>\\d+)»");
    private static final Pattern AND = Pattern.compile("(?:,? ?(?:and|but|or)\\b|[;]|\\.(?= |$))");
    private static final Pattern COMMA = Pattern.compile(",|:|[–—-](?= )|\\|");
    private static final Pattern ITEM =
            Pattern.compile("\\((?:[a-z]{1,4}|[A-Z]|\\d{1,2})\\)(?= )|(?:•|·|▪)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’./-]*|.");

    private Lexer() {}

    /// A piece and the words that it was read from.
    record Token(Piece piece, String text) {}

    static List<Token> tokens(Skeleton skeleton) {
        String text = skeleton.text();
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
            } else {
                Found found = next(text, at, skeleton);
                tokens.add(new Token(found.piece(), text.substring(at, found.end())));
                at = found.end();
            }
        }
        return tokens;
    }

    private record Found(Piece piece, int end) {}

    private static Found next(String text, int at, Skeleton skeleton) {
        int aside = Asides.phrase(text, at);
        if (aside > at) {
            return new Found(new Piece.Other(text.substring(at, aside), Piece.Weight.NONE), aside);
        }
        Loci.Found locus = Loci.at(text, at, skeleton);
        if (locus != null) {
            return new Found(locus.locus(), locus.end());
        }
        Matcher between = BETWEEN.matcher(text).region(at, text.length());
        if (between.lookingAt()) {
            Piece.Words left = words(between.group("left"), skeleton);
            Piece.Words right = words(between.group("right"), skeleton);
            return new Found(new Piece.Between(left, right), between.end());
        }
        Matcher operand = OPERAND.matcher(text).region(at, text.length());
        if (operand.lookingAt()) {
            int number = Integer.parseInt(operand.group(1));
            Piece words =
                    new Piece.Words(
                            number, skeleton.operands().get(number), skeleton.quoted().get(number));
            return new Found(words, operand.end());
        }
        Lexicon.Found word = Lexicon.at(text, at);
        return word == null ? rest(text, at) : new Found(word.piece(), word.end());
    }

    private static Piece.Words words(String operand, Skeleton skeleton) {
        int number = Integer.parseInt(operand);
        return new Piece.Words(
                number, skeleton.operands().get(number), skeleton.quoted().get(number));
    }

    private static Found rest(String text, int at) {
        for (Pattern stop : List.of(AND, COMMA, ITEM)) {
            Matcher matcher = stop.matcher(text).region(at, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return new Found(new Piece.Stop(stop != COMMA), matcher.end());
            }
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        int end = word.lookingAt() ? word.end() : at + 1;
        String other = text.substring(at, end);
        return new Found(new Piece.Other(other, Asides.weight(other)), end);
    }
}
