package org.lmanexus.console.entry;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.SignIns.Pass;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import java.time.Duration;

/// Carries the pass of a browser: no script reads it, and no other site's request brings it. Not an
/// `AuthenticationConverter` itself: one among the beans would open the interface to cookies.
@Component
class PassCookie {

    static final String NAME = "nexus-pass";

    @Nullable Authentication read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isBlank()
                ? null
                : new BearerTokenAuthenticationToken(cookie.getValue());
    }

    void give(Pass pass, HttpServletRequest request, HttpServletResponse response) {
        Duration lasts = Duration.between(pass.issuedAt(), pass.expiresAt());
        set(pass.token(), lasts, request, response);
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(
            String value,
            Duration lasts,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .maxAge(lasts)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
