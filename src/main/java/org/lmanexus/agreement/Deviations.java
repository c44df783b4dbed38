package org.lmanexus.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Terms that are not written as they were approved, of many workspaces at once.
public interface Deviations {

    /// Reads only what differs, in a few statements however many workspaces.
    Differing of(Collection<String> workspaceIds);

    /// Who changed each of these clauses and variables last, by id; those that no longer stand are
    /// left out.
    Map<String, String> editors(Collection<String> termIds);

    /// @param clauses those whose text differs from the approved one or has none, those that were
    ///     taken out of what was approved, and those of the variables
    /// @param variables those whose value or unit is written otherwise than approved, and all of
    /// the
    ///     clauses whose text differs
    /// @param approved of the workspaces that hold a clause without approved text, those where the
    ///     text of another clause was approved
    record Differing(
            List<StandingClause> clauses, List<StandingVariable> variables, Set<String> approved) {}
}
