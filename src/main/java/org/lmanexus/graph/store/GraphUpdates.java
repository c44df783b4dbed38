package org.lmanexus.graph.store;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Agreements.Terms;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermsChanged;
import org.lmanexus.drift.DriftChanged;
import org.lmanexus.graph.build.GraphBuilder;
import org.lmanexus.kernel.UtcTime;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows changes of terms and drift in their own transaction: values, flags and score at once.
/// What the changed words refer to is read anew by the next rebuild; at once where clauses or
/// variables came or went.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GraphUpdates {

    private static final String KNOWN =
            """
            select coalesce(variable_id, clause_id)
              from graph_nodes
             where workspace_id = :workspaceId
               and term is null
               and coalesce(variable_id, clause_id) = any (cast(:ids as text[]))
            """;

    private static final String SET_VALUE =
            """
            update graph_nodes
               set label = :label, value = :value, updated_at = :now
             where workspace_id = :workspaceId
               and variable_id = :variableId
               and (label, value) is distinct from (:label, :value)
            """;

    private final Agreements agreements;
    private final GraphRebuild rebuild;
    private final GraphFlags flags;
    private final JdbcClient jdbc;
    private final Clock clock;

    GraphUpdates(
            Agreements agreements,
            GraphRebuild rebuild,
            GraphFlags flags,
            JdbcClient jdbc,
            Clock clock) {
        this.agreements = agreements;
        this.rebuild = rebuild;
        this.flags = flags;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Order(1)
    void on(DriftChanged changed) {
        Map<String, String> inputs = new LinkedHashMap<>();
        flags.states(changed.workspaceIds())
                .forEach((id, state) -> inputs.put(id, state.inputHash()));
        flags.settle(inputs);
    }

    /// After drift was detected.
    @EventListener
    @Order(2)
    void on(TermsChanged changed) {
        String workspaceId = changed.workspaceId();
        Terms standing = agreements.among(workspaceId, changed.clauseIds(), changed.variableIds());
        if (flags.states(List.of(workspaceId)).isEmpty() || cameOrWent(changed, standing)) {
            rebuild.run(List.of(workspaceId));
        } else {
            standing.variables().forEach(this::setValue);
        }
    }

    private boolean cameOrWent(TermsChanged changed, Terms now) {
        Set<String> standing = new HashSet<>();
        now.variables().forEach(variable -> standing.add(variable.id()));
        now.clauses().stream()
                .filter(clause -> clause.type() != ClauseType.GENERAL)
                .forEach(clause -> standing.add(clause.id()));
        Set<String> touched = new HashSet<>(changed.variableIds());
        touched.addAll(changed.clauseIds());
        Set<String> known =
                jdbc.sql(KNOWN)
                        .param("workspaceId", changed.workspaceId())
                        .param("ids", touched.toArray(String[]::new))
                        .query(String.class)
                        .set();
        return !known.equals(standing);
    }

    private void setValue(StandingVariable variable) {
        jdbc.sql(SET_VALUE)
                .param("workspaceId", variable.workspaceId())
                .param("variableId", variable.id())
                .param("label", variable.label())
                .param("value", GraphBuilder.value(variable.value(), variable.unit()))
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }
}
