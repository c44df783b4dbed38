package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the numbers of a redline that prints automatic numbers twice. The printer leaves some out
/// and miscounts behind changed headings, but automatic numbers never skip: what stands in a
/// chapter, in either view, is numbered through. A paragraph's own number, such as `(a)`, stays
/// what it was.
final class CountedNumbers {

    private static final Pattern DOTTED = Pattern.compile("(\\D*)(\\d+)\\.(\\d+)(\\.?)");

    private final List<Block> blocks;
    private String word = "";
    private int chapter;
    private int old;
    private int fresh;
    private boolean inserted;

    CountedNumbers(List<Block> blocks) {
        this.blocks = blocks;
    }

    List<Block> counted() {
        List<Block> counted = new ArrayList<>();
        for (Block block : blocks) {
            String printed = block.rejectedLabel() == null ? block.label() : block.rejectedLabel();
            Matcher number = DOTTED.matcher(printed == null ? "" : printed);
            counted.add(number.matches() ? count(block, number) : kept(block));
        }
        return counted;
    }

    private Block count(Block block, Matcher number) {
        boolean added = block.rejected() == null;
        int here = Integer.parseInt(number.group(2));
        int printed = Integer.parseInt(number.group(3));
        if (here > chapter && !(added && printed > 1)) {
            word = number.group(1);
            chapter = here;
            old = added ? 0 : printed - 1;
            fresh = old;
            inserted = false;
        }
        inserted |= added;
        old += added ? 0 : 1;
        fresh += block.accepted() == null ? 0 : 1;
        if (!inserted && here == chapter && printed != old) {
            fresh += printed - old;
            old = printed;
        }
        String end = number.group(4);
        String prefix = word + chapter + ".";
        return numbered(
                block,
                block.accepted() == null ? null : prefix + fresh + end,
                added ? null : prefix + old + end);
    }

    private static Block kept(Block block) {
        return block.accepted() != null && block.rejectedLabel() != null
                ? numbered(block, block.rejectedLabel(), block.rejectedLabel())
                : block;
    }

    private static Block numbered(
            Block block, @Nullable String accepted, @Nullable String rejected) {
        return new Block(
                block.index(),
                block.kind(),
                accepted,
                rejected,
                block.level(),
                block.lead(),
                block.accepted(),
                block.rejected(),
                block.page(),
                block.table(),
                block.contents());
    }
}
