package org.lmanexus.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param strength of bcrypt; each further one doubles what a guess costs. Hashes of another one
///     are kept anew when their owners sign in. Below 10 is for tests
@Validated
@ConfigurationProperties("nexus.identity.password")
record PasswordSettings(@DefaultValue("12") @Min(4) @Max(31) int strength) {}
