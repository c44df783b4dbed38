package org.lmanexus.identity.session;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.lmanexus.kernel.Refusal;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Makes and reads tokens. The header says which of the two a token is, so that neither passes for
/// the other, and by which key it was signed.
@Component
class TokenMint {

    static final String SESSION = "sid";

    private static final String ISSUER = "urn:lma-nexus";
    private static final MacAlgorithm ALGORITHM = MacAlgorithm.HS512;

    private final TokenKeys keys;
    private final JwtEncoder encoder;
    private final JwtDecoder access;
    private final JwtDecoder refresh;

    TokenMint(TokenKeys keys, Clock clock) {
        this.keys = keys;
        this.encoder = new NimbusJwtEncoder(keys);
        this.access = decoder(keys, Type.ACCESS, clock);
        this.refresh = decoder(keys, Type.REFRESH, clock);
    }

    String mint(Type type, Claims claims) {
        JwtClaimsSet set =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .subject(claims.userId())
                        .claim(SESSION, claims.sessionId())
                        .id(claims.id())
                        .issuedAt(claims.issuedAt())
                        .expiresAt(claims.expiresAt())
                        .build();
        JwsHeader header =
                JwsHeader.with(ALGORITHM).type(type.header).keyId(keys.signing()).build();
        return encoder.encode(JwtEncoderParameters.from(header, set)).getTokenValue();
    }

    JwtDecoder accessDecoder() {
        return access;
    }

    /// @throws Refusal.Unauthenticated when it is no refresh token of ours, or too old
    Jwt readRefresh(String token) {
        try {
            return refresh.decode(token);
        } catch (JwtException e) {
            throw new Refusal.Unauthenticated("the refresh token is not good: sign in again");
        }
    }

    private static JwtDecoder decoder(TokenKeys keys, Type type, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.HS512, keys));
        // Both are looked at below
        processor.setJWSTypeVerifier((_, _) -> {});
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        JwtTimestampValidator time = new JwtTimestampValidator(Duration.ZERO);
        time.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        time, new JwtIssuerValidator(ISSUER), new JwtTypeValidator(type.header)));
        return decoder;
    }

    /// The two sorts, as their headers name them.
    enum Type {
        ACCESS("at+jwt"),
        REFRESH("rt+jwt");

        private final String header;

        Type(String header) {
            this.header = header;
        }
    }

    record Claims(
            String userId, String sessionId, String id, Instant issuedAt, Instant expiresAt) {}
}
