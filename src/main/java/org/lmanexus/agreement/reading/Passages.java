package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.text.RunTogether;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static final Pattern SIGNS =
            Pattern.compile(
                    "(?i)(?:by|name|title|signed)\\s*:?\\s*(?:/s/|_{4,})"
                            + "|\\[?remainder of (?:this )?page .*blank|\\[?signature pages?\\b");
    private static final Pattern SIGNED_BY = Pattern.compile("(?i)\\bby:?\\s*/s/");
    /// The code of a field that marks an entry of the table of contents, left over as text.
    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile("^(?i:tc)(?:\\s+\\\\[a-z](?:\\s+\\d+)?)+\\s+\"[^\"]*\"[.\\s]*");
    private static final int LONGEST_NAME = 60;
    private static final int NAMES = 4;

    private Passages() {}

    static boolean begins(String text) {
        return BEGINS.matcher(text).matches();
    }

    static boolean signed(String text) {
        return ENDS.matcher(text).matches();
    }

    /// The lines to sign on, with the names right above and below them.
    static BitSet signatures(List<Block> blocks, View view) {
        BitSet signed = new BitSet();
        for (int i = 0; i < blocks.size(); i++) {
            if (signs(text(blocks.get(i), view))) {
                signed.set(i);
                for (int up = i - 1; up >= 0 && i - up <= NAMES && names(blocks, up, view); up--) {
                    signed.set(up);
                }
            } else if (i > 0 && signed.get(i - 1) && names(blocks, i, view)) {
                signed.set(i);
            }
        }
        return signed;
    }

    private static boolean signs(String text) {
        return SIGNS.matcher(text).lookingAt()
                || (text.contains("/s/") && SIGNED_BY.matcher(text).find());
    }

    private static boolean names(List<Block> blocks, int at, View view) {
        Block block = blocks.get(at);
        String text = text(block, view);
        return block.kind() == Block.Kind.PARAGRAPH
                && block.label(view) == null
                && text.length() <= LONGEST_NAME
                && !text.endsWith(".")
                && !text.endsWith(";")
                && Terms.find(text).isEmpty()
                && Head.of(block, view).isEmpty();
    }

    private static String text(Block block, View view) {
        String text = block.text(view);
        return text == null ? "" : text.strip();
    }

    /// A paragraph that a conversion ran together, as those that it was made of.
    static Stream<Block> apart(Block block, View view) {
        String text = Objects.requireNonNull(block.text(view));
        if (block.kind() == Block.Kind.ROW || block.label(view) != null) {
            return Stream.of(block);
        }
        List<String> pieces = RunTogether.pieces(text);
        return pieces.size() < 2
                ? Stream.of(block)
                : pieces.stream().map(piece -> piece(block, piece));
    }

    private static Block piece(Block block, String text) {
        return new Block(
                block.index(),
                block.kind(),
                null,
                null,
                block.level(),
                null,
                text,
                text,
                block.page(),
                block.table(),
                block.contents());
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
        text = CONTENTS_ENTRY.matcher(text).replaceFirst("");
        return label == null ? NUMBERED.matcher(text).replaceFirst("$1 ") : label + " " + text;
    }
}
