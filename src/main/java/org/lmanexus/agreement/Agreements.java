package org.lmanexus.agreement;

import org.lmanexus.kernel.Actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The agreements that stand in the workspaces: read access, and the import of a baseline.
public interface Agreements {

    /// Takes an agreement in as the approved baseline of an empty workspace, in one transaction. A
    /// workspace that has clauses already takes the file as a new baseline only when nothing in it
    /// was changed since the last one.
    ///
    /// @return how many clauses, variables and covenants stand there now
    /// @throws org.lmanexus.kernel.Refusal.Conflict when the workspace has terms that would be lost
    Imported importBaseline(
            String workspaceId, Agreement agreement, BaselineSource source, Actor actor);

    /// The agreement as it stands, in the shape that the matcher takes, with ids.
    Agreement current(String workspaceId);

    /// The same with the rows that it was made from, all of one moment where the caller's
    /// transaction sees one.
    Standing standing(String workspaceId);

    /// Two equal states, seen by whatever transaction, say that no clause, variable or covenant was
    /// written in between.
    String state(String workspaceId);

    /// What stands in each of these workspaces, in a few statements however many.
    Map<String, Terms> terms(Collection<String> workspaceIds);

    /// Those of these clauses and variables that stand there, without covenants, for what it costs
    /// to read them alone.
    Terms among(String workspaceId, Set<String> clauseIds, Set<String> variableIds);

    List<StandingClause> clauses(String workspaceId);

    List<StandingVariable> variables(String workspaceId);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when it is in no agreement, or was taken out
    StandingClause clause(String clauseId);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when it is in no agreement, or was taken out
    StandingVariable variable(String variableId);

    List<StandingCovenant> covenants(String workspaceId);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when it is in no agreement, or was taken out
    StandingCovenant covenant(String covenantId);

    /// The file that the approved baseline was read from; empty where that is not known.
    Optional<BaselineSource> source(String workspaceId);

    record Standing(
            Agreement agreement, List<StandingClause> clauses, List<StandingVariable> variables) {}

    /// The rows of one workspace: clauses by their order, variables and covenants by those of their
    /// clauses.
    record Terms(
            List<StandingClause> clauses,
            List<StandingVariable> variables,
            List<StandingCovenant> covenants) {}

    /// Where a baseline came from.
    ///
    /// @param fileName without folders
    /// @param sha256 of its bytes, 64 hex digits
    record BaselineSource(String fileName, String sha256) {}

    record Imported(int clauses, int variables, int covenants) {}
}
