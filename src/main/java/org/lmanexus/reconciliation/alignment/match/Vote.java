package org.lmanexus.reconciliation.alignment.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What speaks for pairing two clauses: the words of the lines that they alone have in common.
record Vote(int old, int fresh, int words) {

    static List<Vote> heaviestFirst(List<Pairing> anchors) {
        Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();
        for (Pairing anchor : anchors) {
            Line from = anchor.old().getFirst();
            Line to = anchor.fresh().getFirst();
            if (from.clause() > 0 && to.clause() > 0) {
                votes.computeIfAbsent(from.clause(), order -> new HashMap<>())
                        .merge(to.clause(), from.words() + 1, Integer::sum);
            }
        }
        List<Vote> all = new ArrayList<>();
        votes.forEach(
                (from, to) ->
                        to.forEach((clause, words) -> all.add(new Vote(from, clause, words))));
        all.sort(Vote::order);
        return all;
    }

    private static int order(Vote a, Vote b) {
        if (a.words != b.words) {
            return Integer.compare(b.words, a.words);
        }
        return a.old == b.old ? Integer.compare(a.fresh, b.fresh) : Integer.compare(a.old, b.old);
    }
}
