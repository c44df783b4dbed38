package org.lmanexus.connector.acbs;

import org.lmanexus.connector.http.Address;
import org.lmanexus.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where ACBS is.
@ConfigurationProperties("nexus.connector.acbs")
record AcbsSettings(@DefaultValue("") @Address String url, @DefaultValue("") Secret token) {}
