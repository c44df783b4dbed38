package org.lmanexus.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.lmanexus.identity.BearerUser;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

import tools.jackson.databind.json.JsonMapper;

/// The doors for operators: health in one word for everybody, all else for administrators and for
/// whoever holds the scrape's own token.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(ScrapeSettings.class)
class OperationsSecurity {

    @Bean
    @Order(15)
    SecurityFilterChain operations(
            HttpSecurity http,
            AuthenticationManagerResolver<HttpServletRequest> accessTokens,
            ScrapeSettings settings,
            JsonMapper json) {
        ProblemEntryPoint shut = new ProblemEntryPoint(json);
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                "/actuator/health",
                                                "/actuator/health/liveness",
                                                "/actuator/health/readiness")
                                        .permitAll()
                                        .requestMatchers("/actuator/prometheus")
                                        .hasAnyAuthority(
                                                BearerUser.ADMINISTRATOR, ScrapeToken.SCRAPER)
                                        .anyRequest()
                                        .hasAuthority(BearerUser.ADMINISTRATOR))
                .oauth2ResourceServer(
                        tokens ->
                                tokens.authenticationManagerResolver(
                                                new ScrapeToken(settings.token(), accessTokens))
                                        .authenticationEntryPoint(shut))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(shut))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
