package org.lmanexus.connector.allvue;

import jakarta.validation.constraints.Pattern;

import org.lmanexus.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Allvue collects its packages. The routes read the rest: port, user, key and known hosts.
///
/// @param host the SFTP server; empty when it is not connected
/// @param directory where packages go
/// @param answers where Allvue writes what it made of them
/// @param password empty where a private key signs in
@ConfigurationProperties("nexus.connector.allvue")
record AllvueSettings(
        @DefaultValue("") @Pattern(regexp = "[^\\s/]*", message = "must be a host alone")
                String host,
        @DefaultValue("") String directory,
        @DefaultValue("answers") String answers,
        @DefaultValue("") Secret password,
        @DefaultValue("") Secret privateKeyPassphrase) {}
