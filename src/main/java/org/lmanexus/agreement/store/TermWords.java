package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.text.TermCarrier;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Values and the words that show them.
@Component
class TermWords {

    private final TermCarrier carrier = new TermCarrier(TermWords::find);

    TermCarrier carrier() {
        return carrier;
    }

    /// All values in a text, benchmarks without a tenor among them.
    private static List<TermMention> find(String text) {
        List<TermMention> found = new ArrayList<>(Terms.find(text));
        for (TermMention index : Terms.indices(text)) {
            boolean within =
                    found.stream()
                            .anyMatch(
                                    one -> one.start() < index.end() && one.end() > index.start());
            if (!within) {
                found.add(index);
            }
        }
        found.sort(Comparator.comparingInt(TermMention::start));
        return found;
    }

    /// Where a clause shows a variable: where it is kept, or, for one bound before places were
    /// kept, where its value stands once and only once.
    Optional<TermMention> shown(StandingClause clause, StandingVariable variable) {
        if (OpenClause.isShown(clause, variable)) {
            return Optional.of(kept(variable));
        }
        List<TermMention> alike = alike(clause, new NewValue(variable.value(), variable.unit()));
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// Where a clause says a value, in whatever notation.
    List<TermMention> alike(StandingClause clause, NewValue value) {
        return find(clause.body()).stream().filter(found -> isAlike(found, value)).toList();
    }

    private static TermMention kept(StandingVariable variable) {
        TermKind kind = variable.kind();
        String text = Objects.requireNonNull(variable.text());
        int start = Objects.requireNonNull(variable.start());
        return new TermMention(
                new TermValue(
                        kind == null ? TermKind.TEXT : kind, variable.value(), variable.unit()),
                text,
                start,
                start + text.length());
    }

    private static boolean isAlike(TermMention found, NewValue variable) {
        TermValue value = found.value();
        if (!Objects.equals(value.unit(), variable.unit())) {
            return false;
        }
        Optional<BigDecimal> number = Terms.number(value);
        return value.canonical().equals(variable.value())
                || number.isPresent()
                        && Terms.number(
                                        new TermValue(
                                                value.kind(), variable.value(), variable.unit()))
                                .filter(other -> other.compareTo(number.get()) == 0)
                                .isPresent();
    }

    /// Another value in the notation of some words.
    String print(TermMention like, NewValue value) {
        TermKind kind = kind(like.value().kind(), value);
        return kind == TermKind.TEXT
                ? value.value()
                : Terms.print(new TermValue(kind, value.value(), value.unit()), like.text());
    }

    /// The kind of a value that takes the place of one of `old`: a rate can change its measure.
    static TermKind kind(TermKind old, NewValue value) {
        return switch (value.unit()) {
            case "%" -> TermKind.PERCENTAGE;
            case "bps" -> TermKind.BASIS_POINTS;
            case null, default -> old;
        };
    }
}
