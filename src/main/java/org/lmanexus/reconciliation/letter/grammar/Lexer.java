package org.lmanexus.reconciliation.letter.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the parts of a sentence apart.
final class Lexer {

    private static final Pattern OPERAND = Pattern.compile("«(\\d+)»");
    private static final Pattern AND = Pattern.compile("(?:,? ?(?:and|but|or)\\b|[;]|\\.(?= |$))");
    private static final Pattern COMMA = Pattern.compile(",|:|[–—-](?= )|\\|");
    private static final Pattern ITEM =
            Pattern.compile("\\((?:[a-z]{1,4}|[A-Z]|\\d{1,2})\\)(?= )|(?:•|·|▪)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’./-]*|.");

    private Lexer() {}

    static List<Piece> pieces(Skeleton skeleton) {
        String text = skeleton.text();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
            } else {
                at = next(text, at, skeleton, pieces);
            }
        }
        return pieces;
    }

    private static int next(String text, int at, Skeleton skeleton, List<Piece> pieces) {
        Loci.Found locus = Loci.at(text, at, skeleton);
        if (locus != null) {
            pieces.add(locus.locus());
            return locus.end();
        }
        Matcher operand = OPERAND.matcher(text).region(at, text.length());
        if (operand.lookingAt()) {
            int number = Integer.parseInt(operand.group(1));
            pieces.add(
                    new Piece.Words(
                            number,
                            skeleton.operands().get(number),
                            skeleton.quoted().get(number)));
            return operand.end();
        }
        Lexicon.Found word = Lexicon.at(text, at);
        if (word != null) {
            pieces.add(word.piece());
            return word.end();
        }
        return rest(text, at, pieces);
    }

    private static int rest(String text, int at, List<Piece> pieces) {
        for (Pattern stop : List.of(AND, COMMA, ITEM)) {
            Matcher matcher = stop.matcher(text).region(at, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                pieces.add(new Piece.Stop(stop != COMMA));
                return matcher.end();
            }
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        pieces.add(new Piece.Other(word.lookingAt() ? word.group() : ""));
        return Math.max(at + 1, word.lookingAt() ? word.end() : at + 1);
    }
}
