package org.lmanexus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.GovernanceRules;
import org.lmanexus.workspace.Permission;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/// Deals, and the agreement that stands in each.
@RestController
@RequestMapping("/api/v1/workspaces")
@Tag(name = "Workspaces")
class WorkspaceResource {

    private final Workspaces workspaces;
    private final Agreements agreements;
    private final Access access;

    WorkspaceResource(Workspaces workspaces, Agreements agreements, Access access) {
        this.workspaces = workspaces;
        this.agreements = agreements;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The workspaces that you are an active member of, by name.")
    List<View> list(@ActingUser Actor actor) {
        return workspaces.ofMember(actor).stream().map(View::of).toList();
    }

    @GetMapping("/{workspaceId}")
    @Operation(summary = "One workspace.")
    View get(@PathVariable String workspaceId, @ActingUser Actor actor) {
        return View.of(workspaces.get(readable(workspaceId, actor)));
    }

    @GetMapping("/{workspaceId}/clauses")
    @Operation(summary = "The clauses that stand, in order, each beside its approved text.")
    List<ClauseView> clauses(@PathVariable String workspaceId, @ActingUser Actor actor) {
        return agreements.clauses(readable(workspaceId, actor)).stream()
                .map(ClauseView::of)
                .toList();
    }

    @GetMapping("/{workspaceId}/variables")
    @Operation(summary = "The variables that stand, each beside its approved value.")
    List<VariableView> variables(@PathVariable String workspaceId, @ActingUser Actor actor) {
        return agreements.variables(readable(workspaceId, actor)).stream()
                .map(VariableView::of)
                .toList();
    }

    @GetMapping("/{workspaceId}/covenants")
    @Operation(summary = "The financial covenants that stand.")
    List<StandingCovenant> covenants(@PathVariable String workspaceId, @ActingUser Actor actor) {
        return agreements.covenants(readable(workspaceId, actor));
    }

    private String readable(String workspaceId, Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return workspaceId;
    }

    /// @param amount a decimal without exponent, as text, so that no reader rounds it
    record View(
            String id,
            String name,
            String currency,
            String amount,
            String standard,
            GovernanceRules governanceRules) {

        static View of(Workspace workspace) {
            return new View(
                    workspace.id(),
                    workspace.name(),
                    workspace.currency(),
                    workspace.amount().toPlainString(),
                    workspace.standard(),
                    workspace.governance());
        }
    }
}
