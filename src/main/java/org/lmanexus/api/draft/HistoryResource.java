package org.lmanexus.api.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.lmanexus.agreement.TermHistory;
import org.lmanexus.agreement.TermHistory.ClauseChange;
import org.lmanexus.agreement.TermHistory.ClauseHistory;
import org.lmanexus.agreement.TermHistory.VariableChange;
import org.lmanexus.agreement.TermHistory.VariableHistory;
import org.lmanexus.api.Page;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;

/// What clauses and variables were.
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "History")
class HistoryResource {

    private final TermHistory history;
    private final Access access;

    HistoryResource(TermHistory history, Access access) {
        this.history = history;
        this.access = access;
    }

    @GetMapping("/clauses/{clauseId}/history")
    @Operation(summary = "The changes of a clause, the newest first; also of one taken out.")
    Page<ClauseChange> clause(
            @PathVariable String clauseId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        ClauseHistory found = history.ofClause(clauseId);
        access.require(actor, found.workspaceId(), Permission.GRAPH_VIEW);
        return Page.of(found.changes(), offset, limit, Function.identity());
    }

    @GetMapping("/clauses/{clauseId}/versions/{version}")
    @Operation(summary = "The words of a clause in one of its versions.")
    Version version(
            @PathVariable String clauseId, @PathVariable long version, @ActingUser Actor actor) {
        access.require(actor, history.ofClause(clauseId).workspaceId(), Permission.GRAPH_VIEW);
        return new Version(version, history.body(clauseId, version));
    }

    @GetMapping("/variables/{variableId}/history")
    @Operation(summary = "The changes of a variable, the newest first; also of one taken out.")
    Page<VariableChange> variable(
            @PathVariable String variableId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        VariableHistory found = history.ofVariable(variableId);
        access.require(actor, found.workspaceId(), Permission.GRAPH_VIEW);
        return Page.of(found.changes(), offset, limit, Function.identity());
    }

    record Version(long version, String body) {}
}
