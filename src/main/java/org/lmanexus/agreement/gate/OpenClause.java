package org.lmanexus.agreement.gate;

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
public record OpenClause(StandingClause clause, List<StandingVariable> variables, Stamp stamp) {

    public String workspaceId() {
        return clause.workspaceId();
    }

    public StandingVariable variable(String id) {
        return variables.stream()
                .filter(variable -> variable.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The variables whose words stand where they are said to stand.
    public List<Shown> shown() {
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

    public boolean isShown(StandingVariable variable) {
        return isShown(clause, variable);
    }

    public static boolean isShown(StandingClause clause, StandingVariable variable) {
        String text = variable.text();
        return text != null
                && variable.start() != null
                && clause.body().startsWith(text, variable.start());
    }

    public static Span place(StandingVariable variable) {
        int start = Objects.requireNonNull(variable.start());
        return new Span(start, start + Objects.requireNonNull(variable.text()).length());
    }
}
