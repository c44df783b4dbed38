package org.lmanexus.connector.covenanttracker;

import org.lmanexus.connector.http.Address;
import org.lmanexus.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where CovenantTracker is.
///
/// @param url the base address, without a path; empty when it is not connected
/// @param token the bearer token; empty for none
/// @param probe a path that answers where all is well
@ConfigurationProperties("nexus.connector.covenanttracker")
record CovenantTrackerSettings(
        @DefaultValue("") @Address String url,
        @DefaultValue("") Secret token,
        @DefaultValue("/covenants/v1/status") String probe) {}
