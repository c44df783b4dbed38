package org.lmanexus.api;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.time.Instant;
import java.util.Date;

/// Sign-in by an outside OpenID provider, which answers as a real one does.
class OpenIdIntegrationTests extends ApiTest {

    private static final String CLIENT = "lma-nexus";
    private static final WireMockServer PROVIDER =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final RSAKey KEY = key("one");
    private static final RSAKey STRANGE = key("one");

    private Actor person = new Actor("", "");

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        String issuer = PROVIDER.baseUrl();
        PROVIDER.stubFor(
                get("/.well-known/openid-configuration")
                        .willReturn(
                                okJson(
                                        """
                                        {"issuer": "%1$s", "jwks_uri": "%1$s/keys",
                                         "authorization_endpoint": "%1$s/authorize",
                                         "token_endpoint": "%1$s/token",
                                         "subject_types_supported": ["public"],
                                         "id_token_signing_alg_values_supported": ["RS256"]}
                                        """
                                                .formatted(issuer))));
        PROVIDER.stubFor(get("/keys").willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
        properties.add("nexus.identity.openid.issuer", () -> issuer);
        properties.add("nexus.identity.openid.audience", () -> CLIENT);
    }

    @AfterAll
    static void theProviderCloses() {
        PROVIDER.stop();
    }

    @BeforeEach
    void somebody() {
        person = deals.person();
    }

    @Test
    void whomTheProviderVouchesForIsSignedIn() throws Exception {
        Answer tokens = signIn(token(KEY, claims().build()));

        assertThat(tokens.status()).as(tokens.raw()).isEqualTo(200);
        Answer me = web.send("GET", "/auth/me", tokens.text("accessToken"), null);
        assertThat(me.raw()).contains(person.userId());
    }

    @Test
    void anEmailInAnotherLetterCaseIsTheSamePerson() throws Exception {
        String upper = Deals.email(person).toUpperCase(java.util.Locale.ROOT);

        assertThat(signIn(token(KEY, claims().claim("email", upper).build())).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "aud, another-client",
        "iss, http://127.0.0.1:1",
        "email, nobody@example.com",
        "email,",
        "email_verified,",
        "exp, past"
    })
    void aTokenThatIsNotGoodHereSignsNobodyIn(String claim, String value) throws Exception {
        JWTClaimsSet.Builder claims = claims();
        switch (claim) {
            case "exp" -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)));
            case "aud" -> claims.audience(value);
            default -> claims.claim(claim, value);
        }

        assertProblem(signIn(token(KEY, claims.build())), 401, "unauthenticated", "");
    }

    @Test
    void anotherKeyANakedTokenAndOurOwnTokensSignNobodyIn() throws Exception {
        String naked = "eyJhbGciOiJub25lIn0." + token(KEY, claims().build()).split("\\.")[1] + ".";

        assertProblem(signIn(token(STRANGE, claims().build())), 401, "unauthenticated", "");
        assertProblem(signIn(naked), 401, "unauthenticated", "");
        assertProblem(signIn(web.token(Deals.email(person))), 401, "unauthenticated", "");
        assertProblem(signIn("no token"), 401, "unauthenticated", "");
    }

    private Answer signIn(String idToken) throws Exception {
        return web.open("/auth/openid", "{\"idToken\": \"%s\"}".formatted(idToken));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.baseUrl())
                .audience(CLIENT)
                .subject("outside-1")
                .claim("email", Deals.email(person))
                .claim("email_verified", true)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String token(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
