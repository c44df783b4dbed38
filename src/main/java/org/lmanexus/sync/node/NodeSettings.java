package org.lmanexus.sync.node;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// @param lease after how long without a sign a node counts as dead
@ConfigurationProperties("nexus.node")
record NodeSettings(@DefaultValue("15s") @DurationMin(nanos = 1) Duration lease) {}
