package org.lmanexus.reconciliation.letter.grammar.word;

import org.lmanexus.reconciliation.letter.grammar.place.Element;
import org.lmanexus.reconciliation.letter.grammar.place.Loci;
import org.lmanexus.reconciliation.letter.grammar.sentence.Phrases;
import org.lmanexus.reconciliation.letter.grammar.sentence.Skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the parts of a sentence apart.
public final class Lexer {

    private static final Pattern OPERAND = Pattern.compile("«(\\d+)»");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?i)(?:immediately )?between (?:the )?(?:words? |phrases? |figures?"
                            + " )?«(?<left>\\d+)» and (?:the )?(?:words? |phrases? |figures?"
                            + " )?«(?<right>\\d+)»");
    /// Words of which only the first and the last are quoted.
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?i)(?:(?<!chang(?:e|ing) (?:the )?)(?:everything|(?:all (?:of )?)?(?:the"
                        + " )?(?:words|text|passage|wording|language))(?: appearing)?"
                        + " (?:from|beginning|starting|commencing)(?: and including)?(?: with)?(?:"
                        + " the (?:words? |figures? )?)? ?«(?<first>\\d+)»,? (?:(?:down |up"
                        + " )?(?:to|until|through)|and ending)(?: and including)?(?: with)?"
                        + " (?:(?:the words? )?«(?<last>\\d+)»(?: \\(inclusive\\))?|the end(?:"
                        + " (?:of (?:that|the) (?:sentence|paragraph)|thereof))?\\b)|(?:the"
                        + " )?sentence (?:(?:which|that)"
                        + " )?(?:begin(?:s|ning)|start(?:s|ing)|commenc(?:es|ing))(?: with)?(?: the"
                        + " words?)? «(?<sentence>\\d+)»|(?:the )?words «(?<from>\\d+)» to"
                        + " «(?<to>\\d+)»(?: \\(inclusive\\)| inclusive)?(?=,? (?:in [^«]{1,60}"
                        + " )?(?:shall|are|is|be) (?:hereby |be )*"
                        + "(?:deleted|replaced|omitted|removed|struck)))");
    private static final Pattern AND = Pattern.compile("(?:,? ?(?:and|but|or)\\b|[;]|\\.(?= |$))");
    private static final Pattern COMMA = Pattern.compile(",|:|[–—-](?= )|\\|");
    private static final Pattern ITEM =
            Pattern.compile("\\((?:[a-z]{1,4}|[A-Z]|\\d{1,2})\\)(?= )|(?:•|·|▪)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’./-]*|.");

    private Lexer() {}

    /// A piece and the words that it was read from.
    public record Token(Piece piece, String text) {}

    public static List<Token> tokens(Skeleton skeleton) {
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
        Element locus = Loci.at(text, at, skeleton);
        if (locus != null) {
            return new Found(new Piece.Locus(locus.targets()), locus.end());
        }
        Matcher between = BETWEEN.matcher(text).region(at, text.length());
        if (between.lookingAt()) {
            Piece.Words left = words(between.group("left"), skeleton);
            Piece.Words right = words(between.group("right"), skeleton);
            return new Found(new Piece.Between(left, right), between.end());
        }
        Matcher range = RANGE.matcher(text).region(at, text.length());
        range.useTransparentBounds(true);
        if (range.lookingAt()) {
            return new Found(range(range, skeleton), range.end());
        }
        Matcher operand = OPERAND.matcher(text).region(at, text.length());
        if (operand.lookingAt()) {
            int number = Integer.parseInt(operand.group(1));
            Piece words =
                    new Piece.Words(
                            number, skeleton.operands().get(number), skeleton.quoted().get(number));
            return new Found(words, operand.end());
        }
        Wordlist.Found word = Lexicon.at(text, at);
        return word == null ? rest(text, at) : new Found(word.piece(), word.end());
    }

    private static Piece.Words range(Matcher range, Skeleton skeleton) {
        if (range.group("sentence") != null) {
            Piece.Words opens = words(range.group("sentence"), skeleton);
            String whole =
                    opens.text().endsWith(".") ? opens.text() : opens.text() + Phrases.UP_TO + ".";
            return new Piece.Words(opens.number(), whole, true);
        }
        boolean named = range.group("from") != null;
        Piece.Words from = words(range.group(named ? "from" : "first"), skeleton);
        String last = range.group(named ? "to" : "last");
        String to = last == null ? "" : words(last, skeleton).text();
        return new Piece.Words(from.number(), (from.text() + Phrases.UP_TO + to), true);
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
