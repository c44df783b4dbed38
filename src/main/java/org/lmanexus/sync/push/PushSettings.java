package org.lmanexus.sync.push;

import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How this process pushes.
///
/// @param automatic whether it begins as the application starts
/// @param poll how often it looks for due deliveries when nothing wakes it
/// @param parallel how many deliveries of one system it has on the wire at once
/// @param probe how often it asks each system whether it is there
/// @param longestAttempt how long one attempt may take; less than a claim holds
/// @param failures how many in a row close the way to a system
/// @param firstPause how long it is closed then; doubles while nothing arrives
/// @param longestPause the longest that it is closed
/// @param stopWithin how long a stop waits for what is on the wire; the rest is tried again later
/// @param connectTimeout milliseconds, as the routes take them
/// @param answerTimeout milliseconds
@ConfigurationProperties("nexus.push")
record PushSettings(
        @DefaultValue("false") boolean automatic,
        @DefaultValue("PT1S") @DurationMin(nanos = 1) Duration poll,
        @DefaultValue("32") @Positive int parallel,
        @DefaultValue("PT1M") @DurationMin(nanos = 1) Duration probe,
        @DefaultValue("PT90S") @DurationMin(nanos = 1) Duration longestAttempt,
        @DefaultValue("5") @Positive int failures,
        @DefaultValue("PT5S") @DurationMin(nanos = 1) Duration firstPause,
        @DefaultValue("PT1M") @DurationMin(nanos = 1) Duration longestPause,
        @DefaultValue("PT10S") @DurationMin(nanos = 1) Duration stopWithin,
        @DefaultValue("10000") @Positive int connectTimeout,
        @DefaultValue("30000") @Positive int answerTimeout) {}
