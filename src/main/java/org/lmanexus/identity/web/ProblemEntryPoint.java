package org.lmanexus.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;

/// Answers whoever has no good token in the one form of errors (RFC 9457), beside the header of
/// RFC 6750. Which part of a token is wrong is not said.
final class ProblemEntryPoint implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint header = new BearerTokenAuthenticationEntryPoint();
    private final JsonMapper json;

    ProblemEntryPoint(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException, jakarta.servlet.ServletException {
        header.commence(request, response, exception);
        response.setHeader("WWW-Authenticate", "Bearer");
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNAUTHORIZED,
                        "there is no good access token: sign in, or exchange the refresh token");
        problem.setType(URI.create("urn:lma-nexus:problem:unauthenticated"));
        problem.setProperty("code", "unauthenticated");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
