package org.lmanexus.api.repeat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// @param kept how long an answer is given again
@ConfigurationProperties("nexus.api.idempotency")
record RepeatSettings(@DefaultValue("PT24H") Duration kept) {}
