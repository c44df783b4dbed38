package org.lmanexus.console.entry;

import jakarta.servlet.http.HttpServletRequest;

import org.lmanexus.identity.BearerUser;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The door of the pages: a pass in a cookie, a token against forged forms in each, and no script
/// or style but our own files.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
class ConsoleSecurity {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher PAGES =
            new NegatedRequestMatcher(
                    new OrRequestMatcher(at("/api/**"), at("/actuator/**"), at("/error")));

    @Bean
    @Order(20)
    SecurityFilterChain console(
            HttpSecurity http,
            AuthenticationManagerResolver<HttpServletRequest> accessTokens,
            PassCookie cookie,
            PassRenewal renewal) {
        ToSignIn toSignIn = new ToSignIn(cookie);
        AuthenticationFilter passes = new AuthenticationFilter(accessTokens, cookie::read);
        passes.setSuccessHandler(renewal);
        passes.setFailureHandler(toSignIn);
        CookieCsrfTokenRepository forms = new CookieCsrfTokenRepository();
        forms.setCookieName("nexus-form");
        forms.setCookieCustomizer(each -> each.sameSite("Strict").path("/"));
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                HttpMethod.GET, "/assets/**", "/webjars/**")
                                        .permitAll()
                                        .requestMatchers("/sign-in")
                                        .permitAll()
                                        .requestMatchers("/account/password", "/sign-out", "/look")
                                        .authenticated()
                                        .anyRequest()
                                        .hasAuthority(BearerUser.SETTLED))
                .addFilterBefore(passes, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(toSignIn)
                                        .accessDeniedHandler(new OwnPasswordPage()))
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(forms)
                                        .sessionAuthenticationStrategy(
                                                new NullAuthenticatedSessionStrategy()))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(
                                                                ReferrerPolicy.SAME_ORIGIN)))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static RequestMatcher at(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
