package org.lmanexus.api.auth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Named;
import org.lmanexus.api.Page;
import org.lmanexus.identity.Account;
import org.lmanexus.identity.BearerUser;
import org.lmanexus.identity.SignIns;
import org.lmanexus.identity.SignIns.Session;
import org.lmanexus.identity.Users;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;

/// What somebody who is signed in sees and does about that.
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Sign-in")
class SessionResource {

    private final SignIns signIns;
    private final Users users;

    SessionResource(SignIns signIns, Users users) {
        this.signIns = signIns;
        this.users = users;
    }

    @GetMapping("/me")
    @Operation(summary = "Who you are, and in which session.")
    Me me(@Parameter(hidden = true) @AuthenticationPrincipal BearerUser who) {
        Account account = users.account(who.actor().userId());
        return new Me(
                who.actor().userId(),
                who.actor().name(),
                account.email(),
                account.administrator(),
                who.sessionId());
    }

    @GetMapping("/sessions")
    @Operation(summary = "Your sessions that still run, newest first.")
    Page<Session> sessions(
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @Parameter(hidden = true) @AuthenticationPrincipal BearerUser who) {
        return Page.of(signIns.sessions(who.actor()), offset, limit, Function.identity());
    }

    @DeleteMapping("/sessions/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends one of your sessions.")
    void end(
            @PathVariable String sessionId,
            @Parameter(hidden = true) @AuthenticationPrincipal BearerUser who) {
        signIns.signOut(who.actor(), sessionId);
    }

    @PostMapping("/logout-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends all your sessions, this one too.")
    void endAll(@Parameter(hidden = true) @AuthenticationPrincipal BearerUser who) {
        signIns.signOutEverywhere(who.actor());
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sets another password, and ends your other sessions.")
    void changePassword(
            @RequestBody Passwords body,
            @Parameter(hidden = true) @AuthenticationPrincipal BearerUser who) {
        signIns.changePassword(
                who, Named.given("current", body.current()), Named.given("wanted", body.wanted()));
    }

    /// @param administrator may make workspaces without being agent of one
    record Me(String id, String name, String email, boolean administrator, String sessionId) {}

    /// @param wanted 12 characters to 72 bytes
    record Passwords(@Nullable String current, @Nullable String wanted) {

        @Override
        public String toString() {
            return "Passwords[]";
        }
    }
}
