package org.lmanexus.api.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Named;
import org.lmanexus.api.Page;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Members;
import org.lmanexus.workspace.Members.Change;
import org.lmanexus.workspace.Members.Invitee;
import org.lmanexus.workspace.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who belongs to a deal, as its agents and administrators decide.
@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/members")
@Tag(name = "Members")
class MemberResource {

    private final Members members;

    MemberResource(Members members) {
        this.members = members;
    }

    @GetMapping
    @Operation(summary = "All members, administrators first; removed ones too.")
    Page<MemberView> list(
            @PathVariable String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        return Page.of(members.list(workspaceId, actor), offset, limit, MemberView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Invites a user by e-mail; a member who was removed is invited again.",
            description = "409 when that one is pending or active already.")
    MemberView invite(
            @PathVariable String workspaceId, @RequestBody Invited body, @ActingUser Actor actor) {
        Role role = Named.given("role", Named.of(Role.class, "role", body.role()));
        return MemberView.of(
                members.invite(
                        workspaceId,
                        new Invitee(
                                Named.given("email", body.email()),
                                role,
                                Boolean.TRUE.equals(body.external())),
                        actor));
    }

    @PatchMapping("/{memberId}")
    @Operation(
            summary = "Changes role, administration or whether counsel is from outside.",
            description = "409 when no active administrator would be left.")
    MemberView change(
            @PathVariable String workspaceId,
            @PathVariable String memberId,
            @RequestBody Changed body,
            @ActingUser Actor actor) {
        Change change =
                new Change(
                        Named.of(Role.class, "role", body.role()), body.admin(), body.external());
        return MemberView.of(members.change(workspaceId, memberId, change, actor));
    }

    @DeleteMapping("/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Removes a member; repeating it changes nothing.",
            description = "409 for the last active administrator.")
    void remove(
            @PathVariable String workspaceId,
            @PathVariable String memberId,
            @ActingUser Actor actor) {
        members.remove(workspaceId, memberId, actor);
    }

    /// @param role agent, legal, risk or investor
    /// @param external counsel from outside; false when left out
    record Invited(@Nullable String email, @Nullable String role, @Nullable Boolean external) {}

    /// What is left out stays.
    @Schema(name = "MemberChange")
    record Changed(@Nullable String role, @Nullable Boolean admin, @Nullable Boolean external) {}
}
