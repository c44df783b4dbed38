package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.NewVariable;
import org.lmanexus.agreement.gate.ClauseGate;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.rows.Reading;
import org.lmanexus.document.Span;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.TermValue;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// The words that a variable bound by hand stands in: there, nobody else's, and showing its value.
@Component
class BoundWords {

    private final TermWords words;

    BoundWords(TermWords words) {
        this.words = words;
    }

    Reading read(OpenClause open, NewVariable wanted) {
        return wanted.text() == null
                ? found(open, wanted.value())
                : at(open, place(open, wanted, wanted.text()), wanted.value());
    }

    /// Where the value stands once and free; else in no words at all.
    private Reading found(OpenClause open, NewValue value) {
        List<TermMention> free =
                words.alike(open.clause(), value).stream()
                        .filter(mention -> owner(open, span(mention)).isEmpty())
                        .toList();
        return free.size() == 1
                ? Reading.of(free.getFirst())
                : new Reading(value.value(), value.unit(), kind(value), null, null, null);
    }

    private static Span place(OpenClause open, NewVariable wanted, String text) {
        String body = open.clause().body();
        Integer given = wanted.start();
        int start = given == null ? body.indexOf(text) : given;
        if (text.isEmpty() || start < 0 || !body.startsWith(text, start)) {
            throw new Refusal.Conflict(
                    "clause %s: \"%s\" is not there; look at it again"
                            .formatted(ClauseGate.name(open.clause()), text));
        }
        if (given == null && body.indexOf(text, start + 1) >= 0) {
            throw new Refusal.Conflict(
                    "clause %s: \"%s\" is there more than once; say where it starts"
                            .formatted(ClauseGate.name(open.clause()), text));
        }
        return new Span(start, start + text.length());
    }

    private Reading at(OpenClause open, Span place, NewValue value) {
        owner(open, place)
                .ifPresent(
                        other -> {
                            throw new Refusal.Conflict(
                                    "clause %s: these words belong to variable %s already"
                                            .formatted(
                                                    ClauseGate.name(open.clause()), other.label()));
                        });
        String text = open.clause().body().substring(place.start(), place.end());
        if (text.equals(value.value())) {
            TermValue same = new TermValue(kind(value), text, value.unit());
            return Reading.of(new TermMention(same, text, place.start(), place.end()));
        }
        return words.alike(open.clause(), value).stream()
                .filter(mention -> span(mention).equals(place))
                .findFirst()
                .map(Reading::of)
                .orElseThrow(
                        () ->
                                new Refusal.Conflict(
                                        "clause %s: \"%s\" does not show %s; give the value that it shows"
                                                .formatted(
                                                        ClauseGate.name(open.clause()),
                                                        text,
                                                        value.value())));
    }

    private static Optional<StandingVariable> owner(OpenClause open, Span place) {
        return open.variables().stream()
                .filter(open::isShown)
                .filter(one -> overlap(OpenClause.place(one), place))
                .findFirst();
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && one.end() > other.start();
    }

    private static Span span(TermMention mention) {
        return new Span(mention.start(), mention.end());
    }

    /// What sort of value it is, where no words tell.
    private static TermKind kind(NewValue value) {
        String unit = value.unit() == null ? "" : value.unit();
        boolean number = value.value().matches("-?\\d{1,40}(\\.\\d{1,40})?");
        if (number && unit.matches("[A-Z]{3}")) {
            return TermKind.MONEY;
        }
        if (value.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return TermKind.DATE;
        }
        return switch (number ? unit : "") {
            case "%" -> TermKind.PERCENTAGE;
            case "bps" -> TermKind.BASIS_POINTS;
            case "x" -> TermKind.RATIO;
            default -> TermKind.TEXT;
        };
    }
}
