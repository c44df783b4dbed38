package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.sentence.Skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the places that a sentence names: parts of a place that stand beside each other, whichever
/// comes first, are one.
public final class Loci {

    private static final Pattern GLUE =
            Pattern.compile(
                    ",? ?(?:(?:as )?(?:set out|set"
                        + " forth|contained|appearing|found|defined|included|stated|specified|shown|located|which"
                        + " appears) )?(?:of|in|to|at|under|from|within)? ?(?:the )?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OF = Pattern.compile(" (?:of|in|to) ");
    private static final Pattern OTHER =
            Pattern.compile(
                    ",? (?:of|to|in|under) the (?:form of (?:the )?)?(?<name>(?:[A-Z][\\w'’-]*)(?:"
                            + " (?:and |of )?[A-Z][\\w'’-]*)*)");
    private static final Pattern OURS =
            Pattern.compile(
                    "(?:.*(?:Facilit(?:y|ies)|Credit|Loan|Original|Existing|Principal|Senior)"
                            + " )?Agreement|Facilit(?:y|ies)|SFA|RCF|Parent|Borrower|Company");

    private Loci() {}

    /// The place that begins at a word, as far as its words go; null where none begins there.
    public static @Nullable Element at(String text, int from, Skeleton skeleton) {
        Element first = element(text, from, skeleton);
        if (first == null) {
            return null;
        }
        List<Target> targets = first.targets();
        int end = first.end();
        for (int next = glued(text, end); next > 0; next = glued(text, end)) {
            Element element = element(text, next, skeleton);
            List<Target> merged =
                    element == null
                            ? List.of()
                            : merged(targets, element.targets(), text.substring(end, next));
            if (element == null || merged.isEmpty()) {
                break;
            }
            targets = merged;
            end = element.end();
        }
        return new Element(elsewhere(targets, text, end), end);
    }

    /// A place; paragraphs named from the innermost, `(ii) of paragraph (a)`, are one.
    private static @Nullable Element element(String text, int from, Skeleton skeleton) {
        Element inner = Levels.at(new Spot(text, from, skeleton));
        Matcher of = OF.matcher(text);
        while (inner != null && path(inner) && of.region(inner.end(), text.length()).lookingAt()) {
            Element outer = Levels.at(new Spot(text, of.end(), skeleton));
            if (outer == null || !path(outer)) {
                return inner;
            }
            List<String> path = new ArrayList<>(outer.targets().getFirst().path());
            path.addAll(inner.targets().getFirst().path());
            inner = new Element(List.of(Target.path(path)), outer.end());
        }
        return inner;
    }

    private static boolean path(Element element) {
        Target only = element.targets().getFirst();
        return element.targets().size() == 1 && only.equals(Target.path(only.path()));
    }

    private static int glued(String text, int end) {
        Matcher glue = GLUE.matcher(text).region(end, text.length());
        return glue.lookingAt() && glue.end() > end ? glue.end() : -1;
    }

    /// The places together; none if the two do not belong together.
    private static List<Target> merged(List<Target> some, List<Target> others, String gap) {
        Target one = some.getFirst();
        Target other = others.getFirst();
        boolean bothClauses = !one.clause().isEmpty() && !other.clause().isEmpty();
        boolean bothTerms = !one.term().isEmpty() && !other.term().isEmpty();
        if (bothClauses || bothTerms || gap.isBlank() && other.row().isEmpty()) {
            return List.of();
        }
        boolean outer =
                !other.clause().isEmpty() && one.clause().isEmpty()
                        || !one.headed() && other.headed()
                        || !one.headed() && gap.matches("[^,]*\\b(?:of|in|to|at|from|under)\\b.*");
        List<Target> merged = new ArrayList<>();
        for (Target a : some) {
            for (Target b : others) {
                merged.add(outer ? nested(a, b) : nested(b, a));
            }
        }
        return merged;
    }

    private static Target nested(Target inner, Target outer) {
        if (inner.term().isEmpty() && !inner.headed()) {
            List<String> path = new ArrayList<>(outer.path());
            path.addAll(inner.path());
            Target whole = inner.within(outer);
            return new Target(
                    whole.clause(),
                    whole.title(),
                    whole.term(),
                    List.copyOf(path),
                    inner.row().isEmpty() ? outer.row() : inner.row(),
                    inner.sentence() == 0 ? outer.sentence() : inner.sentence(),
                    inner.part().isEmpty() ? outer.part() : inner.part(),
                    whole.document());
        }
        return inner.within(outer);
    }

    private static List<Target> elsewhere(List<Target> targets, String text, int end) {
        Matcher other = OTHER.matcher(text).region(end, text.length());
        if (!other.lookingAt() || OURS.matcher(other.group("name")).matches()) {
            return targets;
        }
        return targets.stream().map(it -> it.withDocument(other.group("name"))).toList();
    }
}
