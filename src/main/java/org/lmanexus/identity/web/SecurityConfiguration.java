package org.lmanexus.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.lmanexus.identity.BearerUser;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import tools.jackson.databind.json.JsonMapper;

/// What is open, what wants a token, and that everything else is shut. A module that adds pages
/// adds a filter chain of its own between these two.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
class SecurityConfiguration {

    /// What somebody without an access token may ask for.
    private static final String[] OPEN = {
        "/api/v1/auth/login", "/api/v1/auth/openid", "/api/v1/auth/refresh", "/api/v1/auth/logout"
    };

    /// No cookie is read, so another site's form has nothing to ride on.
    @Bean
    @Order(10)
    SecurityFilterChain api(
            HttpSecurity http,
            AuthenticationManagerResolver<HttpServletRequest> accessTokens,
            JsonMapper json) {
        ProblemEntryPoint shut = new ProblemEntryPoint(json);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.POST, OPEN)
                                        .permitAll()
                                        .requestMatchers("/api/v1/auth/**")
                                        .authenticated()
                                        .anyRequest()
                                        .hasAuthority(BearerUser.SETTLED))
                .oauth2ResourceServer(
                        tokens ->
                                tokens.authenticationManagerResolver(accessTokens)
                                        .authenticationEntryPoint(shut))
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(shut)
                                        .accessDeniedHandler(new OwnPasswordFirst(json)))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// The page of an error is shown to whoever caused it: it was no request of his own.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /// PostgreSQL holds no NUL in a text, so none is let in.
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedAsProblem(JsonMapper json) {
        return new RejectedAsProblem(json);
    }
}
