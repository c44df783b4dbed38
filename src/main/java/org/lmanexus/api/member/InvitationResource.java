package org.lmanexus.api.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.lmanexus.api.Page;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Members;
import org.lmanexus.workspace.Members.Invitation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/// The deals that somebody was asked into.
@RestController
@RequestMapping("/api/v1/invitations")
@Tag(name = "Members")
class InvitationResource {

    private final Members members;

    InvitationResource(Members members) {
        this.members = members;
    }

    @GetMapping
    @Operation(summary = "The invitations that wait for your answer.")
    Page<View> list(
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        return Page.of(members.invitations(actor), offset, limit, View::of);
    }

    @PostMapping("/{workspaceId}/accept")
    @Operation(summary = "Joins the deal.")
    MemberView accept(@PathVariable String workspaceId, @ActingUser Actor actor) {
        return MemberView.of(members.accept(workspaceId, actor));
    }

    @PostMapping("/{workspaceId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Declines the invitation.")
    void decline(@PathVariable String workspaceId, @ActingUser Actor actor) {
        members.decline(workspaceId, actor);
    }

    @Schema(name = "Invitation")
    record View(String workspaceId, String workspaceName, String role, Instant invitedAt) {

        static View of(Invitation one) {
            return new View(
                    one.workspaceId(), one.workspaceName(), one.role().code(), one.invitedAt());
        }
    }
}
