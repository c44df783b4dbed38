package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.agreement.text.TermCarrier.Shown;
import org.lmanexus.document.Span;

import java.util.List;
import java.util.Objects;

/// A clause and its variables, both locked for one change.
///
/// @param stamp who changes them, and when
record OpenClause(StandingClause clause, List<StandingVariable> variables, Stamp stamp) {

    String workspaceId() {
        return clause.workspaceId();
    }

    StandingVariable variable(String id) {
        return variables.stream()
                .filter(variable -> variable.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The variables whose words stand where they are said to stand.
    List<Shown> shown() {
        return variables.stream()
                .filter(this::isShown)
                .map(
                        variable ->
                                new Shown(
                                        variable.id(),
                                        variable.kind(),
                                        variable.value(),
                                        variable.unit(),
                                        place(variable)))
                .toList();
    }

    boolean isShown(StandingVariable variable) {
        return isShown(clause, variable);
    }

    static boolean isShown(StandingClause clause, StandingVariable variable) {
        String text = variable.text();
        return text != null
                && variable.start() != null
                && clause.body().startsWith(text, variable.start());
    }

    static Span place(StandingVariable variable) {
        int start = Objects.requireNonNull(variable.start());
        return new Span(start, start + Objects.requireNonNull(variable.text()).length());
    }
}
