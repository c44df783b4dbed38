package org.lmanexus.sample.source;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Piece.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what may stand in a line of the source: bold words, references, notes and plain quotes.
public final class Inline {

    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\*\\*(?<bold>.+?)\\*\\*"
                            + "|\\{note: (?<note>.+?)\\}"
                            + "|\\{(?<target>[a-z0-9-]+)(?: (?<form>above|below|label|only))?\\}");
    private static final Pattern OPENING =
            Pattern.compile("(?<![^\\s(\\[*+-])\"(?=[\\p{L}\\d*\\[])");

    private Inline() {}

    /// The pieces of one line, with printer's quotes.
    public static List<Piece> parse(String line) {
        String text = quotes(line).replace("\\n", "\n");
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = MARKUP.matcher(text);
        int from = 0;
        while (matcher.find()) {
            addWords(pieces, text.substring(from, matcher.start()), Look.PLAIN);
            add(pieces, matcher);
            from = matcher.end();
        }
        addWords(pieces, text.substring(from), Look.PLAIN);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Matcher matcher) {
        String bold = matcher.group("bold");
        String note = matcher.group("note");
        String target = matcher.group("target");
        if (bold != null) {
            addWords(pieces, bold, Look.BOLD);
        } else if (note != null) {
            pieces.add(new Piece.Footnote(note));
        } else if (target != null) {
            Form form = form(matcher.group("form"));
            pieces.add(new Piece.Reference(target, form, Run.plain("{" + target + "}")));
        }
    }

    private static Form form(@Nullable String word) {
        return word == null ? Form.FULL : Form.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static void addWords(List<Piece> pieces, String words, Look look) {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(new Run(words, look, Mark.KEPT)));
        }
    }

    /// Straight quotes as a printer sets them.
    public static String quotes(String text) {
        return OPENING.matcher(text).replaceAll("“").replace('"', '”').replace('\'', '’');
    }
}
