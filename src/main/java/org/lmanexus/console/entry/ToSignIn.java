package org.lmanexus.console.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;

/// Sends who has no good pass to the door, and back afterwards to the page that was asked for.
record ToSignIn(PassCookie cookie)
        implements AuthenticationEntryPoint, AuthenticationFailureHandler {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String door =
                UriComponentsBuilder.fromPath(request.getContextPath() + "/sign-in")
                        .queryParam("next", "{page}")
                        .build(page(request))
                        .toString();
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", door);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(door);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        cookie.take(request, response);
        commence(request, response, why);
    }

    /// A form that was sent is not sent again; a part of a page is no page.
    private static String page(HttpServletRequest request) {
        boolean whole =
                HttpMethod.GET.matches(request.getMethod())
                        && request.getHeader("HX-Request") == null;
        String query = request.getQueryString();
        return whole ? request.getServletPath() + (query == null ? "" : "?" + query) : "/";
    }
}
