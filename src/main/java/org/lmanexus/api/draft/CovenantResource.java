package org.lmanexus.api.draft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.CovenantEdit;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.api.Match;
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

/// One financial covenant, changed by hand.
@RestController
@RequestMapping("/api/v1/drafts/covenants/{covenantId}")
@Tag(name = "Covenants")
class CovenantResource {

    private final Drafting drafting;
    private final Agreements agreements;
    private final Access access;

    CovenantResource(Drafting drafting, Agreements agreements, Access access) {
        this.drafting = drafting;
        this.agreements = agreements;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "One covenant, its version in the ETag.")
    ResponseEntity<StandingCovenant> get(@PathVariable String covenantId, @ActingUser Actor actor) {
        StandingCovenant covenant = agreements.covenant(covenantId);
        access.require(actor, covenant.workspaceId(), Permission.GRAPH_VIEW);
        return tagged(covenant);
    }

    @PatchMapping
    @Operation(
            summary = "Gives a covenant another name, frequency, threshold or basis.",
            description =
                    "What is left out stays. If-Match carries the ETag that you saw: 428 without,"
                            + " 412 when another version stands. 409 when its clause is locked or"
                            + " the name taken. A later edit of the clause's words that changes"
                            + " what they say of the covenant has the last word.")
    ResponseEntity<StandingCovenant> edit(
            @PathVariable String covenantId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CovenantChange body,
            @ActingUser Actor actor) {
        CovenantEdit edit =
                new CovenantEdit(
                        body.name(),
                        body.testFrequency(),
                        body.threshold(),
                        body.calculationBasis());
        Why why = new Why(body.reason(), body.reasonCategory());
        return tagged(drafting.editCovenant(seen(covenantId, ifMatch), edit, why, actor));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Takes a covenant out; the words of its clause stay.",
            description = "If-Match as for edits.")
    void remove(
            @PathVariable String covenantId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String reasonCategory,
            @ActingUser Actor actor) {
        drafting.removeCovenant(seen(covenantId, ifMatch), new Why(reason, reasonCategory), actor);
    }

    @PostMapping("/tests")
    @Operation(
            summary = "Keeps what a test gave; the same test date again corrects it.",
            description = "The golden record then says whether the covenant was met on that date.")
    ResponseEntity<StandingCovenant> test(
            @PathVariable String covenantId, @RequestBody TestBody body, @ActingUser Actor actor) {
        StandingCovenant covenant = agreements.covenant(covenantId);
        access.require(actor, covenant.workspaceId(), Permission.VARIABLE_EDIT);
        return tagged(drafting.testCovenant(covenantId, body.read(), body.why(), actor));
    }

    private Seen seen(String covenantId, @Nullable String ifMatch) {
        return new Seen(
                covenantId,
                Match.version(ifMatch, () -> agreements.covenant(covenantId).version()));
    }

    static ResponseEntity<StandingCovenant> tagged(StandingCovenant covenant) {
        return Match.tagged(covenant, covenant.version());
    }

    /// @param reason wanted for a sensitive clause
    record CovenantChange(
            @Nullable String name,
            @Nullable String testFrequency,
            @Nullable String threshold,
            @Nullable String calculationBasis,
            @Nullable String reason,
            @Nullable String reasonCategory) {}
}
