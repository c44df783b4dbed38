package org.lmanexus.reconciliation.alignment;

import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Evidence;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Weighs a draft: named evidence adds up in log-odds, and rules on top say what may be HIGH.
final class Weighing {

    private static final double START = 0.5;
    private static final double SURE_MARGIN = 0.1;
    private static final double SAME_SENTENCE = 0.7;
    private static final double DOUBTFUL = 0.6;
    private static final Pattern FRACTION =
            Pattern.compile(
                    "\\d\\s*[/\u2044]\\s*\\d+(?:st|nd|rd|th)?\\s+of\\b|\\b(?:one|two|three)-\\p{L}+\\s+of\\b",
                    Pattern.CASE_INSENSITIVE);

    private Weighing() {}

    record Weighed(Confidence confidence, double score, List<Evidence> evidence) {}

    static Weighed of(Draft draft) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(draft.origin.label(), draft.origin.weight()));
        evidence.add(placed(draft.matchedBy));
        if (draft.likeness < 1) {
            evidence.add(new Evidence("likeness of the texts", round(4 * (draft.likeness - 0.8))));
        }
        if (draft.margin < SURE_MARGIN) {
            evidence.add(new Evidence("another clause is as much alike", -1.0));
        }
        if (draft.author != null) {
            evidence.add(new Evidence("author known", 0.2));
        }
        if (draft.binding != null) {
            value(draft.binding, evidence);
            if (fraction(draft.binding)) {
                evidence.add(new Evidence("value is written as a fraction of another", -1.5));
            }
            if (draft.kept < SAME_SENTENCE) {
                evidence.add(new Evidence("sentence rewritten around the value", -1.0));
            }
        }
        if (draft.doubted) {
            evidence.add(new Evidence("the markup may leave it out as a part would", -2.5));
        }
        if (draft.part != null) {
            evidence.add(new Evidence(draft.part, -0.3));
        }
        if (draft.edit == null && textual(draft.kind)) {
            evidence.add(new Evidence("words to replace not found in the baseline", -2.5));
        }
        double sum = START + evidence.stream().mapToDouble(Evidence::weight).sum();
        return new Weighed(confidence(draft), round(1 / (1 + Math.exp(-sum))), evidence);
    }

    private static void value(Binding binding, List<Evidence> evidence) {
        if (binding.bound()) {
            evidence.add(
                    binding.stored()
                            ? new Evidence("value that goes is the stored value", 0.8)
                            : new Evidence("stored value is another one", -2.0));
            evidence.add(
                    binding.only()
                            ? new Evidence("only one variable can be meant", 0.5)
                            : new Evidence("several variables could be meant", -1.0));
        } else {
            evidence.add(new Evidence("no variable known for the value", -0.5));
        }
        evidence.add(
                binding.sameUnit()
                        ? new Evidence("unit stays", 0.3)
                        : new Evidence("unit changes", -0.7));
    }

    /// A step of rounding or the meaning of a basis point, `1/100 of 1%`, is hardly ever what a
    /// negotiator moves: the words around it must be read.
    private static boolean fraction(Binding binding) {
        String before = binding.change().beforeText();
        return before != null && FRACTION.matcher(before).find();
    }

    private static Evidence placed(MatchedBy matchedBy) {
        return switch (matchedBy) {
            case EXACT -> new Evidence("clause text matches exactly", 2.0);
            case LABEL -> new Evidence("clause found by its number or title", 1.2);
            case DEFINITION -> new Evidence("clause found by the term it defines", 1.2);
            case FUZZY -> new Evidence("clause found by likeness", 0.2);
            case MOVE -> new Evidence("clause found elsewhere by likeness", 0.2);
            case POSITION -> new Evidence("clause found by position only", -2.0);
            case NONE -> new Evidence("no clause found", -4.0);
        };
    }

    private static Confidence confidence(Draft draft) {
        boolean lost = draft.clause == null && draft.after == null;
        if (lost
                || draft.doubted
                || draft.matchedBy == MatchedBy.POSITION
                || draft.matchedBy == MatchedBy.NONE
                || draft.origin == Origin.UNMARKED
                || draft.matchedBy == MatchedBy.FUZZY && draft.likeness < DOUBTFUL) {
            return Confidence.LOW;
        }
        Binding binding = draft.binding;
        boolean high =
                binding != null
                        && binding.bound()
                        && binding.stored()
                        && binding.only()
                        && binding.sameUnit()
                        && !fraction(binding)
                        && draft.edit != null
                        && draft.matchedBy.sure()
                        && draft.margin >= SURE_MARGIN
                        && draft.kept >= SAME_SENTENCE;
        return high ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private static boolean textual(Kind kind) {
        return kind == Kind.CHANGE || kind == Kind.INSERT_TEXT || kind == Kind.DELETE_TEXT;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
