package org.lmanexus.sync.push;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What the routes to the systems read by themselves, so that a slip in it is told at the start and
/// not by Camel. What holds where nothing is said stands in application.yaml.
@ConfigurationProperties("nexus.connector")
record RouteSettings(Http loaniq, Finastra finastra, Http covenanttracker, Allvue allvue) {

    private static final String ADDRESS = "|https?://[^\\s/?#][^\\s?#]*(?<!/)";
    private static final String AS_ADDRESS =
            "must be http:// or https:// and a host, with no slash at the end";
    private static final int LAST_PORT = 65_535;

    /// @param proxyPort of an HTTP proxy; 0 for none
    record Http(
            @Nullable @Pattern(regexp = ADDRESS, message = AS_ADDRESS) String url,
            @Nullable @Positive Integer perSecond,
            @Nullable @Min(0) @Max(LAST_PORT) Integer proxyPort) {}

    record Finastra(
            @Nullable @Pattern(regexp = ADDRESS, message = AS_ADDRESS) String url,
            @Nullable @Pattern(regexp = ADDRESS, message = AS_ADDRESS) String tokenUrl,
            @Nullable @Positive Integer perSecond,
            @Nullable @Min(0) @Max(LAST_PORT) Integer proxyPort) {}

    record Allvue(
            @Nullable @Pattern(regexp = "[^\\s/]*", message = "must be a host alone") String host,
            @Nullable @Min(1) @Max(LAST_PORT) Integer port,
            @Nullable @Positive Integer perSecond,
            @Nullable @Positive Integer connections) {}
}
