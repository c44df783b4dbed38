package org.lmanexus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The agreement changed by hand.
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "Drafts")
class DraftResource {

    private final Drafting drafting;

    DraftResource(Drafting drafting) {
        this.drafting = drafting;
    }

    @PatchMapping("/clauses/{clauseId}")
    @Operation(
            summary = "Gives a clause another body; its variables are read anew.",
            description = "409 when `version` is not the standing one, or the clause is locked.")
    ClauseView editText(
            @PathVariable String clauseId, @RequestBody TextBody body, @ActingUser Actor actor) {
        return ClauseView.of(
                drafting.editText(
                        new Seen(clauseId, Named.given("version", body.version())),
                        Named.given("body", body.body()),
                        new Why(body.reason(), body.reasonCategory()),
                        actor));
    }

    @PatchMapping("/variables/{variableId}")
    @Operation(
            summary = "Gives a variable another value, in the clause's words too.",
            description = "409 when `version` is not the standing one, or the clause is locked.")
    VariableView editValue(
            @PathVariable String variableId, @RequestBody ValueBody body, @ActingUser Actor actor) {
        return VariableView.of(
                drafting.editValue(
                        new Seen(variableId, Named.given("version", body.version())),
                        new NewValue(Named.given("value", body.value()), body.unit()),
                        new Why(body.reason(), body.reasonCategory()),
                        actor));
    }

    @PostMapping("/clauses/{clauseId}/lock")
    @Operation(summary = "Locks a clause and its variables for everybody else.")
    ClauseView lock(@PathVariable String clauseId, @ActingUser Actor actor) {
        return ClauseView.of(drafting.lock(clauseId, actor));
    }

    @DeleteMapping("/clauses/{clauseId}/lock")
    @Operation(summary = "Unlocks a clause: its holder or an administrator.")
    ClauseView unlock(@PathVariable String clauseId, @ActingUser Actor actor) {
        return ClauseView.of(drafting.unlock(clauseId, actor));
    }

    /// @param version of the clause that you saw
    record TextBody(
            @Nullable Long version,
            @Nullable String body,
            @Nullable String reason,
            @Nullable String reasonCategory) {}

    /// @param version of the variable that you saw
    /// @param value canonical
    record ValueBody(
            @Nullable Long version,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String reason,
            @Nullable String reasonCategory) {}
}
