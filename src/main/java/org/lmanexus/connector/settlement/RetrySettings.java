package org.lmanexus.connector.settlement;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// When deliveries are tried and looked at again.
///
/// @param firstRetry the pause after the first attempt that failed; doubles with each
/// @param longestRetry the longest pause
/// @param firstLook the pause before we look whether a delivery was approved there; doubles
/// @param longestLook the longest pause between looks, which go on until it is final
/// @param giveUpAfter the age at which a delivery that still fails is given up
@ConfigurationProperties("nexus.connector")
record RetrySettings(
        @DefaultValue("PT1S") @DurationMin(nanos = 1) Duration firstRetry,
        @DefaultValue("PT5M") @DurationMin(nanos = 1) Duration longestRetry,
        @DefaultValue("PT5S") @DurationMin(nanos = 1) Duration firstLook,
        @DefaultValue("PT10M") @DurationMin(nanos = 1) Duration longestLook,
        @DefaultValue("P3D") @DurationMin(nanos = 1) Duration giveUpAfter) {}
