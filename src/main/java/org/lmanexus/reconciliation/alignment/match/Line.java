package org.lmanexus.reconciliation.alignment.match;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A clause's heading, or one paragraph or row of its body.
///
/// @param index its place among the lines of its version
/// @param clause the order of its clause; 0 where it lies in none
/// @param label of a heading, the clause's number; of a paragraph, the number it opens with
/// @param text of a heading, the title; of a paragraph, the line of the body with its number
/// @param start first UTF-16 unit of the line in the clause's body; of a heading, 0
/// @param source where it stands in the document; null where there is only the agreement
/// @param key two lines with one key say the same, whatever their numbers and marks
public record Line(
        int index,
        int clause,
        boolean heading,
        @Nullable String label,
        String text,
        int start,
        @Nullable Source source,
        String key,
        Bag bag) {

    private static final Pattern LABEL =
            Pattern.compile(
                    "(\\([A-Za-z0-9]{1,5}\\)|\\d+(?:\\.\\d+)+\\.?|\\d{1,3}[.)]|[A-Za-z][.)]|[ivxl]{1,5}[.)])"
                        + "[\\s\u00a0]+(?=[\\p{Lu}\"\u201c\u2018(\\[]|\\p{Ll}{2}|a\\s)");
    private static final Pattern DEFINITION =
            Pattern.compile(
                    "[\"\u201c]([^\"\u201d]{2,80})[\"\u201d][\\s\u00a0]*(?:\\t|(?:shall"
                            + " )?means?\\b|has the meaning|:)");

    /// Where a line stands in a document.
    ///
    /// @param block the block's index
    /// @param shift from a place in the line to the same place in the block's text
    public record Source(int block, int shift) {}

    /// The length of the number that a paragraph opens with, with the space behind it; 0 for none.
    public static int labelLength(String text) {
        Matcher label = LABEL.matcher(text);
        return label.lookingAt() ? label.end() : 0;
    }

    static Line heading(
            int index, int clause, @Nullable String label, String title, @Nullable Source source) {
        Said said = Said.of(title);
        return new Line(index, clause, true, label, title, 0, source, said.key(), said.bag());
    }

    static Line body(int index, int clause, String text, int start, @Nullable Source source) {
        int label = labelLength(text);
        Said said = Said.of(text.substring(label));
        return new Line(
                index,
                clause,
                false,
                label == 0 ? null : text.substring(0, label).strip(),
                text,
                start,
                source,
                said.key(),
                said.bag());
    }

    Line at(int place) {
        return new Line(place, clause, heading, label, text, start, source, key, bag);
    }

    public int words() {
        return bag.size();
    }

    public int end() {
        return start + text.length();
    }

    /// The term that the line defines, if it begins with one.
    @Nullable String definedTerm() {
        int label = heading ? 0 : labelLength(text);
        Matcher term = DEFINITION.matcher(text).region(label, text.length());
        return term.lookingAt() ? term.group(1).strip() : null;
    }
}
