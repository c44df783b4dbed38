package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.alignment.passage.Difference;
import org.lmanexus.reconciliation.alignment.text.Atom;
import org.lmanexus.reconciliation.letter.place.Place;
import org.lmanexus.reconciliation.letter.reading.Instruction;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws proposals for an edit of a clause, each value bound to the variable that stands there.
final class Changes {

    private static final Pattern LABEL = Pattern.compile("(\\(?)([A-Za-z]{1,5}|\\d{1,3})([).])");

    private final Agreement baseline;

    Changes(Agreement baseline) {
        this.baseline = baseline;
    }

    List<Draft> between(Instruction it, Place place, int start, int end, String replacement) {
        Agreement.Clause clause = Objects.requireNonNull(place.clause());
        List<Draft> drafts = new ArrayList<>();
        for (Passages.Part part : Passages.of(clause, start, end, replacement)) {
            Difference difference = part.difference();
            Draft draft =
                    new Draft(it, kind(difference), place)
                            .says(difference.before(), difference.proposed())
                            .edits(part.start(), part.end(), difference.replacement());
            if (difference.oldAtom() instanceof Atom.Value old
                    && difference.freshAtom() instanceof Atom.Value fresh) {
                bind(draft, clause, part, old.mention(), fresh.mention());
            }
            drafts.add(draft);
        }
        return drafts;
    }

    /// Words in the place of others, which a letter names together: one decision, unless values
    /// give way to as many others.
    List<Draft> replaced(Instruction it, Place place, Occurrences.At at, String fresh) {
        List<Draft> drafts = between(it, place, at.start(), at.end(), fresh);
        String body = Objects.requireNonNull(place.clause()).body();
        String old = body.substring(at.start(), at.end());
        int values = Terms.find(old).size();
        boolean each = values > 0 && values == Terms.find(fresh).size();
        if (drafts.size() < 2 || each || old.contains("\n")) {
            return drafts;
        }
        int line = body.lastIndexOf('\n', at.start() - 1) + 1;
        int feed = body.indexOf('\n', at.end());
        int end = feed < 0 ? body.length() : feed;
        String changed = body.substring(line, at.start()) + fresh + body.substring(at.end(), end);
        return List.of(
                new Draft(it, Kind.CHANGE, place)
                        .says(body.substring(line, end), changed)
                        .edits(at.start(), at.end(), fresh));
    }

    private static Kind kind(Difference difference) {
        return switch (difference.kind()) {
            case NEW_SENTENCE -> Kind.INSERT_TEXT;
            case LOST_SENTENCE -> Kind.DELETE_TEXT;
            case VALUE, WORDS, REFERENCE, LABEL -> Kind.CHANGE;
        };
    }

    private void bind(
            Draft draft,
            Agreement.Clause clause,
            Passages.Part part,
            TermMention old,
            TermMention fresh) {
        Optional<Agreement.Variable> standing =
                baseline.variables().stream()
                        .filter(
                                v ->
                                        v.clause() == clause.order()
                                                && v.start() < part.end()
                                                && v.end() > part.start())
                        .findFirst();
        boolean stored = standing.map(v -> holds(v, old.value())).orElse(false);
        boolean unit =
                old.value().kind() == fresh.value().kind()
                        && Objects.equals(old.value().unit(), fresh.value().unit());
        String label =
                standing.map(Agreement.Variable::label)
                        .orElse(clause.title() + ": " + old.value().kind().code());
        draft.variable = change(label, old, fresh);
        if (stored) {
            draft.speaks("value that goes is the stored value", 1.5);
        } else {
            draft.doubted(
                    standing.isPresent()
                            ? "stored value is another one"
                            : "no variable known for the value");
        }
        if (!unit) {
            draft.doubted("unit changes");
        }
    }

    private static boolean holds(Agreement.Variable variable, TermValue value) {
        return Terms.same(new TermValue(variable.kind(), variable.value(), variable.unit()), value);
    }

    private static Proposal.ValueChange change(String label, TermMention old, TermMention fresh) {
        return new Proposal.ValueChange(
                label,
                fresh.value().kind(),
                old.value().canonical(),
                fresh.value().canonical(),
                old.value().unit(),
                fresh.value().unit(),
                old.text(),
                fresh.text());
    }

    /// Takes a part of a clause's body away with its line feed.
    Draft deletion(Instruction it, Place place) {
        Agreement.Clause clause = Objects.requireNonNull(place.clause());
        boolean last = place.end() == clause.body().length();
        boolean sentence = place.start() > 0 && clause.body().charAt(place.start() - 1) == ' ';
        int start = last && place.start() > 0 || sentence ? place.start() - 1 : place.start();
        int end = last || sentence ? place.end() : place.end() + 1;
        return new Draft(it, Kind.DELETE_TEXT, place)
                .says(place.text(), null)
                .edits(start, end, "")
                .speaks("whole passage named", 1.5);
    }

    /// Gives a numbered paragraph another number; what refers to it is not looked for.
    Draft renumbered(Instruction it, Place place, String number) {
        Draft draft = new Draft(it, Kind.RENUMBER, place);
        Matcher label = LABEL.matcher(place.text());
        if (!label.lookingAt()) {
            return draft.lost("no number stands there");
        }
        String fresh = label.group(1) + number + label.group(3);
        return draft.says(label.group(), fresh)
                .edits(place.start(), place.start() + label.end(), fresh)
                .doubted("references to the number are left as they are");
    }

    /// Puts lines into a clause's body.
    Draft insertion(Instruction it, Place place, int at, String lines) {
        Agreement.Clause clause = Objects.requireNonNull(place.clause());
        boolean first = at == 0;
        String replacement = first ? lines + (clause.body().isEmpty() ? "" : "\n") : "\n" + lines;
        return new Draft(it, Kind.INSERT_TEXT, place).says(null, lines).edits(at, at, replacement);
    }
}
