package org.lmanexus.agreement.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.TermsChanged;
import org.lmanexus.agreement.gate.TermLock;
import org.lmanexus.agreement.gate.TermNews;
import org.lmanexus.agreement.rows.ClausePlaces;
import org.lmanexus.agreement.rows.NewRows;
import org.lmanexus.agreement.rows.NewRows.Inserted;
import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.agreement.rows.VariableRows;
import org.lmanexus.kernel.Actor;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Puts a clause in, with the values and covenants that it brings. Nothing of it is approved yet.
@Component
class NewClauses {

    private final TermLock lock;
    private final ClausePlaces places;
    private final VariableRows variables;
    private final NewRows rows;
    private final TermNews news;

    NewClauses(
            TermLock lock,
            ClausePlaces places,
            VariableRows variables,
            NewRows rows,
            TermNews news) {
        this.lock = lock;
        this.places = places;
        this.variables = variables;
        this.rows = rows;
        this.news = news;
    }

    /// @return the new clause's id
    String insert(String workspaceId, int after, Draft draft, Actor actor) {
        Stamp stamp = lock.take(workspaceId, actor);
        places.makeRoom(workspaceId, after);
        Agreement read = ClauseReading.of(after + 1, draft);
        List<Agreement.Variable> named =
                ClauseReading.named(read.variables(), variables.labels(workspaceId));
        Inserted inserted =
                rows.insert(
                        workspaceId,
                        new Agreement(
                                read.clauses(), named, read.covenants(), List.of(), List.of()),
                        false,
                        stamp);
        String id = Objects.requireNonNull(inserted.clauseIds().get(after + 1));
        news.changed(new TermsChanged(workspaceId, Set.of(id), inserted.variableIds()));
        return id;
    }

    record Draft(@Nullable String label, String title, String body) {}
}
