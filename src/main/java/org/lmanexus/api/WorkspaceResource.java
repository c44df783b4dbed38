package org.lmanexus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Governance;
import org.lmanexus.workspace.GovernanceRules;
import org.lmanexus.workspace.Permission;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Map;

/// Deals.
@RestController
@RequestMapping("/api/v1/workspaces")
@Tag(name = "Workspaces")
class WorkspaceResource {

    private final Workspaces workspaces;
    private final Governance governance;
    private final Access access;

    WorkspaceResource(Workspaces workspaces, Governance governance, Access access) {
        this.workspaces = workspaces;
        this.governance = governance;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The workspaces that you are an active member of, by name.")
    Page<View> list(
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        return Page.of(workspaces.ofMember(actor), offset, limit, this::view);
    }

    @GetMapping("/{workspaceId}")
    @Operation(summary = "One workspace.")
    View get(@PathVariable String workspaceId, @ActingUser Actor actor) {
        return view(workspaces.get(readable(workspaceId, actor)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes a workspace; you become its agent and administrator.",
            description = "For agents of a deal and administrators of the installation.")
    View create(@RequestBody Wanted body, @ActingUser Actor actor) {
        access.requireCreation(actor);
        return view(
                workspaces.create(
                        Named.given("name", body.name()),
                        Named.given("currency", body.currency()),
                        Named.given("amount", Amounts.exact(body.amount())),
                        Named.given("standard", body.standard()),
                        actor));
    }

    @PatchMapping("/{workspaceId}")
    @Operation(summary = "Changes name, amount or standard; what is left out stays.")
    View update(
            @PathVariable String workspaceId, @RequestBody Changed body, @ActingUser Actor actor) {
        Workspaces.Update update =
                new Workspaces.Update(body.name(), Amounts.exact(body.amount()), body.standard());
        return view(workspaces.update(administered(workspaceId, actor), update, actor));
    }

    @PostMapping("/{workspaceId}/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Archives a workspace: it is read and no more.")
    void archive(@PathVariable String workspaceId, @ActingUser Actor actor) {
        workspaces.archive(administered(workspaceId, actor), true, actor);
    }

    @PostMapping("/{workspaceId}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets an archived workspace run again.")
    void restore(@PathVariable String workspaceId, @ActingUser Actor actor) {
        workspaces.archive(administered(workspaceId, actor), false, actor);
    }

    @PatchMapping("/{workspaceId}/governance")
    @Operation(
            summary = "Sets governance rules; those that are not named stay.",
            description = "400 for a name that is no rule or a value that is not true or false.")
    GovernanceRules govern(
            @PathVariable String workspaceId,
            @RequestBody Map<String, Object> rules,
            @ActingUser Actor actor) {
        return governance.change(workspaceId, rules, actor);
    }

    private String readable(String workspaceId, Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return workspaceId;
    }

    private String administered(String workspaceId, Actor actor) {
        access.require(actor, workspaceId, Permission.WORKSPACE_ADMIN);
        return workspaceId;
    }

    private View view(Workspace workspace) {
        return new View(
                workspace.id(),
                workspace.name(),
                workspace.currency(),
                workspace.amount().toPlainString(),
                workspace.standard(),
                workspace.governance(),
                workspaces.archivedAt(workspace.id()).orElse(null));
    }

    /// @param currency ISO 4217
    /// @param amount a decimal above zero, as text
    /// @param standard such as LMA
    record Wanted(
            @Nullable String name,
            @Nullable String currency,
            @Nullable String amount,
            @Nullable String standard) {}

    /// What is left out stays.
    @Schema(name = "WorkspaceChange")
    record Changed(@Nullable String name, @Nullable String amount, @Nullable String standard) {}

    /// @param archivedAt null while it runs
    /// @param amount a decimal without exponent, as text, so that no reader rounds it
    @Schema(name = "Workspace")
    record View(
            String id,
            String name,
            String currency,
            String amount,
            String standard,
            GovernanceRules governanceRules,
            @Nullable Instant archivedAt) {}
}
