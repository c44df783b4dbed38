package org.lmanexus.drift.store;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whether a clause's wording stands away from the approved one, apart from the values in it: those
/// are variables and drift by themselves.
final class TextDrift {

    /// No value is written in more units of text than this.
    private static final int LONGEST_VALUE = 400;

    private final String approved;
    private final String standing;
    private final List<StandingVariable> values;

    private TextDrift(String approved, String standing, List<StandingVariable> values) {
        this.approved = approved;
        this.standing = standing;
        this.values = values;
    }

    /// The passage that differs; empty where only values do, or spacing, or nothing was approved.
    ///
    /// @param variables those of the clause
    static Optional<Passage> of(StandingClause clause, List<StandingVariable> variables) {
        String approved = clause.baselineBody();
        if (approved == null || approved.equals(clause.body())) {
            return Optional.empty();
        }
        List<StandingVariable> values =
                variables.stream()
                        .filter(TextDrift::placed)
                        // A text that was changed elsewhere may have left its values behind
                        .filter(value -> end(value) <= clause.body().length())
                        .sorted(Comparator.comparing(TextDrift::start))
                        .toList();
        TextDrift drift = new TextDrift(approved, clause.body(), values);
        boolean onlyValues = drift.explained(0, 0, 0);
        return onlyValues || sameWords(approved, clause.body())
                ? Optional.empty()
                : Optional.of(Passage.between(approved, clause.body()));
    }

    /// Follows both texts from value to value: the words between must be the same, and where a
    /// value stands now another one may have stood.
    private boolean explained(int index, int inApproved, int inStanding) {
        int approvedAt = inApproved;
        int standingAt = inStanding;
        for (int i = index; i < values.size(); i++) {
            StandingVariable value = values.get(i);
            if (start(value) < standingAt) {
                continue;
            }
            String words = standing.substring(standingAt, start(value));
            if (!approved.startsWith(words, approvedAt)) {
                return false;
            }
            int from = approvedAt + words.length();
            standingAt = end(value);
            approvedAt = endOfValue(value, from, nextStart(i, standingAt));
            if (approvedAt < 0) {
                return false;
            }
        }
        return approved.substring(approvedAt).equals(standing.substring(standingAt));
    }

    private int nextStart(int index, int behind) {
        for (int i = index + 1; i < values.size(); i++) {
            if (start(values.get(i)) >= behind) {
                return start(values.get(i));
            }
        }
        return standing.length();
    }

    /// Where the value that stood at `from` ends: before the words that follow it now.
    private int endOfValue(StandingVariable value, int from, int wordsTo) {
        String words = standing.substring(end(value), wordsTo);
        if (wordsTo == standing.length()) {
            int end = approved.length() - words.length();
            boolean fits = end >= from && end - from <= LONGEST_VALUE;
            return fits && approved.endsWith(words) && stood(value, from, end) ? end : -1;
        }
        int end = approved.indexOf(words, words.isEmpty() ? from : from + 1);
        while (end >= 0 && end - from <= LONGEST_VALUE) {
            if (stood(value, from, end)) {
                return end;
            }
            end = approved.indexOf(words, end + 1);
        }
        return -1;
    }

    /// Whether those words are a value of the same kind, or differ from those that stand now only
    /// in such a value.
    private boolean stood(StandingVariable value, int from, int to) {
        String words = approved.substring(from, to);
        String now = standing.substring(start(value), end(value));
        TermKind kind = value.kind();
        return words.equals(now)
                || words.equals(value.baselineValue())
                || Terms.parse(words)
                        .filter(read -> kind == null || sort(read.kind()) == sort(kind))
                        .isPresent()
                || !Terms.find(words).isEmpty() && blanked(words).equals(blanked(now));
    }

    /// The words with the sort of each value in its place.
    private static String blanked(String words) {
        StringBuilder blanked = new StringBuilder();
        int at = 0;
        for (TermMention mention : Terms.find(words)) {
            blanked.append(words, at, mention.start()).append(sort(mention.value().kind()));
            at = mention.end();
        }
        return blanked.append(words.substring(at)).toString();
    }

    /// A rate is one whether it is written in per cent or in basis points.
    private static TermKind sort(TermKind kind) {
        return kind == TermKind.BASIS_POINTS ? TermKind.PERCENTAGE : kind;
    }

    private static boolean placed(StandingVariable variable) {
        return variable.start() != null
                && variable.end() != null
                && variable.end() > variable.start();
    }

    private static int start(StandingVariable variable) {
        return variable.start() == null ? 0 : variable.start();
    }

    private static int end(StandingVariable variable) {
        return variable.end() == null ? 0 : variable.end();
    }

    private static boolean sameWords(String one, String other) {
        return spaced(one).equals(spaced(other));
    }

    /// Of spaces only that there are some counts, whatever sort of them.
    private static String spaced(String text) {
        return text.strip().replaceAll("(?U)\\s+", " ");
    }
}
