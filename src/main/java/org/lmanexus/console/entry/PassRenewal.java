package org.lmanexus.console.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.lmanexus.identity.BearerUser;
import org.lmanexus.identity.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Gives somebody who goes on working a new pass, long before the old one ends.
@Component
class PassRenewal implements AuthenticationSuccessHandler {

    private static final Duration OLD = Duration.ofMinutes(10);

    private final SignIns signIns;
    private final PassCookie cookie;
    private final Clock clock;

    PassRenewal(SignIns signIns, PassCookie cookie, Clock clock) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication) {
        if (authentication.getCredentials() instanceof Jwt pass
                && authentication.getPrincipal() instanceof BearerUser who
                && old(pass)) {
            cookie.give(signIns.pass(who), request, response);
        }
    }

    private boolean old(Jwt pass) {
        Instant issued = pass.getIssuedAt();
        return issued == null || issued.plus(OLD).isBefore(clock.instant());
    }
}
