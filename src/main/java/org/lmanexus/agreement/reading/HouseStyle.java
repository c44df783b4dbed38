package org.lmanexus.agreement.reading;

import org.lmanexus.document.Block;
import org.lmanexus.document.View;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a firm sets the clauses of its agreements.
///
/// @param byHeadings whether clauses are headings: a number at the start of a paragraph is then
/// none
/// @param grouped whether sections or parts only group clauses that bear numbers of their own
record HouseStyle(boolean byHeadings, boolean grouped) {

    private static final int ENOUGH = 3;
    private static final Set<String> GROUPS = Set.of("section", "part", "chapter");

    static HouseStyle of(List<Block> blocks, View view) {
        List<Head> heads =
                blocks.stream()
                        .map(block -> Head.of(block, view))
                        .flatMap(Optional::stream)
                        .filter(head -> !head.outermost())
                        .toList();
        boolean grouped = parents(heads) >= ENOUGH;
        long headings =
                heads.stream()
                        .filter(Head::heading)
                        .filter(head -> !head.part() && !(grouped && groups(head)))
                        .count();
        return new HouseStyle(headings >= ENOUGH && !runIn(heads), grouped);
    }

    /// Whether headings only name articles, and the sections below them are run into their text.
    private static boolean runIn(List<Head> heads) {
        long sections = heads.stream().filter(head -> !head.heading() && runsIn(head)).count();
        long set = heads.stream().filter(head -> head.heading() && dotted(head)).count();
        return sections >= ENOUGH && sections > set;
    }

    private static boolean runsIn(Head head) {
        return !head.word().isEmpty() && dotted(head) && !head.title().isEmpty();
    }

    private static boolean dotted(Head head) {
        return head.label().indexOf('.') > 0;
    }

    /// How many bare numbers are followed by their own first sub-clause, as `2` is by `2.1`.
    private static long parents(List<Head> heads) {
        long parents = 0;
        for (int i = 0; i + 1 < heads.size(); i++) {
            Head head = heads.get(i);
            boolean bare = head.word().isEmpty() || head.word().equals("clause");
            if (bare && heads.get(i + 1).label().equals(head.label() + ".1")) {
                parents++;
            }
        }
        return parents;
    }

    private static boolean groups(Head head) {
        return GROUPS.contains(head.word()) && head.label().indexOf('.') < 0;
    }

    /// Whether a head only names a group of clauses.
    boolean groupHead(Head head) {
        return grouped && groups(head);
    }

    /// Whether a head may begin a clause.
    boolean opens(Head head) {
        return !byHeadings || head.heading() || head.outermost() || groupHead(head);
    }
}
