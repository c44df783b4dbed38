package org.lmanexus.agreement.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Cuts a document into numbered clauses. Where it sets its clauses as headings, only headings
/// begin one: a number typed at the start of a paragraph is then no clause.
final class Outline {

    private static final int HEADINGS_THAT_SHOW_A_STYLE = 3;

    private final List<Block> blocks;
    private final View view;
    private final boolean byHeadings;
    private final List<Clause> clauses = new ArrayList<>();
    private @Nullable Head head;
    private @Nullable Integer page;
    private StringJoiner body = new StringJoiner("\n");

    Outline(List<Block> blocks, View view) {
        this.blocks = blocks;
        this.view = view;
        this.byHeadings =
                blocks.stream()
                                .filter(block -> block.kind() == Block.Kind.HEADING)
                                .filter(block -> Head.of(block, view).isPresent())
                                .count()
                        >= HEADINGS_THAT_SHOW_A_STYLE;
    }

    List<Clause> clauses() {
        for (Block block : blocks) {
            String text = block.text(view);
            if (text != null && !text.isBlank() && !block.contents() && inBody(block.kind())) {
                add(block, text.strip());
            }
        }
        close();
        return List.copyOf(clauses);
    }

    private void add(Block block, String text) {
        Optional<Head> opened =
                Head.of(block, view)
                        .filter(found -> !byHeadings || found.heading() || found.outermost());
        if (opened.isPresent()) {
            close();
            head = opened.get();
            page = block.page();
            if (!head.rest().isEmpty()) {
                body.add(head.rest());
            }
        } else if (head != null) {
            String label = block.label(view);
            body.add(label == null ? text : label + " " + text);
        }
    }

    private void close() {
        Head closing = head;
        if (closing != null) {
            String text = body.toString();
            ClauseKind kind = ClauseKind.of(closing.title(), text);
            clauses.add(
                    new Clause(
                            null,
                            clauses.size() + 1,
                            closing.label(),
                            closing.title(),
                            kind.type(),
                            kind.sensitive(),
                            text,
                            page));
        }
        body = new StringJoiner("\n");
        head = null;
    }

    private static boolean inBody(Block.Kind kind) {
        return kind != Block.Kind.HEADER && kind != Block.Kind.FOOTER && kind != Block.Kind.NOTE;
    }
}
