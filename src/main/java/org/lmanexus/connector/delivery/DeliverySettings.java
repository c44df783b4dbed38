package org.lmanexus.connector.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How deliveries are tried.
///
/// @param environment what messages say of the installation they come from
/// @param lease how long a claim holds before another node may take the delivery over
/// @param firstRetry the pause after the first attempt that failed; doubles with each
/// @param longestRetry the longest pause
/// @param firstLook the pause before we look whether a delivery was approved there; doubles
/// @param longestLook the longest pause between looks, which go on until it is final
/// @param giveUpAfter the age at which a delivery that still fails is given up
@ConfigurationProperties("nexus.connector")
record DeliverySettings(
        @DefaultValue("test") String environment,
        @DefaultValue("PT2M") Duration lease,
        @DefaultValue("PT1S") Duration firstRetry,
        @DefaultValue("PT5M") Duration longestRetry,
        @DefaultValue("PT5S") Duration firstLook,
        @DefaultValue("PT10M") Duration longestLook,
        @DefaultValue("P3D") Duration giveUpAfter) {}
