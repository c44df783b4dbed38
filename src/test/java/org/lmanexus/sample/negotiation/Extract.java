package org.lmanexus.sample.negotiation;

import org.lmanexus.document.write.Mark;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Kind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/// A part of a negotiation, as it is sent round when the rest is agreed: some clauses, a schedule,
/// a rider of single sub-clauses, or the first half.
///
/// @param marked the part with its tracked changes, under the numbers of the whole
/// @param clean the same part typed afresh
/// @param edits those whose clause the part holds
record Extract(Agreement marked, Agreement clean, List<Map<String, Object>> edits) {

    private static final int FEWEST = 4;

    /// What the part is made of.
    enum Scope {
        CLAUSES,
        RIDER,
        SCHEDULE,
        HALF
    }

    static Extract of(Negotiation negotiation, Scope scope, long seed) {
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 500; attempt++) {
            BitSet kept = kept(negotiation, scope, random);
            List<Map<String, Object>> edits =
                    edits(negotiation, kept).stream()
                            .filter(
                                    edit ->
                                            scope != Scope.RIDER
                                                    || !"renumber".equals(edit.get("kind")))
                            .toList();
            if (edits.size() >= (scope == Scope.SCHEDULE ? 1 : FEWEST)) {
                return new Extract(
                        negotiation.marked().part(kept::get),
                        CleanCopy.of(negotiation.marked(), kept::get),
                        edits);
            }
        }
        throw new IllegalStateException("no " + scope + " with edits in it: take another seed");
    }

    private static BitSet kept(Negotiation negotiation, Scope scope, Random random) {
        List<int[]> clauses = stretches(negotiation, Set.of(Kind.CLAUSE));
        List<int[]> parts = stretches(negotiation, Set.of(Kind.SUB_CLAUSE));
        List<int[]> schedules = stretches(negotiation, Set.of(Kind.SCHEDULE));
        BitSet kept = new BitSet();
        switch (scope) {
            case CLAUSES -> {
                int many = 2 + random.nextInt(3);
                int from = random.nextInt(clauses.size() - many);
                kept.set(clauses.get(from)[0], clauses.get(from + many - 1)[1]);
            }
            case RIDER -> {
                for (int i = 3 + random.nextInt(4); i > 0; i--) {
                    int[] part = parts.get(random.nextInt(parts.size()));
                    boolean still = stays(negotiation, part);
                    kept.set(part[0], still ? part[1] : part[0]);
                }
            }
            case SCHEDULE -> {
                int[] one = schedules.get(random.nextInt(schedules.size()));
                kept.set(one[0], one[1]);
            }
            case HALF -> {
                int last = clauses.size() * (40 + random.nextInt(15)) / 100;
                kept.set(0, clauses.get(last)[1]);
            }
        }
        kept.stream()
                .filter(i -> negotiation.marked().elements().get(i) instanceof Element.Contents)
                .findFirst()
                .ifPresent(kept::clear);
        return kept;
    }

    /// Whether nothing in a stretch came or went as a whole clause.
    private static boolean stays(Negotiation negotiation, int[] stretch) {
        Mark first = negotiation.marked().elements().get(stretch[0]).ending();
        return first.staysWhenAccepted() && first.staysWhenRejected();
    }

    /// From each heading of a kind to the next heading that ends what it opens.
    private static List<int[]> stretches(Negotiation negotiation, Set<Kind> opening) {
        List<int[]> stretches = new ArrayList<>();
        List<Element> elements = negotiation.marked().elements();
        int from = -1;
        for (int i = 0; i <= elements.size(); i++) {
            Kind kind =
                    i < elements.size() && elements.get(i) instanceof Element.Paragraph it
                            ? it.kind()
                            : null;
            boolean ends =
                    i == elements.size()
                            || elements.get(i) instanceof Element.PageBreak
                            || kind != null && kind.heading() && rank(kind) <= rank(opening);
            if (ends && from >= 0) {
                stretches.add(new int[] {from, i});
                from = -1;
            }
            from = kind != null && opening.contains(kind) ? i : from;
        }
        return stretches;
    }

    private static int rank(Set<Kind> kinds) {
        return rank(kinds.iterator().next());
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case SECTION, SCHEDULE -> 0;
            case CLAUSE, PART -> 1;
            default -> 2;
        };
    }

    private static List<Map<String, Object>> edits(Negotiation negotiation, BitSet kept) {
        Set<Object> numbers = new HashSet<>();
        Set<Object> titles = new HashSet<>();
        kept.stream()
                .mapToObj(negotiation.clauses()::get)
                .forEach(
                        clause -> {
                            numbers.add(clause.number());
                            titles.add(clause.title());
                        });
        return negotiation.edits().stream()
                .filter(
                        edit ->
                                edit.get("clauseNumber") != null
                                        ? numbers.contains(edit.get("clauseNumber"))
                                        : edit.get("clauseTitle") != null
                                                ? titles.contains(edit.get("clauseTitle"))
                                                : numbers.contains(
                                                                Objects.requireNonNullElse(
                                                                        edit.get(
                                                                                "insertedAfterNumber"),
                                                                        "none"))
                                                        && titles.contains(edit.get("newTitle")))
                .toList();
    }
}
