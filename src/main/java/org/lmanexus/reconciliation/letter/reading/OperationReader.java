package org.lmanexus.reconciliation.letter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a sentence wants done with quoted words: a list of forms, the longer before the
/// shorter.
final class OperationReader {

    private static final String W = "«(\\d+)»";
    private static final String GAP = "[^«»]{0,140}?";
    private static final String BE =
            "(?:shall be|shall|is|are|to be|be|will be|should be|being)(?: hereby)?(?: be)?";
    private static final String STRIKE =
            "(?:(?:delet|remov|strik|omit)(?:e|ed|ing|s|ting|ted)?(?:"
                    + " out)?|(?:deletion|removal|omission) of)";
    private static final String PUT =
            "(?:(?:insert|substitut|add|replac|put)(?:e|ed|ing|s|ting)?|(?:insertion|substitution|addition)"
                + " of)";
    private static final String BESIDE =
            "(?<side>after|following|behind|before|preceding|in front of|prior to)";
    private static final String NOUN =
            "(?:the|a|its|each|every|all|any|such|following|existing|new|words?|parentheticals?|parenthesis|brackets?|bracketed|figures?|phrases?|ratio|amount|percentage|date|number|rate|text|expression|sum|numerals?|wording|period|references?|to|and|respectively|level|value|margin|of|in)"
                + " ?";
    private static final String TO = "(?:" + NOUN + ")*";

    /// How an operand's place in a form is read.
    private enum Sense {
        OLD_FRESH,
        FRESH_OLD,
        FRESH_ANCHOR,
        ANCHOR_FRESH,
        OLD,
        FRESH_END,
        FRESH_START
    }

    private record Form(Sense sense, Pattern pattern) {}

    private static final List<Form> FORMS =
            List.of(
                    form(
                            Sense.FRESH_OLD,
                            PUT
                                    + " "
                                    + TO
                                    + W
                                    + GAP
                                    + "\\b(?:in place of|instead of|in lieu of|in substitution"
                                    + " for|for) "
                                    + TO
                                    + W),
                    form(
                            Sense.FRESH_OLD,
                            W
                                    + GAP
                                    + BE
                                    + " (?:substituted|inserted)"
                                    + GAP
                                    + "\\b(?:for|in place of|instead of|in lieu of|in substitution"
                                    + " for) "
                                    + TO
                                    + W),
                    form(
                            Sense.FRESH_ANCHOR,
                            PUT + " " + TO + W + GAP + "\\b" + BESIDE + " " + TO + W),
                    form(
                            Sense.FRESH_ANCHOR,
                            W
                                    + GAP
                                    + BE
                                    + " (?:inserted|added)"
                                    + GAP
                                    + "\\b"
                                    + BESIDE
                                    + " "
                                    + TO
                                    + W),
                    form(
                            Sense.ANCHOR_FRESH,
                            "\\b" + BESIDE + " " + TO + W + ",?" + GAP + PUT + " " + TO + W),
                    form(
                            Sense.ANCHOR_FRESH,
                            "\\b"
                                    + BESIDE
                                    + " "
                                    + TO
                                    + W
                                    + ",? "
                                    + TO
                                    + W
                                    + GAP
                                    + BE
                                    + " (?:inserted|added)"),
                    form(
                            Sense.OLD_FRESH,
                            "(?:"
                                    + STRIKE
                                    + "|replac\\w+) "
                                    + TO
                                    + W
                                    + GAP
                                    + PUT
                                    + GAP
                                    + W
                                    + "(?!"
                                    + GAP
                                    + "\\b(?:after|before|following) "
                                    + TO
                                    + "«)"),
                    form(
                            Sense.OLD_FRESH,
                            "replac\\w+ " + TO + W + GAP + "\\b(?:with|by) " + TO + W),
                    form(
                            Sense.OLD_FRESH,
                            W
                                    + ",? (?:(?:shall|should|will|is to|are to)"
                                    + " )?(?:becomes?|reads?) "
                                    + TO
                                    + W),
                    form(Sense.OLD_FRESH, "\\bfor " + TO + W + ",? read " + TO + W),
                    form(Sense.OLD_FRESH, "\\bfrom " + TO + W + " to " + TO + W),
                    form(
                            Sense.OLD_FRESH,
                            "\\b(?:for|in place of|instead of) "
                                    + TO
                                    + W
                                    + ",?"
                                    + GAP
                                    + "substitut\\w*"
                                    + GAP
                                    + W),
                    form(
                            Sense.OLD_FRESH,
                            "references? to "
                                    + W
                                    + GAP
                                    + "\\b(?:construed|read|treated|deemed|replaced|amended|changed)"
                                    + GAP
                                    + W),
                    form(
                            Sense.OLD_FRESH,
                            W
                                    + GAP
                                    + BE
                                    + " (?:deleted|removed|struck"
                                    + " out|struck|replaced|omitted|changed|amended|increased|reduced|extended|shortened|lowered|raised|substituted|read|construed)"
                                    + GAP
                                    + W
                                    + "(?!"
                                    + GAP
                                    + "\\b(?:after|before|following) "
                                    + TO
                                    + "«)"),
                    form(
                            Sense.OLD_FRESH,
                            "(?:chang|amend|increas|reduc|extend|shorten|lower|rais)\\w* "
                                    + TO
                                    + W
                                    + " (?:to|into|so as to read|to read) "
                                    + TO
                                    + W),
                    form(Sense.FRESH_END, PUT + " " + TO + W + GAP + "\\bat the end"),
                    form(
                            Sense.FRESH_END,
                            W + GAP + BE + " (?:inserted|added)" + GAP + "\\bat the end"),
                    form(Sense.FRESH_END, "\\bat the end" + GAP + PUT + " " + TO + W),
                    form(
                            Sense.FRESH_START,
                            PUT + " " + TO + W + GAP + "\\bat the (?:beginning|start)"),
                    form(
                            Sense.FRESH_START,
                            W
                                    + GAP
                                    + BE
                                    + " (?:inserted|added)"
                                    + GAP
                                    + "\\bat the (?:beginning|start)"),
                    form(Sense.OLD, STRIKE + " " + TO + W),
                    form(
                            Sense.OLD,
                            W + GAP + BE + " (?:deleted|removed|struck out|struck|omitted)"));

    private static final Pattern EVERYWHERE =
            Pattern.compile(
                    "\\b(?:each|every|all|any) (?:reference|occurrence|instance)s?|wherever|in each"
                            + " place|each time|throughout|in both places|each place|references to",
                    Pattern.CASE_INSENSITIVE);

    private OperationReader() {}

    private static Form form(Sense sense, String pattern) {
        return new Form(sense, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    /// What was found in order, and the operands that nothing used.
    record Found(List<Operation> operations, List<Integer> used) {}

    static Found read(String rest, Skeleton skeleton) {
        List<Operation> operations = new ArrayList<>();
        List<Integer> used = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            Match best = next(rest, at, skeleton);
            if (best == null) {
                break;
            }
            operations.add(operation(best, rest, skeleton, used));
            at = best.matcher().end();
        }
        return new Found(List.copyOf(operations), List.copyOf(used));
    }

    private record Match(Sense sense, Matcher matcher) {}

    /// The form that begins first; of several there, the first listed.
    private static @org.jspecify.annotations.Nullable Match next(
            String rest, int at, Skeleton skeleton) {
        Match best = null;
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(rest);
            if (matcher.find(at)
                    && fits(matcher, skeleton)
                    && (best == null || firstOperand(matcher) < firstOperand(best.matcher()))) {
                best = new Match(form.sense(), matcher);
            }
        }
        return best;
    }

    /// A value that nobody quoted is no operand where the target stands between it and the verb.
    private static boolean fits(Matcher matcher, Skeleton skeleton) {
        Matcher operand = Pattern.compile(W + "(?<gap>[^«]*)").matcher(matcher.group());
        return !operand.find()
                || skeleton.quoted().get(Integer.parseInt(operand.group(1)))
                || !operand.group("gap").contains("§T");
    }

    private static int firstOperand(Matcher matcher) {
        return matcher.group().indexOf('«') + matcher.start();
    }

    private static Operation operation(
            Match match, String rest, Skeleton skeleton, List<Integer> used) {
        Matcher matcher = match.matcher();
        List<String> words = new ArrayList<>();
        Matcher operand = Pattern.compile(W).matcher(matcher.group());
        while (operand.find()) {
            int number = Integer.parseInt(operand.group(1));
            used.add(number);
            words.add(skeleton.operands().get(number));
        }
        boolean before =
                matcher.namedGroups().containsKey("side")
                        && matcher.group("side") != null
                        && !matcher.group("side")
                                .toLowerCase(java.util.Locale.ROOT)
                                .matches("after|following|behind");
        boolean everywhere = EVERYWHERE.matcher(rest).find();
        return switch (match.sense()) {
            case OLD_FRESH -> new Operation.Replace(words.getFirst(), words.getLast(), everywhere);
            case FRESH_OLD -> new Operation.Replace(words.getLast(), words.getFirst(), everywhere);
            case FRESH_ANCHOR -> new Operation.Insert(words.getFirst(), words.getLast(), before);
            case ANCHOR_FRESH -> new Operation.Insert(words.getLast(), words.getFirst(), before);
            case OLD -> new Operation.Strike(words.getFirst());
            case FRESH_END -> new Operation.Insert(words.getFirst(), "", false);
            case FRESH_START -> new Operation.Insert(words.getFirst(), "", true);
        };
    }
}
