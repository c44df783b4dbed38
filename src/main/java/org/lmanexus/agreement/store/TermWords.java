package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.text.TermCarrier;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.TermValue;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Values and the words that show them.
@Component
class TermWords {

    private final TermCarrier carrier = new TermCarrier(this::find);

    TermCarrier carrier() {
        return carrier;
    }

    List<TermMention> find(String text) {
        return List.of();
    }

    /// Where a clause shows a variable: where it is kept, or, for one bound before places were
    /// kept, where its value stands once and only once.
    Optional<TermMention> shown(StandingClause clause, StandingVariable variable) {
        if (OpenClause.isShown(clause, variable)) {
            return Optional.of(kept(variable));
        }
        List<TermMention> alike =
                find(clause.body()).stream().filter(found -> isAlike(found, variable)).toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
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

    private static boolean isAlike(TermMention found, StandingVariable variable) {
        return found.value().canonical().equals(variable.value())
                && Objects.equals(found.value().unit(), variable.unit());
    }

    /// Another value in the notation of some words.
    String print(TermMention like, NewValue value) {
        return value.value();
    }
}
