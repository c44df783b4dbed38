package org.lmanexus.reconciliation.alignment.match;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which line and which clause of an old version became which of a new one.
public final class Alignment {

    private static final int TELLING_WORDS = 4;
    private static final int WANDERING_WORDS = 8;

    private final Version old;
    private final Version fresh;
    private final List<Pairing> pairings;
    private final List<ClausePair> clauses;
    private final Map<Integer, Pairing> byOld = new HashMap<>();
    private final Map<Integer, Pairing> byFresh = new HashMap<>();
    private final Map<Integer, ClausePair> clauseByOld = new HashMap<>();
    private final Map<Integer, ClausePair> clauseByFresh = new HashMap<>();

    public Alignment(Version old, Version fresh, List<Pairing> pairings, List<ClausePair> clauses) {
        this.old = old;
        this.fresh = fresh;
        this.pairings = List.copyOf(pairings);
        this.clauses = List.copyOf(clauses);
        for (Pairing pairing : pairings) {
            pairing.old().forEach(line -> byOld.put(line.index(), pairing));
            pairing.fresh().forEach(line -> byFresh.put(line.index(), pairing));
        }
        for (ClausePair pair : clauses) {
            clauseByOld.put(pair.old(), pair);
            clauseByFresh.put(pair.fresh(), pair);
        }
    }

    /// The lines of a document in one view, each with its block, in the clauses read from that
    /// view.
    public static Version version(Document document, View view, List<Agreement.Clause> clauses) {
        return Claims.of(document, view, clauses);
    }

    /// Aligns two versions by their words, numbers and order alone.
    public static Alignment of(Version old, Version fresh) {
        List<Pairing> anchors = anchors(old, fresh);
        List<ClausePair> clauses = new ClauseMatcher(old, fresh).match(anchors);
        Map<Integer, Integer> partner = new HashMap<>();
        clauses.forEach(pair -> partner.put(pair.old(), pair.fresh()));
        LineMatcher matcher = new LineMatcher(old, fresh);
        for (Pairing anchor : anchors) {
            Line from = anchor.old().getFirst();
            Line to = anchor.fresh().getFirst();
            boolean atHome = partner.getOrDefault(from.clause(), -1) == to.clause();
            if (atHome || !from.heading() && from.words() >= WANDERING_WORDS) {
                matcher.keep(anchor);
            }
        }
        clauses.forEach(matcher::within);
        matcher.leftovers();
        return new Alignment(old, fresh, matcher.pairings(), clauses);
    }

    public Version old() {
        return old;
    }

    public Version fresh() {
        return fresh;
    }

    public List<Pairing> pairings() {
        return pairings;
    }

    public List<ClausePair> clauses() {
        return clauses;
    }

    public Optional<Pairing> ofOld(Line line) {
        return Optional.ofNullable(byOld.get(line.index()));
    }

    public Optional<Pairing> ofFresh(Line line) {
        return Optional.ofNullable(byFresh.get(line.index()));
    }

    public Optional<ClausePair> ofOldClause(int order) {
        return Optional.ofNullable(clauseByOld.get(order));
    }

    public Optional<ClausePair> ofFreshClause(int order) {
        return Optional.ofNullable(clauseByFresh.get(order));
    }

    /// Lines whose words stand once in each version.
    private static List<Pairing> anchors(Version old, Version fresh) {
        Map<String, Line> before = once(old);
        Map<String, Line> after = once(fresh);
        List<Pairing> anchors = new ArrayList<>();
        for (Line line : old.lines()) {
            Line other = after.get(line.key());
            if (before.get(line.key()) == line && other != null) {
                anchors.add(Pairing.exact(line, other));
            }
        }
        return anchors;
    }

    private static Map<String, Line> once(Version version) {
        Map<String, Line> once = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Line line : version.lines()) {
            boolean telling = line.heading() ? line.words() > 0 : line.words() >= TELLING_WORDS;
            if (telling && once.put(line.key(), line) != null) {
                twice.add(line.key());
            }
        }
        once.keySet().removeAll(twice);
        return once;
    }
}
