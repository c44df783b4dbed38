package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.letter.grammar.place.Which;
import org.lmanexus.reconciliation.letter.grammar.sentence.Phrases;
import org.lmanexus.reconciliation.letter.place.Place;
import org.lmanexus.reconciliation.letter.reading.Instruction;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Replaces and strikes words in a place.
final class Wording {

    /// What stands before a sentence in its paragraph: nothing, a number, or another sentence.
    private static final Pattern OPENING =
            Pattern.compile("(?s)(?:\\(?\\w{1,5}[).])?\\s*|.*[.:]\\s+");

    private final Agreement baseline;
    private final Changes changes;

    Wording(Agreement baseline, Changes changes) {
        this.baseline = baseline;
        this.changes = changes;
    }

    List<Draft> words(Instruction it, Place place, String old, String fresh, Which which) {
        List<Occurrences.At> exact = Occurrences.of(old, place.text());
        List<Occurrences.At> found = exact.isEmpty() ? Occurrences.alike(old, place.text()) : exact;
        if (found.isEmpty()) {
            return otherwise(it, place, old, fresh);
        }
        if (which.ordinal() > found.size()) {
            return lost(
                    it, place, old, fresh, "the words stand there only " + found.size() + " times");
        }
        List<Occurrences.At> meant = meant(found, which);
        if (meant.size() != 1 && !which.everywhere()) {
            Optional<Occurrences.At> cell = Cells.find(it.sentence(), old, place.text());
            if (cell.isPresent()) {
                return edit(it, place, cell.get(), Cells.bare(fresh)).stream()
                        .map(draft -> draft.doubted("of several, the one in the row named"))
                        .toList();
            }
            return lost(
                    it,
                    place,
                    old,
                    fresh,
                    "the words to replace stand there " + found.size() + " times");
        }
        boolean alike = alike(old, fresh);
        List<Draft> drafts = new ArrayList<>();
        for (Occurrences.At at : meant) {
            edit(it, place, at, fresh)
                    .forEach(
                            draft ->
                                    drafts.add(
                                            meant.size() == 1
                                                    ? once(alike ? draft : other(draft), exact, old)
                                                    : draft.doubted("one of several places")));
        }
        return drafts;
    }

    /// Whether a value gives way to one of its kind and unit, or to none at all.
    private static boolean alike(String old, String fresh) {
        Optional<TermValue> one = Terms.parse(old);
        Optional<TermValue> other = Terms.parse(fresh);
        boolean both =
                one.isPresent()
                        && other.isPresent()
                        && one.get().kind() == other.get().kind()
                        && Objects.equals(one.get().unit(), other.get().unit());
        return fresh.isEmpty() || one.isEmpty() || both;
    }

    private static Draft other(Draft draft) {
        return draft.doubted("a value gives way to what is none of its kind");
    }

    private static List<Occurrences.At> meant(List<Occurrences.At> found, Which which) {
        int at = which.ordinal() < 0 ? found.size() - 1 : which.ordinal() - 1;
        boolean one = which.ordinal() != 0 && at < found.size();
        return one ? List.of(found.get(at)) : found;
    }

    private List<Draft> edit(Instruction it, Place place, Occurrences.At at, String fresh) {
        Agreement.Clause clause = Objects.requireNonNull(place.clause());
        int start = place.start() + at.start();
        int end = place.start() + at.end();
        if (fresh.isEmpty() && sentence(clause.body(), start, end)) {
            return List.of(changes.deletion(it, place.part(start, end)));
        }
        boolean blank = start > 0 && clause.body().charAt(start - 1) == ' ';
        int from = fresh.isEmpty() && blank ? start - 1 : start;
        return changes.replaced(it, place, new Occurrences.At(from, end), fresh);
    }

    /// Whether a stretch is one sentence, or several, of a paragraph that keeps others.
    private static boolean sentence(String body, int start, int end) {
        int line = body.lastIndexOf('\n', start - 1) + 1;
        int feed = body.indexOf('\n', end);
        String before = body.substring(line, start);
        String behind = body.substring(end, feed < 0 ? body.length() : feed);
        boolean begins = OPENING.matcher(before).matches();
        boolean others = !behind.isBlank() || before.strip().endsWith(".");
        return begins && others && body.startsWith(".", end - 1);
    }

    private static Draft once(Draft draft, List<Occurrences.At> exact, String old) {
        boolean range = old.contains(Phrases.UP_TO);
        return once(
                range ? draft.doubted("only the first and the last words are named") : draft,
                exact);
    }

    static Draft once(Draft draft, List<Occurrences.At> exact) {
        return exact.isEmpty()
                ? draft.doubted("words found once, with other capitals")
                : draft.speaks("words found once, exactly", 2.0);
    }

    private static List<Draft> lost(
            Instruction it, Place place, String old, String fresh, String why) {
        return List.of(
                new Draft(it, Kind.CHANGE, place)
                        .says(old, fresh.isEmpty() ? null : fresh)
                        .lost(why));
    }

    /// Words that do not stand there as quoted may be a value that is written otherwise, or a cell
    /// of the row and column that the letter speaks of.
    private List<Draft> otherwise(Instruction it, Place place, String old, String fresh) {
        Optional<TermValue> value = Terms.parse(old);
        List<Occurrences.At> same =
                value.map(v -> Occurrences.values(v, place.text())).orElse(List.of());
        if (same.size() == 1 && Terms.parse(fresh).isPresent()) {
            return edit(it, place, same.getFirst(), fresh).stream()
                    .map(draft -> draft.doubted("value found once, written otherwise"))
                    .toList();
        }
        Optional<Occurrences.At> cell = Cells.find(it.sentence(), old, place.text());
        if (cell.isPresent()) {
            String bare = Cells.bare(fresh);
            return edit(it, place, cell.get(), bare).stream()
                    .map(draft -> draft.speaks("row and column found by their names", 2.0))
                    .toList();
        }
        return lost(it, place, old, fresh, "the words to replace do not stand there");
    }

    /// Gives the one value of a kind that stands in a place another one.
    List<Draft> value(Instruction it, Place place, String fresh) {
        Optional<TermValue> value = Terms.parse(fresh);
        List<TermMention> standing =
                value.map(
                                v ->
                                        Terms.find(place.text()).stream()
                                                .filter(m -> m.value().kind() == v.kind())
                                                .toList())
                        .orElse(List.of());
        Optional<Occurrences.At> cell =
                standing.isEmpty() ? Cells.amount(fresh, place.text()) : Optional.empty();
        if (cell.isPresent()) {
            return edit(it, place, cell.get(), Cells.bare(fresh)).stream()
                    .map(draft -> draft.doubted("the value that goes is not named"))
                    .toList();
        }
        if (standing.size() != 1) {
            return lost(
                    it,
                    place,
                    "",
                    fresh,
                    standing.isEmpty()
                            ? "no such value stands there"
                            : standing.size() + " such values stand there");
        }
        TermMention only = standing.getFirst();
        return edit(it, place, new Occurrences.At(only.start(), only.end()), fresh).stream()
                .map(draft -> draft.doubted("the value that goes is not named"))
                .toList();
    }
}
