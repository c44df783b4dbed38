package org.lmanexus.connector.delivery;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How deliveries are made.
///
/// @param environment what messages say of the installation they come from
/// @param lease how long a claim holds before another node may take the delivery over
@ConfigurationProperties("nexus.connector")
record DeliverySettings(
        @DefaultValue("test") String environment,
        @DefaultValue("PT2M") @DurationMin(nanos = 1) Duration lease) {}
