package org.lmanexus.connector.finastra;

import org.lmanexus.connector.http.Address;
import org.lmanexus.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Finastra is, and how we sign in.
///
/// @param url the base address, without a path; empty when it is not connected
/// @param tokenUrl where the client signs in; read by the route
/// @param token a bearer token of long life; empty where a client signs in
/// @param clientId our client at its authorization server; empty for none
/// @param probe a path that answers where all is well
@ConfigurationProperties("nexus.connector.finastra")
record FinastraSettings(
        @DefaultValue("") @Address String url,
        @DefaultValue("") @Address String tokenUrl,
        @DefaultValue("") Secret token,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue("") String scope,
        @DefaultValue("/corporate-lending/v1/deals?limit=1") String probe) {}
