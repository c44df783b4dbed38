package org.lmanexus.workspace;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How often what a workspace holds has changed, as the database counts it: whoever writes is seen.
public interface WorkspaceRevisions {

    /// The state of each workspace that runs, in the order of their ids, as far as these subjects
    /// go. Two equal states say that nothing of them was written in between.
    Map<String, String> all(Set<Subject> subjects);

    /// The same of these workspaces.
    Map<String, String> of(Collection<String> workspaceIds, Set<Subject> subjects);

    /// What is counted apart.
    enum Subject {
        /// Clauses, variables and covenants, with their baselines.
        TERMS,
        /// Drift items.
        DRIFT,
        /// The graph's score.
        GRAPH,
        /// Name, amount, currency, standard and rules of the workspace itself.
        DEAL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
