package org.lmanexus.connector.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How golden records are exported.
///
/// @param fpmlSchema the folder of FpML's schema files; empty where no export is checked
@ConfigurationProperties("nexus.export")
record ExportSettings(@DefaultValue("") String fpmlSchema) {}
