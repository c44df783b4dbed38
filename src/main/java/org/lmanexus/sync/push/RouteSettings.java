package org.lmanexus.sync.push;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What only the routes to the systems read, so that a slip in it is told at the start and not by
/// Camel. What holds where nothing is said stands in application.yaml.
@ConfigurationProperties("nexus.connector")
record RouteSettings(Http loaniq, Http finastra, Http covenanttracker, Sftp allvue) {

    private static final int LAST_PORT = 65_535;

    /// @param proxyPort of an HTTP proxy; 0 for none
    record Http(
            @Nullable @Positive Integer perSecond,
            @Nullable @Min(0) @Max(LAST_PORT) Integer proxyPort) {}

    record Sftp(
            @Nullable @Min(1) @Max(LAST_PORT) Integer port,
            @Nullable @Positive Integer perSecond,
            @Nullable @Positive Integer connections) {}
}
