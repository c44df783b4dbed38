package org.lmanexus.api.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.api.Match;
import org.lmanexus.api.Named;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One clause, changed by hand.
@RestController
@RequestMapping("/api/v1/drafts/clauses/{clauseId}")
@Tag(name = "Clauses")
class ClauseResource {

    private final Drafting drafting;
    private final Agreements agreements;
    private final Access access;

    ClauseResource(Drafting drafting, Agreements agreements, Access access) {
        this.drafting = drafting;
        this.agreements = agreements;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "One clause, its version in the ETag.")
    ResponseEntity<ClauseView> get(@PathVariable String clauseId, @ActingUser Actor actor) {
        StandingClause clause = agreements.clause(clauseId);
        access.require(actor, clause.workspaceId(), Permission.GRAPH_VIEW);
        return tagged(clause);
    }

    @PatchMapping
    @Operation(
            summary = "Gives a clause another body; its variables are read anew.",
            description =
                    "If-Match carries the ETag that you saw: 428 without, 412 when another version"
                            + " stands. 409 when the clause is locked.")
    ResponseEntity<ClauseView> edit(
            @PathVariable String clauseId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TextBody body,
            @ActingUser Actor actor) {
        Why why = new Why(body.reason(), body.reasonCategory());
        return tagged(
                drafting.editText(
                        seen(clauseId, ifMatch), Named.given("body", body.body()), why, actor));
    }

    @PostMapping("/move")
    @Operation(
            summary = "Puts a clause behind another one, or first.",
            description = "If-Match as for edits.")
    ResponseEntity<ClauseView> move(
            @PathVariable String clauseId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MoveBody body,
            @ActingUser Actor actor) {
        Why why = new Why(body.reason(), body.reasonCategory());
        return tagged(drafting.move(seen(clauseId, ifMatch), body.afterClauseId(), why, actor));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Takes a clause out with its variables; its history stays.",
            description = "If-Match as for edits.")
    void remove(
            @PathVariable String clauseId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String reasonCategory,
            @ActingUser Actor actor) {
        drafting.remove(seen(clauseId, ifMatch), new Why(reason, reasonCategory), actor);
    }

    @PostMapping("/lock")
    @Operation(summary = "Locks a clause and its variables for everybody else.")
    ResponseEntity<ClauseView> lock(@PathVariable String clauseId, @ActingUser Actor actor) {
        return tagged(drafting.lock(clauseId, actor));
    }

    @DeleteMapping("/lock")
    @Operation(summary = "Unlocks a clause: its holder or an administrator.")
    ResponseEntity<ClauseView> unlock(@PathVariable String clauseId, @ActingUser Actor actor) {
        return tagged(drafting.unlock(clauseId, actor));
    }

    private Seen seen(String clauseId, @Nullable String ifMatch) {
        return new Seen(
                clauseId, Match.version(ifMatch, () -> agreements.clause(clauseId).version()));
    }

    static ResponseEntity<ClauseView> tagged(StandingClause clause) {
        ClauseView view = ClauseView.of(clause);
        return clause.locked()
                ? Match.tagged(view, clause.version(), "locked")
                : Match.tagged(view, clause.version());
    }

    /// @param reason wanted for a sensitive clause
    record TextBody(
            @Nullable String body, @Nullable String reason, @Nullable String reasonCategory) {}

    /// @param afterClauseId null for the first place
    record MoveBody(
            @Nullable String afterClauseId,
            @Nullable String reason,
            @Nullable String reasonCategory) {}
}
