package org.lmanexus.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;

/// Answers who signed in with a password that somebody else set. Nobody else who is signed in is
/// turned away at the door.
final class OwnPasswordFirst implements AccessDeniedHandler {

    private final JsonMapper json;

    OwnPasswordFirst(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.FORBIDDEN,
                        "somebody else set your password: set one of your own first, by POST"
                                + " /api/v1/auth/password");
        problem.setType(URI.create("urn:lma-nexus:problem:own-password-first"));
        problem.setProperty("code", "own-password-first");
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
