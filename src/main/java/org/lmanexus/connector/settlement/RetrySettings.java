package org.lmanexus.connector.settlement;

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
        @DefaultValue("PT1S") Duration firstRetry,
        @DefaultValue("PT5M") Duration longestRetry,
        @DefaultValue("PT5S") Duration firstLook,
        @DefaultValue("PT10M") Duration longestLook,
        @DefaultValue("P3D") Duration giveUpAfter) {}
