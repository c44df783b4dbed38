package org.lmanexus.sync.trace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param endpoint where an OpenTelemetry collector takes spans over HTTP, such as
///     `http://collector:4318/v1/traces`; empty for no traces
@ConfigurationProperties("nexus.trace")
record TraceSettings(@DefaultValue("") String endpoint) {

    TraceSettings {
        if (!endpoint.isBlank() && !endpoint.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new IllegalArgumentException(
                    "nexus.trace.endpoint is no address: write http:// or https://, the host and"
                            + " the path, such as http://collector:4318/v1/traces");
        }
    }
}
