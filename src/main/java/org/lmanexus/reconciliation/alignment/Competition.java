package org.lmanexus.reconciliation.alignment;

import org.lmanexus.reconciliation.Proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the drafts that cannot both be carried out: for one variable, or for the same words.
final class Competition {

    private final List<Set<Integer>> rivals = new ArrayList<>();

    private Competition() {}

    /// For each draft, the numbers of those it competes with, from 1.
    static List<List<Integer>> among(List<Draft> drafts) {
        Competition competition = new Competition();
        Map<String, List<Integer>> byVariable = new HashMap<>();
        Map<Integer, List<Integer>> byClause = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            competition.rivals.add(new TreeSet<>());
            if (draft.binding != null && draft.binding.bound()) {
                byVariable
                        .computeIfAbsent(draft.binding.change().label(), label -> new ArrayList<>())
                        .add(i);
            }
            if (draft.edit != null && draft.clause != null) {
                byClause.computeIfAbsent(draft.clause, clause -> new ArrayList<>()).add(i);
            }
        }
        byVariable.values().forEach(competition::all);
        byClause.values().forEach(same -> competition.overlaps(drafts, same));
        return competition.rivals.stream().map(List::copyOf).toList();
    }

    private void all(List<Integer> same) {
        for (int one : same) {
            for (int other : same) {
                rival(one, other);
            }
        }
    }

    private void overlaps(List<Draft> drafts, List<Integer> same) {
        same.sort((i, j) -> Integer.compare(edit(drafts, i).start(), edit(drafts, j).start()));
        for (int i = 0; i < same.size(); i++) {
            int end = edit(drafts, same.get(i)).end();
            for (int j = i + 1; j < same.size() && edit(drafts, same.get(j)).start() < end; j++) {
                if (edit(drafts, same.get(j)).end() > edit(drafts, same.get(i)).start()
                        && edit(drafts, same.get(j)).end() > edit(drafts, same.get(j)).start()) {
                    rival(same.get(i), same.get(j));
                    rival(same.get(j), same.get(i));
                }
            }
        }
    }

    private static Proposal.TextEdit edit(List<Draft> drafts, int i) {
        return java.util.Objects.requireNonNull(drafts.get(i).edit);
    }

    private void rival(int one, int other) {
        if (one != other) {
            rivals.get(one).add(other + 1);
        }
    }
}
