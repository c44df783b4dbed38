package org.lmanexus.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.lmanexus.kernel.Secret;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/// Lets the scrape in by a token of its own, and everybody else by theirs.
///
/// @param token empty when the scrape has none
record ScrapeToken(Secret token, AuthenticationManagerResolver<HttpServletRequest> others)
        implements AuthenticationManagerResolver<HttpServletRequest> {

    static final String SCRAPER = "scraper";

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return shown ->
                isOurs(shown)
                        ? UsernamePasswordAuthenticationToken.authenticated(
                                SCRAPER, "", List.of(new SimpleGrantedAuthority(SCRAPER)))
                        : others.resolve(request).authenticate(shown);
    }

    private boolean isOurs(Authentication shown) {
        String expected = token.value();
        return !expected.isBlank()
                && shown instanceof BearerTokenAuthenticationToken bearer
                && MessageDigest.isEqual(bytes(bearer.getToken()), bytes(expected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ScrapeToken[]";
    }
}
