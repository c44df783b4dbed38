package org.lmanexus.sync.push;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How this process pushes.
///
/// @param automatic whether it begins as the application starts
/// @param poll how often it looks for due deliveries when nothing wakes it
/// @param parallel how many deliveries of one system it has on the wire at once
@ConfigurationProperties("nexus.push")
record PushSettings(
        @DefaultValue("false") boolean automatic,
        @DefaultValue("PT1S") Duration poll,
        @DefaultValue("8") int parallel) {}
