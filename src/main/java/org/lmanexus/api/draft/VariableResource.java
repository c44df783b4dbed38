package org.lmanexus.api.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.VariableEdit;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.VariableType;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One variable, changed by hand.
@RestController
@RequestMapping("/api/v1/drafts/variables/{variableId}")
@Tag(name = "Variables")
class VariableResource {

    private final Drafting drafting;
    private final Agreements agreements;
    private final Access access;

    VariableResource(Drafting drafting, Agreements agreements, Access access) {
        this.drafting = drafting;
        this.agreements = agreements;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "One variable, its version in the ETag.")
    ResponseEntity<VariableView> get(@PathVariable String variableId, @ActingUser Actor actor) {
        StandingVariable variable = agreements.variable(variableId);
        access.require(actor, variable.workspaceId(), Permission.GRAPH_VIEW);
        return tagged(variable);
    }

    @PatchMapping
    @Operation(
            summary =
                    "Gives a variable another value, in the clause's words too; or label or type.",
            description =
                    "What is left out stays; the unit goes with the value. If-Match carries the"
                        + " ETag that you saw: 428 without, 412 when another version stands. 409"
                        + " when the clause is locked or the label taken.")
    ResponseEntity<VariableView> edit(
            @PathVariable String variableId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ValueBody body,
            @ActingUser Actor actor) {
        Why why = new Why(body.reason(), body.reasonCategory());
        return tagged(drafting.edit(seen(variableId, ifMatch), body.toEdit(), why, actor));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Makes plain words of a variable again; its history stays.",
            description = "If-Match as for edits.")
    void unbind(
            @PathVariable String variableId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String reasonCategory,
            @ActingUser Actor actor) {
        drafting.unbind(seen(variableId, ifMatch), new Why(reason, reasonCategory), actor);
    }

    private Seen seen(String variableId, @Nullable String ifMatch) {
        return new Seen(
                variableId,
                Match.version(ifMatch, () -> agreements.variable(variableId).version()));
    }

    static ResponseEntity<VariableView> tagged(StandingVariable variable) {
        return Match.tagged(VariableView.of(variable), variable.version());
    }

    /// @param value canonical
    /// @param type financial, definition, covenant, ratio
    /// @param reason wanted for a sensitive clause
    record ValueBody(
            @Nullable String label,
            @Nullable String type,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String reason,
            @Nullable String reasonCategory) {

        VariableEdit toEdit() {
            return new VariableEdit(
                    label,
                    Named.of(VariableType.class, "type", type),
                    value == null && unit == null
                            ? null
                            : new NewValue(Named.given("value", value), unit));
        }
    }
}
