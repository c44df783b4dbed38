package org.lmanexus.connector.allvue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Allvue collects its packages. The route reads the rest: port, directory, user, key and
/// known hosts.
///
/// @param host the SFTP server; empty when it is not connected
/// @param password empty where a private key signs in
@ConfigurationProperties("nexus.connector.allvue")
record AllvueSettings(@DefaultValue("") String host, @DefaultValue("") String password) {}
