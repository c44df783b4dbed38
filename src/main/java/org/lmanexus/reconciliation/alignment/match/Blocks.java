package org.lmanexus.reconciliation.alignment.match;

import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The blocks of one view of a document that may belong to an agreement: no contents, no headers.
final class Blocks {

    /// How far into a block a title may begin, behind the number.
    private static final int OPENING = 24;

    /// Fewer letters than this may stand in a block by chance.
    private static final int TELLING = 20;

    /// Further down than this, a block is no longer looked for.
    private static final int WINDOW = 1000;

    private final List<Block> blocks;
    private final View view;
    private final List<String> letters = new ArrayList<>();

    /// The same behind the automatic number, which no text holds: `1`, `II.`, `Step 1`.
    private final List<String> numbered = new ArrayList<>();

    private Blocks(List<Block> blocks, View view) {
        this.blocks = blocks;
        this.view = view;
        for (Block block : blocks) {
            String said = letters(Objects.requireNonNull(block.text(view)));
            String label = block.label(view);
            letters.add(said);
            numbered.add(label == null ? said : letters(label) + said);
        }
    }

    static Blocks of(Document document, View view) {
        List<Block> blocks =
                document.blocks().stream()
                        .filter(block -> compared(block) && block.text(view) != null)
                        .toList();
        return new Blocks(blocks, view);
    }

    static boolean compared(Block block) {
        return !block.contents()
                && block.kind() != Block.Kind.HEADER
                && block.kind() != Block.Kind.FOOTER;
    }

    int size() {
        return blocks.size();
    }

    int index(int i) {
        return blocks.get(i).index();
    }

    String text(int i) {
        return Objects.requireNonNull(blocks.get(i).text(view));
    }

    String letters(int i) {
        return letters.get(i);
    }

    /// The length of the automatic number that a line opens with, and the space behind it.
    int labelLength(int i, String line) {
        String label = blocks.get(i).label(view);
        if (label == null || !line.startsWith(label)) {
            return 0;
        }
        int end = label.length();
        while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /// For each piece, the only block that says the same, where the order of both agrees; else -1.
    int[] fixed(List<Claims.Piece> pieces) {
        Map<String, Integer> once = new HashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            once.merge(letters.get(i), i, (_, _) -> -1);
        }
        Map<String, Integer> pieceOnce = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            pieceOnce.merge(pieces.get(i).letters(), i, (_, _) -> -1);
        }
        int[] found = new int[pieces.size()];
        Arrays.fill(found, -1);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Claims.Piece piece = pieces.get(i);
            boolean telling = !piece.heading() && piece.letters().length() >= TELLING;
            int block = telling ? once.getOrDefault(piece.letters(), -1) : -1;
            if (block >= 0 && Objects.equals(pieceOnce.get(piece.letters()), i)) {
                found[i] = block;
                candidates.add(i);
            }
        }
        int[] places = candidates.stream().mapToInt(i -> found[i]).toArray();
        double[] weights = new double[places.length];
        Arrays.fill(weights, 1);
        BitSet kept = Increasing.heaviest(places, weights);
        for (int i = 0; i < places.length; i++) {
            if (!kept.get(i)) {
                found[candidates.get(i)] = -1;
            }
        }
        return found;
    }

    /// The first block, from a place in one block to the end of another, that holds the letters;
    /// where there is none, the first that begins them, as a title may by chance.
    int find(Claims.Piece piece, int at, int from, int until) {
        String wanted = piece.letters();
        if (at < size() && letters(at).indexOf(wanted, from) >= 0) {
            return at;
        }
        String titled = letters(piece.clause().title()) + wanted;
        int last = Math.min(Math.min(until, at + WINDOW), size() - 1);
        int begun = -1;
        for (int i = at + 1; i <= last; i++) {
            String here = letters(i);
            boolean whole =
                    here.equals(wanted)
                            || here.equals(piece.label() + wanted)
                            || numbered.get(i).equals(wanted);
            boolean firstLine =
                    text(i).indexOf('\n') >= 0
                            && (here.startsWith(piece.label() + wanted)
                                    || numbered.get(i).startsWith(wanted));
            boolean part = wanted.length() >= TELLING && here.contains(wanted);
            boolean runIn = here.endsWith(titled);
            if (whole || firstLine || part || runIn) {
                return i;
            }
            if (begun < 0 && here.length() >= TELLING && wanted.startsWith(here)) {
                begun = i;
            }
        }
        return begun;
    }

    /// Where the letters end in a block that holds them.
    int end(String wanted, int at, int from) {
        int found = letters(at).indexOf(wanted, from);
        return found < 0 ? letters(at).length() : found + wanted.length();
    }

    /// The block that opens with a title before its body, or the nearest one above it that says
    /// just the title.
    int above(String title, String body, int from, int until) {
        int found = letters(from).indexOf(title);
        int behind = found < 0 ? -1 : letters(from).indexOf(body, found + title.length());
        if (found >= 0 && found <= OPENING && behind >= 0) {
            return from;
        }
        for (int i = from - 1; i >= until; i--) {
            if (says(i, title)) {
                return i;
            }
        }
        return -1;
    }

    /// The first block that says just a title, behind its number.
    int below(String title, int from, int until) {
        for (int i = from; i <= until; i++) {
            if (says(i, title)) {
                return i;
            }
        }
        return -1;
    }

    private boolean says(int i, String title) {
        return letters(i).endsWith(title) && letters(i).length() <= title.length() + OPENING;
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
