package org.lmanexus.api.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.NewClause;
import org.lmanexus.agreement.Drafting.NewCovenant;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.NewVariable;
import org.lmanexus.agreement.TermSearch;
import org.lmanexus.agreement.TermSearch.Found;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.api.Named;
import org.lmanexus.api.Page;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The agreement that stands in a workspace.
@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}")
@Tag(name = "Agreement")
class AgreementResource {

    private final Agreements agreements;
    private final Drafting drafting;
    private final TermSearch search;
    private final Access access;

    AgreementResource(Agreements agreements, Drafting drafting, TermSearch search, Access access) {
        this.agreements = agreements;
        this.drafting = drafting;
        this.search = search;
        this.access = access;
    }

    @GetMapping("/clauses")
    @Operation(summary = "The clauses that stand, in order, each beside its approved text.")
    Page<ClauseView> clauses(
            @PathVariable String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        return Page.of(
                agreements.clauses(readable(workspaceId, actor)), offset, limit, ClauseView::of);
    }

    @PostMapping("/clauses")
    @Operation(summary = "Puts in a clause behind another one, or first; its variables are read.")
    ResponseEntity<ClauseView> insert(
            @PathVariable String workspaceId,
            @RequestBody ClauseBody body,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.DRAFT_ADD_CLAUSE);
        NewClause clause =
                new NewClause(
                        body.afterClauseId(),
                        body.label(),
                        Named.given("title", body.title()),
                        Named.given("body", body.body()));
        Why why = new Why(body.reason(), body.reasonCategory());
        return created(ClauseResource.tagged(drafting.insert(workspaceId, clause, why, actor)));
    }

    @GetMapping("/variables")
    @Operation(summary = "The variables that stand, each beside its approved value.")
    Page<VariableView> variables(
            @PathVariable String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        return Page.of(
                agreements.variables(readable(workspaceId, actor)),
                offset,
                limit,
                VariableView::of);
    }

    @PostMapping("/variables")
    @Operation(
            summary = "Makes a variable of words of a clause.",
            description =
                    "Without `text` the value is looked for in the clause. Only who may override a"
                            + " baseline brings one of his own. 409 when the words are not there,"
                            + " belong to another variable or show another value.")
    ResponseEntity<VariableView> bind(
            @PathVariable String workspaceId, @RequestBody BindBody body, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.VARIABLE_BIND);
        String clauseId = own(workspaceId, body.clauseId());
        return created(VariableResource.tagged(drafting.bind(clauseId, body.toVariable(), actor)));
    }

    @GetMapping("/covenants")
    @Operation(summary = "The financial covenants that stand.")
    Page<StandingCovenant> covenants(
            @PathVariable String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        return Page.of(
                agreements.covenants(readable(workspaceId, actor)),
                offset,
                limit,
                Function.identity());
    }

    @PostMapping("/covenants")
    @Operation(
            summary = "Says of a clause that it holds a financial covenant.",
            description =
                    "For what the words do not say plainly enough to be read. 409 when the clause"
                            + " is locked or has a covenant of that name.")
    ResponseEntity<StandingCovenant> addCovenant(
            @PathVariable String workspaceId,
            @RequestBody CovenantBody body,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.VARIABLE_BIND);
        String clauseId = own(workspaceId, body.clauseId());
        Why why = new Why(body.reason(), body.reasonCategory());
        return created(
                CovenantResource.tagged(
                        drafting.addCovenant(clauseId, body.toCovenant(), why, actor)));
    }

    @GetMapping("/search")
    @Operation(
            summary = "Clauses and variables with some words, those of that very name first.",
            description = "Words are stemmed; \"quoted words\", or, and -without are understood.")
    List<Found> search(
            @PathVariable String workspaceId,
            @RequestParam String words,
            @RequestParam(defaultValue = "10") int limit,
            @ActingUser Actor actor) {
        Page.check(0, limit);
        return search.search(readable(workspaceId, actor), words, limit);
    }

    private String readable(String workspaceId, Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return workspaceId;
    }

    private String own(String workspaceId, @Nullable String clauseId) {
        StandingClause clause = agreements.clause(Named.given("clauseId", clauseId));
        if (!clause.workspaceId().equals(workspaceId)) {
            throw new Refusal.NotFound(
                    "clause %s: not in the agreement, or taken out of it; look the agreement up again"
                            .formatted(clause.id()));
        }
        return clause.id();
    }

    private static <T> ResponseEntity<T> created(ResponseEntity<T> tagged) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(tagged.getHeaders())
                .body(tagged.getBody());
    }

    /// @param afterClauseId the clause that it comes behind; null for the first place
    /// @param label its number, such as 7.1
    record ClauseBody(
            @Nullable String afterClauseId,
            @Nullable String label,
            @Nullable String title,
            @Nullable String body,
            @Nullable String reason,
            @Nullable String reasonCategory) {}

    /// @param type financial, definition, covenant, ratio
    /// @param value canonical
    /// @param text the words that show it
    /// @param start where they stand, in UTF-16 units; wanted where they stand more than once
    record BindBody(
            @Nullable String clauseId,
            @Nullable String label,
            @Nullable String type,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String text,
            @Nullable Integer start,
            @Nullable String baselineValue,
            @Nullable String baselineUnit) {

        NewVariable toVariable() {
            return new NewVariable(
                    Named.given("label", label),
                    Named.given("type", Named.of(VariableType.class, "type", type)),
                    new NewValue(Named.given("value", value), unit),
                    text,
                    start,
                    baselineValue == null ? null : new NewValue(baselineValue, baselineUnit));
        }
    }

    /// @param testFrequency when it is tested, in words
    /// @param threshold in words, such as `not exceed 4.50:1`
    /// @param calculationBasis in words; may be left out
    /// @param reason wanted for a sensitive clause
    record CovenantBody(
            @Nullable String clauseId,
            @Nullable String name,
            @Nullable String testFrequency,
            @Nullable String threshold,
            @Nullable String calculationBasis,
            @Nullable String reason,
            @Nullable String reasonCategory) {

        NewCovenant toCovenant() {
            return new NewCovenant(
                    Named.given("name", name),
                    Named.given("testFrequency", testFrequency),
                    Named.given("threshold", threshold),
                    Objects.requireNonNullElse(calculationBasis, ""));
        }
    }
}
