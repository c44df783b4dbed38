package org.lmanexus.reconciliation.letter.grammar.word;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words, each with the piece of an instruction that it is.
final class Wordlist {

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Pattern pattern, Function<Matcher, Piece> makes) {}

    record Found(Piece piece, int end) {}

    /// Of several words that begin at one place the first listed.
    @Nullable Found at(String text, int from) {
        for (Entry entry : entries) {
            Matcher matcher = entry.pattern().matcher(text).region(from, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt() && matcher.end() > from) {
                return new Found(entry.makes().apply(matcher), matcher.end());
            }
        }
        return null;
    }

    void add(String regex, Function<Matcher, Piece> makes) {
        Pattern pattern = Pattern.compile("(?:" + regex + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
        entries.add(new Entry(pattern, makes));
    }

    void add(String regex, Piece piece) {
        add(regex, matcher -> piece);
    }

    void verb(Act act, String active, String passive) {
        add(passive, new Piece.Verb(act, true));
        add(active, new Piece.Verb(act, false));
    }

    /// Words that end where the words before which they count begin.
    void before(String regex, Function<Matcher, Piece> makes) {
        entries.add(new Entry(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), makes));
    }
}
