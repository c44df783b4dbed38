package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.line.Line;
import org.lmanexus.document.pdf.line.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The automatic number at the start of a paragraph in a printed redline. Some word processors show
/// a changed one twice: `Section 5.6.[Section 5.5.]` stood as 5.5 before the changes, and
/// `[Section 5.7.]` has no number of its own afterwards, or the printer did not say which.
///
/// @param accepted as printed for the text with every change accepted
/// @param rejected as printed for the text with every change rejected
/// @param length of the number in the text, with the blanks behind it
record PrintedNumber(@Nullable String accepted, @Nullable String rejected, int length) {

    static final PrintedNumber NONE = new PrintedNumber(null, null, 0);

    private static final String WORD = "(?:(?:Section|SECTION|Clause|CLAUSE|Article|ARTICLE)\\s)";
    private static final String NUMBER =
            "(?:"
                    + WORD
                    + "?\\d{1,3}(?:\\.\\d{1,3}){1,4}\\.?|"
                    + WORD
                    + "[\\dIVXLC]{1,6}\\.?|\\d{1,3}\\.|"
                    + "\\([A-Za-z0-9]{1,5}\\)|[A-Za-z]\\.|[ivxl]{1,5}\\.)";
    private static final Pattern TWICE =
            Pattern.compile(
                    "("
                            + NUMBER
                            + ")?\\s?\\[("
                            + NUMBER
                            + ")\\]"
                            + "(?:\\s+(?=[\\p{Lu}\"\u201c(\\[])|(?<=\\)\\])\\s+(?=\\p{Ll}))");
    private static final Pattern ONCE =
            Pattern.compile("(" + WORD + "\\d{1,3}\\.\\d{1,3}\\.?)\\s+(?=[\\p{Lu}\"\u201c\\[])");

    /// Whether a line opens with a number and the one before it, or with the latter alone.
    static boolean shownTwice(Line line) {
        return line.text().indexOf('[') >= 0 && TWICE.matcher(line.text()).lookingAt();
    }

    static PrintedNumber opening(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.text());
        }
        Matcher twice = TWICE.matcher(text);
        if (twice.lookingAt()) {
            return new PrintedNumber(twice.group(1), twice.group(2), twice.end());
        }
        Matcher once = ONCE.matcher(text);
        return once.lookingAt()
                ? new PrintedNumber(once.group(1), once.group(1), once.end())
                : NONE;
    }

    /// The pieces without the number.
    List<Piece> behind(List<Piece> pieces) {
        List<Piece> rest = new ArrayList<>();
        int left = length;
        for (Piece piece : pieces) {
            int cut = Math.min(left, piece.text().length());
            left -= cut;
            if (cut < piece.text().length()) {
                String text = piece.text().substring(cut);
                rest.add(new Piece(text, piece.mark(), piece.notes(), piece.bold()));
            }
        }
        return rest;
    }
}
