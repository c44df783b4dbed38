package org.lmanexus.connector.finastra;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Finastra is.
///
/// @param url the base address, without a path; empty when it is not connected
/// @param token the bearer token; empty for none
@ConfigurationProperties("nexus.connector.finastra")
record FinastraSettings(@DefaultValue("") String url, @DefaultValue("") String token) {}
