package org.lmanexus.identity.web;

import org.lmanexus.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may read the metrics.
///
/// @param token a bearer token that opens `/actuator/prometheus` and nothing else; empty where only
///     administrators read it
@ConfigurationProperties("nexus.scrape")
record ScrapeSettings(@DefaultValue("") Secret token) {

    @Override
    public String toString() {
        return "ScrapeSettings[]";
    }
}
