package org.lmanexus.identity.session;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/// Reads access tokens by Spring Security's own means.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    @Bean
    AuthenticationManagerResolver<HttpServletRequest> accessTokens(
            TokenMint mint, SessionRows sessions) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(mint.accessDecoder());
        provider.setJwtAuthenticationConverter(new RunningSession(sessions));
        AuthenticationManager manager = new ProviderManager(provider);
        return request -> manager;
    }
}
