package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.alignment.text.Typography;
import org.lmanexus.reconciliation.letter.grammar.Operation;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.place.Place;
import org.lmanexus.reconciliation.letter.place.Places;
import org.lmanexus.reconciliation.letter.reading.Instruction;
import org.lmanexus.reconciliation.letter.reading.Payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Carries instructions out on paper: what each would change in the baseline.
final class Carrying {

    private final Agreement baseline;
    private final Places places;
    private final Changes changes;
    private final Additions additions;
    private final Wording wording;
    private final Named named;

    Carrying(Agreement baseline) {
        this.baseline = baseline;
        this.places = new Places(baseline);
        this.changes = new Changes(baseline);
        this.additions = new Additions(baseline, places, changes);
        this.wording = new Wording(baseline, changes);
        this.named = new Named(baseline, places);
    }

    List<Draft> drafts(Instruction it) {
        if (it.operation() instanceof Operation.Add add) {
            return additions.drafts(it, add);
        }
        if (it.operation() instanceof Operation.Replace replace
                && replace.which().everywhere()
                && !it.target().headed()) {
            return everywhere(it, replace);
        }
        Place place = places.find(it.target());
        if (!it.target().headed() && it.operation() instanceof Operation.Replace replace) {
            Optional<Place> term = named.find(it.sentence(), replace.old());
            if (term.isPresent()) {
                return wording
                        .words(it, term.get(), replace.old(), replace.fresh(), replace.which())
                        .stream()
                        .map(draft -> draft.doubted("only a defined term says where"))
                        .toList();
            }
        }
        if (place.clause() == null) {
            return List.of(new Draft(it, kind(it), place));
        }
        return switch (it.operation()) {
            case Operation.Replace replace ->
                    wording.words(it, place, replace.old(), replace.fresh(), replace.which());
            case Operation.Strike strike ->
                    wording.words(it, place, strike.old(), "", strike.which());
            case Operation.Revalue revalue -> wording.value(it, place, revalue.fresh());
            case Operation.Insert insert -> insert(it, place, insert);
            case Operation.Delete delete -> delete(it, place);
            case Operation.Restate restate -> restate(it, place, restate);
            case Operation.Renumber renumber ->
                    List.of(changes.renumbered(it, place, renumber.number()));
            case Operation.Unclear unclear ->
                    List.of(new Draft(it, Kind.CHANGE, place).lost(unclear.why()));
            case Operation.Redefine redefine ->
                    List.of(new Draft(it, Kind.CHANGE, place).lost("no definition was found"));
            case Operation.Add add -> List.of();
        };
    }

    private static Kind kind(Instruction it) {
        return it.operation() instanceof Operation.Delete ? Kind.DELETE_TEXT : Kind.CHANGE;
    }

    private List<Draft> everywhere(Instruction it, Operation.Replace replace) {
        List<Draft> drafts = new ArrayList<>();
        for (Agreement.Clause clause : baseline.clauses()) {
            Place place = Place.of(clause);
            if (!Occurrences.of(replace.old(), place.text()).isEmpty()) {
                wording.words(it, place, replace.old(), replace.fresh(), replace.which())
                        .forEach(
                                draft ->
                                        drafts.add(draft.doubted("meant for the whole agreement")));
            }
        }
        return drafts.isEmpty()
                ? List.of(
                        new Draft(
                                it,
                                Kind.CHANGE,
                                Place.nowhere("the words to replace stand nowhere")))
                : drafts;
    }

    private List<Draft> insert(Instruction it, Place place, Operation.Insert insert) {
        String text = place.text();
        int at;
        if (insert.anchor().isEmpty()) {
            boolean sentence = insert.fresh().endsWith(".") || text.isEmpty();
            at =
                    insert.before()
                            ? 0
                            : sentence
                                    ? text.length()
                                    : text.replaceFirst("[.;:,]?(?<=[.;:,])(?: (?:and|or))?$", "")
                                            .length();
        } else {
            List<Occurrences.At> exact = Occurrences.of(insert.anchor(), text);
            List<Occurrences.At> found =
                    exact.isEmpty() ? Occurrences.alike(insert.anchor(), text) : exact;
            if (found.size() != 1) {
                String why =
                        found.isEmpty()
                                ? "the words beside which to insert do not stand there"
                                : "the words beside which to insert stand there "
                                        + found.size()
                                        + " times";
                return List.of(
                        new Draft(it, Kind.CHANGE, place).says(null, insert.fresh()).lost(why));
            }
            at = insert.before() ? found.getFirst().start() : found.getFirst().end();
        }
        boolean alike =
                !insert.anchor().isEmpty() && Occurrences.of(insert.anchor(), text).isEmpty();
        String words = Spacing.between(text.substring(0, at), insert.fresh(), text.substring(at));
        return changes.between(it, place, place.start() + at, place.start() + at, words).stream()
                .map(
                        draft ->
                                insert.anchor().isEmpty() && place.whole()
                                        ? draft.doubted("no words named beside which to insert")
                                        : Wording.once(
                                                draft,
                                                alike
                                                        ? List.of()
                                                        : List.of(new Occurrences.At(at, at))))
                .toList();
    }

    private List<Draft> delete(Instruction it, Place place) {
        Agreement.Clause clause = java.util.Objects.requireNonNull(place.clause());
        if (!place.whole()) {
            return List.of(changes.deletion(it, place));
        }
        List<Draft> drafts = new ArrayList<>();
        for (Agreement.Clause one : baseline.clauses()) {
            boolean below =
                    clause.label() != null
                            && one.label() != null
                            && one.label().startsWith(clause.label() + ".");
            if (one == clause || below && one.order() > clause.order()) {
                Draft draft =
                        new Draft(
                                it,
                                Kind.DELETE_CLAUSE,
                                new Place(one, 0, one.body().length(), true, place.problem()));
                drafts.add(draft.says(one.body(), null).speaks("whole clause named", 1.5));
            }
        }
        return drafts;
    }

    private List<Draft> restate(Instruction it, Place place, Operation.Restate restate) {
        Agreement.Clause clause = java.util.Objects.requireNonNull(place.clause());
        List<String> lines = new ArrayList<>(Payload.bare(restate.lines()));
        if (place.whole()) {
            Headings.drop(lines, clause);
        }
        if (lines.isEmpty() || place.text().isEmpty()) {
            return List.of(new Draft(it, Kind.CHANGE, place).lost("the new words were not found"));
        }
        String text = String.join("\n", lines).strip();
        String old = place.text();
        String label = place.whole() ? "" : label(old);
        String fresh = text.startsWith("(") || label.isEmpty() ? text : label + text;
        List<Draft> drafts =
                changes.between(it, place, place.start(), place.end(), Headings.ending(old, fresh));
        return drafts.isEmpty()
                ? List.of()
                : drafts.stream()
                        .map(
                                draft ->
                                        strange(it, old, text) || note(draft, place)
                                                ? draft.doubted("what is put in is of another kind")
                                                : draft.speaks("whole passage restated", 1.5))
                        .toList();
    }

    /// Whether new words look like no successor of the old: a definition that does not name its
    /// term, or a few words for many.
    private static boolean strange(Instruction it, String old, String text) {
        Target target = it.target();
        boolean definition =
                !target.term().isEmpty()
                        && target.path().isEmpty()
                        && target.row().isEmpty()
                        && target.sentence() == 0
                        && target.part().isEmpty();
        boolean named =
                Typography.plain(Typography.squeeze(text))
                        .toLowerCase(Locale.ROOT)
                        .startsWith(
                                "\""
                                        + Typography.plain(Typography.squeeze(target.term()))
                                                .toLowerCase(Locale.ROOT)
                                        + "\"");
        boolean part = !it.describing().isEmpty() && it.sentence().contains(text);
        boolean blank = text.startsWith("[");
        boolean few = text.split("\\s+").length < 5 && text.length() * 8 < old.length();
        boolean renumbered =
                text.startsWith("(") && old.startsWith("(") && !label(text).equals(label(old));
        return !blank && (definition && !named || few || renumbered || part);
    }

    private static String label(String text) {
        return text.replaceFirst("(?s)^(\\([A-Za-z]+\\)\\s).*|.*", "$1");
    }

    /// A paragraph without a number behind a definition may be a note to it, and go unasked.
    private static boolean note(Draft draft, Place place) {
        String before = draft.before == null ? "" : draft.before;
        return draft.kind == Kind.DELETE_TEXT
                && !place.whole()
                && place.text().contains("\n" + before)
                && !before.startsWith("(");
    }
}
