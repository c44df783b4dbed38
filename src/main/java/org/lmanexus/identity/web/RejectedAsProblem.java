package org.lmanexus.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;

/// Answers an address that the firewall lets nobody ask for in the one form of errors (RFC 9457).
final class RejectedAsProblem implements RequestRejectedHandler {

    private final JsonMapper json;

    RejectedAsProblem(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejected)
            throws IOException {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "the address has characters that are not taken");
        problem.setType(URI.create("urn:lma-nexus:problem:invalid"));
        problem.setProperty("code", "invalid");
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
