package org.lmanexus.database;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database to work on.
///
/// @param url a JDBC URL, environment `NEXUS_DB_URL`; null for the embedded one
/// @param user environment `NEXUS_DB_USER`
/// @param password environment `NEXUS_DB_PASSWORD`; asked for with each connection that is opened
@ConfigurationProperties("nexus.db")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("nexus") String user,
        @DefaultValue("") Secret password) {}
