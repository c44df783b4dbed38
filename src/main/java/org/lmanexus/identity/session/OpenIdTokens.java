package org.lmanexus.identity.session;

import org.lmanexus.kernel.Refusal;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

/// Reads the tokens of the provider that the settings name. Its keys are fetched with the first
/// token.
@Component
class OpenIdTokens {

    private final IdentitySettings.OpenId settings;
    private final JwtDecoder decoder;

    OpenIdTokens(IdentitySettings settings) {
        this.settings = settings.openid();
        this.decoder = new SupplierJwtDecoder(this::decoder);
    }

    /// @return the e-mail that the provider verified
    /// @throws Refusal.Unauthenticated for a token that is not good here, or vouches for no e-mail
    /// @throws JwtDecoderInitializationException when the provider does not answer, asked twice
    String verifiedEmail(String token) {
        if (settings.issuer().isBlank()) {
            throw new Refusal.Unauthenticated("no outside provider may sign people in here");
        }
        try {
            Jwt jwt = decoded(token);
            String email = jwt.getClaimAsString("email");
            if (email != null && Boolean.TRUE.equals(jwt.getClaim("email_verified"))) {
                return email;
            }
        } catch (JwtException e) {
            throw new Refusal.Unauthenticated("the provider's token is not good: get another one");
        }
        throw new Refusal.Unauthenticated("the provider's token carries no verified e-mail");
    }

    private Jwt decoded(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException e) {
            return decoder.decode(token);
        }
    }

    private JwtDecoder decoder() {
        NimbusJwtDecoder made = JwtDecoders.fromIssuerLocation(settings.issuer());
        made.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(settings.issuer()),
                        new JwtAudienceValidator(settings.audience())));
        return made;
    }
}
