package org.lmanexus.agreement.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Cuts a document into clauses: the parties and background before the first, the numbered clauses,
/// then each schedule and each part of one. Names of groups, signatures and what stands before the
/// agreement belong to none.
final class Outline {

    static final String PARTIES = "Parties";
    private static final int LONGEST_TITLE = 120;

    private final List<Block> blocks;
    private final View view;
    private final HouseStyle style;
    private final Spine spine = new Spine();
    private final BitSet signatures;
    private final List<Clause> clauses = new ArrayList<>();
    private @Nullable Head head;
    private @Nullable Integer page;
    private StringJoiner body = new StringJoiner("\n");
    private String schedule = "";
    private boolean inSchedule;
    private boolean begun;

    Outline(List<Block> blocks, View view) {
        this.blocks =
                Passages.notesBelowTables(
                        blocks.stream()
                                .filter(block -> inBody(block, view))
                                .flatMap(block -> Passages.apart(block, view))
                                .toList());
        this.view = view;
        this.style = HouseStyle.of(this.blocks, view);
        this.signatures = Passages.signatures(this.blocks, view);
    }

    List<Clause> clauses() {
        int at = 0;
        while (at < blocks.size()) {
            at += take(at);
        }
        close();
        return List.copyOf(clauses);
    }

    /// How many blocks it took: a title may stand in one of its own below the number.
    private int take(int at) {
        Block block = blocks.get(at);
        Optional<Head> opened = opening(block);
        if (opened.isEmpty()) {
            if (inSchedule || !signatures.get(at)) {
                add(block);
            }
            return 1;
        }
        boolean below = opened.get().untitled() && titles(at + 1);
        open(below ? opened.get().withTitle(text(blocks.get(at + 1))) : opened.get(), block);
        return below ? 2 : 1;
    }

    /// The head that a block is, where one may stand there.
    private Optional<Head> opening(Block block) {
        return Head.of(block, view)
                .filter(style::opens)
                .filter(found -> inSchedule || block.label(view) != null || !spine.strays(found))
                .filter(
                        found ->
                                !inSchedule
                                        || found.outermost()
                                        || found.part()
                                        || spine.goesOn(found));
    }

    private void open(Head opened, Block block) {
        close();
        begun = true;
        inSchedule = opened.outermost() ? spine.stands() : inSchedule && opened.part();
        if (!inSchedule && style.groupHead(opened)) {
            return;
        }
        if (!inSchedule && !opened.outermost()) {
            spine.passed(opened);
        }
        if (opened.outermost()) {
            schedule = opened.label();
        }
        head = inSchedule && opened.part() ? opened.within(schedule) : opened;
        page = block.page();
        if (!opened.rest().isEmpty()) {
            body.add(opened.rest());
        }
    }

    private void add(Block block) {
        String text = text(block);
        if (!begun && Passages.begins(text)) {
            begun = true;
            head = new Head("", "", PARTIES, "", false);
            page = block.page();
        }
        if (head != null && Passages.signed(text)) {
            close();
        }
        if (head != null) {
            body.add(Passages.line(block, view, text));
        }
    }

    /// Whether a block says nothing but the title of the number above it.
    private boolean titles(int i) {
        if (i >= blocks.size()) {
            return false;
        }
        Block block = blocks.get(i);
        String text = text(block);
        boolean set =
                block.kind() == Block.Kind.HEADING
                        || text.equals(block.lead())
                        || text.equals(text.toUpperCase(java.util.Locale.ROOT));
        return set
                && block.kind() != Block.Kind.ROW
                && block.label(view) == null
                && text.length() <= LONGEST_TITLE
                && text.indexOf('\t') < 0
                && Head.of(block, view).isEmpty();
    }

    private void close() {
        Head closing = head;
        if (closing != null && (body.length() > 0 || closing.outermost() || titled(closing))) {
            String text = body.toString();
            ClauseKind kind = ClauseKind.of(closing.title(), text);
            clauses.add(
                    new Clause(
                            null,
                            clauses.size() + 1,
                            closing.label().isEmpty() ? null : closing.label(),
                            closing.title(),
                            kind.type(),
                            kind.sensitive(),
                            text,
                            page));
        }
        body = new StringJoiner("\n");
        head = null;
    }

    private static boolean titled(Head head) {
        return !head.title().isEmpty();
    }

    private String text(Block block) {
        String text = block.text(view);
        return text == null ? "" : text.strip();
    }

    private static boolean inBody(Block block, View view) {
        String text = block.text(view);
        return text != null
                && !text.isBlank()
                && !block.contents()
                && block.kind() != Block.Kind.HEADER
                && block.kind() != Block.Kind.FOOTER;
    }
}
