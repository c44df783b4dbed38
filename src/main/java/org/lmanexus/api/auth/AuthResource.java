package org.lmanexus.api.auth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Named;
import org.lmanexus.identity.SignIns;
import org.lmanexus.identity.SignIns.Client;
import org.lmanexus.identity.SignIns.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Objects;

/// How tokens are got and given back; wants no access token.
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Sign-in")
@SecurityRequirements
class AuthResource {

    private final SignIns signIns;

    AuthResource(SignIns signIns) {
        this.signIns = signIns;
    }

    @PostMapping("/login")
    @Operation(
            summary = "Opens a session with e-mail and password.",
            description =
                    "401 for a wrong pair, whether the e-mail is known or not; 429 after too many"
                            + " tries, with Retry-After.")
    Tokens signIn(@RequestBody Pair pair, HttpServletRequest request) {
        return Tokens.of(
                signIns.signIn(
                        Named.given("email", pair.email()),
                        Named.given("password", pair.password()),
                        client(request)));
    }

    @PostMapping("/openid")
    @Operation(
            summary = "Opens a session for whom the configured OpenID provider vouches.",
            description = "Takes the provider's ID token; 401 unless it carries a verified e-mail.")
    Tokens signInBy(@RequestBody IdToken body, HttpServletRequest request) {
        return Tokens.of(signIns.signInBy(Named.given("idToken", body.idToken()), client(request)));
    }

    @PostMapping("/refresh")
    @Operation(
            summary = "Exchanges a refresh token for two new tokens.",
            description = "Each is good once: shown again, it ends the session, and 401.")
    Tokens refresh(@RequestBody RefreshToken body) {
        return Tokens.of(signIns.refresh(Named.given("refreshToken", body.refreshToken())));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the session of a refresh token, and its access token with it.")
    void signOut(@RequestBody RefreshToken body) {
        signIns.signOutBy(Named.given("refreshToken", body.refreshToken()));
    }

    private static Client client(HttpServletRequest request) {
        return new Client(
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /// @param email in any letter case
    record Pair(@Nullable String email, @Nullable String password) {

        @Override
        public String toString() {
            return "Pair[" + email + "]";
        }
    }

    /// @param idToken a JWT of the provider for this installation's client id
    record IdToken(@Nullable String idToken) {}

    /// @param refreshToken the last one that was given out
    record RefreshToken(@Nullable String refreshToken) {}

    /// @param accessToken for the Authorization header, as `Bearer …`
    record Tokens(
            String tokenType,
            String accessToken,
            Instant accessExpiresAt,
            String refreshToken,
            Instant refreshExpiresAt,
            String sessionId,
            Person user) {

        static Tokens of(Opened opened) {
            return new Tokens(
                    "Bearer",
                    opened.accessToken(),
                    opened.accessExpiresAt(),
                    opened.refreshToken(),
                    opened.refreshExpiresAt(),
                    opened.sessionId(),
                    new Person(opened.actor().userId(), opened.actor().name()));
        }
    }

    /// Who signed in.
    record Person(String id, String name) {}
}
