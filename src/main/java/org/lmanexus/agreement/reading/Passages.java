package org.lmanexus.agreement.reading;

import org.lmanexus.document.Block;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Paragraphs that are known by their words: where the agreement begins, and where it is signed.
final class Passages {

    private static final Pattern BEGINS =
            Pattern.compile(
                    "(?s)(?i:this)\\s(?:[\\p{L}’'-]+\\s){0,8}?\\(?"
                            + "(?i:agreement|deed|facility letter)\\b.*"
                            + "|(?i:parties|between|by and (?:among|between)):?");
    private static final Pattern ENDS =
            Pattern.compile(
                    "(?s)(?i:in witness whereof|signatur(?:es|e pages?)$|(?:the"
                        + " )?signatories$|execution pages?$|\\[?signature pages? follows?|this"
                        + " (?:agreement|deed) has been (?:entered into|executed|delivered) (?:as a"
                        + " deed )?on the date (?:stated|given|first)).*");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?s)^(\\([0-9A-Za-z]{1,5}\\)|\\d{1,3}(?:\\.\\d{1,3})*[.)]?"
                            + "|[A-Za-z][.)])\\t\\s*");
    private static final Pattern DEFINES =
            Pattern.compile(
                    """
                    (?sx)^(["“‘'][^\\t\\n]{1,90}["”’']|[A-Z][^\\t\\n]{1,80})\\t
                    (?=(?:means?|has|have|includes?|is|of|in|for|shall|when|,|\\()[\\s:,])
                    (?=[^\\t]*$)
                    """);

    private Passages() {}

    static boolean begins(String text) {
        return BEGINS.matcher(text).matches();
    }

    static boolean signed(String text) {
        return ENDS.matcher(text).matches();
    }

    /// Notes to a row moved below its table, which they would else cut in two.
    static List<Block> notesBelowTables(List<Block> blocks) {
        List<Block> placed = new ArrayList<>(blocks.size());
        List<Block> notes = new ArrayList<>();
        for (Block block : blocks) {
            boolean row = block.kind() == Block.Kind.ROW;
            boolean inTable = !placed.isEmpty() && placed.getLast().kind() == Block.Kind.ROW;
            if (block.kind() == Block.Kind.NOTE && inTable) {
                notes.add(block);
                continue;
            }
            if (!row) {
                placed.addAll(notes);
                notes.clear();
            }
            placed.add(block);
        }
        placed.addAll(notes);
        return placed;
    }

    /// A paragraph as a line of a body, written alike whether its number is typed or automatic and
    /// whether its definition stands in a table or not.
    static String line(Block block, View view, String text) {
        if (block.kind() == Block.Kind.ROW) {
            return DEFINES.matcher(text).find()
                    ? DEFINES.matcher(text).replaceFirst("$1 ")
                    : text.replaceAll("\\n+", " ");
        }
        String label = block.label(view);
        return label == null ? NUMBERED.matcher(text).replaceFirst("$1 ") : label + " " + text;
    }
}
