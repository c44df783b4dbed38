package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.drift.DriftSettings;
import org.lmanexus.drift.Foreseen;
import org.lmanexus.drift.severity.SeverityRule;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// Judges a value that does not stand yet by the rules that will judge it once it does.
@Component
class Foresight {

    private final Agreements agreements;
    private final List<SeverityRule> rules;

    Foresight(Agreements agreements, DriftSettings settings) {
        this.agreements = agreements;
        this.rules = SeverityRule.inOrder(settings);
    }

    Optional<Foreseen> of(String variableId, String value, @Nullable String unit) {
        StandingVariable now = agreements.variable(variableId);
        StandingVariable then =
                new StandingVariable(
                        now.id(),
                        now.workspaceId(),
                        now.clauseId(),
                        now.label(),
                        now.type(),
                        now.kind(),
                        value,
                        unit,
                        now.text(),
                        now.start(),
                        now.end(),
                        now.baselineValue(),
                        now.baselineUnit(),
                        now.baselineApprovedAt(),
                        now.lastModifiedAt(),
                        now.lastModifiedBy(),
                        now.version());
        return StandingTerm.of(then, agreements.clause(now.clauseId()))
                .map(term -> SeverityRule.deciding(rules, term.move()))
                .map(rule -> new Foreseen(rule.severity(), rule.name()));
    }
}
