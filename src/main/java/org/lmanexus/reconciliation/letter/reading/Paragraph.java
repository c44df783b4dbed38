package org.lmanexus.reconciliation.letter.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One paragraph of a letter.
///
/// @param label the number in front of it, typed or automatic, such as `2.1` or `(a)`; empty for
/// none
/// @param text the words behind the number; the cells of a row are parted by tabs
public record Paragraph(int index, String label, String text, boolean row, @Nullable Integer page) {

    /// What stands behind a number of a date or an amount, not of a paragraph.
    private static final String NO_SENTENCE =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Business|Months?|Days?)\\b";

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:(?:Section|SECTION|Article|ARTICLE)"
                        + " (?=\\d{1,2}\\.\\s))?(\\(?(?:\\d+(?:\\.\\d+)*"
                        + "|[a-z]{1,2}|[ivx]{1,5}|[A-Z])[.)]|\\d+(?:\\.\\d+)+|\\d{1,2}(?=\\s+(?!"
                            + NO_SENTENCE
                            + ")\\p{Lu}[\\p{L}’']*+ .{20,}[.:;]$))[\\s\\u00a0]+(?=\\S)");

    static List<Paragraph> of(Document document) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : document.blocks()) {
            String text = block.accepted();
            boolean furniture =
                    block.kind() == Block.Kind.HEADER
                            || block.kind() == Block.Kind.FOOTER
                            || block.contents();
            boolean open = !paragraphs.isEmpty() && Stitching.open(paragraphs.getLast());
            if (text != null && (!furniture || open && block.kind() == Block.Kind.FOOTER)) {
                for (String line : text.split("\n")) {
                    add(paragraphs, block, line.strip());
                }
            }
        }
        return paragraphs;
    }

    private static void add(List<Paragraph> paragraphs, Block block, String line) {
        Paragraph next = of(paragraphs.size(), block, line);
        Paragraph last = paragraphs.isEmpty() ? null : paragraphs.getLast();
        if (last != null && !line.isBlank() && Stitching.goesOn(last, next)) {
            paragraphs.set(
                    last.index,
                    new Paragraph(
                            last.index, last.label, last.text + " " + line, false, last.page));
        } else if (!line.isBlank() && next.page != null && !next.row) {
            for (String part : Stitching.parted(line)) {
                paragraphs.add(of(paragraphs.size(), block, part));
            }
        } else if (!line.isBlank()) {
            paragraphs.add(next);
        }
    }

    private static Paragraph of(int index, Block block, String line) {
        String label = block.label();
        boolean row = block.kind() == Block.Kind.ROW;
        Matcher typed = LABEL.matcher(line);
        if (label == null && !row && typed.lookingAt()) {
            return new Paragraph(
                    index, typed.group(1), line.substring(typed.end()), false, block.page());
        }
        return new Paragraph(index, label == null ? "" : label, line, row, block.page());
    }

    /// How deep its number counts: 1., then 1.1, (a), (i), (A); without one, deepest.
    int depth() {
        if (label.isEmpty()) {
            return 9;
        }
        String bare = label.replaceAll("[().]+$|^\\(", "");
        if (Character.isDigit(bare.charAt(0))) {
            return (int) bare.chars().filter(c -> c == '.').count();
        }
        if (bare.matches("[ivx]{2,}|i|v|x")) {
            return 4;
        }
        return Character.isLowerCase(bare.charAt(0)) ? 3 : 5;
    }

    /// The number and the words.
    String whole() {
        return label.isEmpty() ? text : label + " " + text;
    }
}
