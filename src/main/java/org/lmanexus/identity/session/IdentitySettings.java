package org.lmanexus.identity.session;

import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/// How people stay signed in.
///
/// @param keyFile where the keys lie that tokens are signed with; all nodes need the same. Null for
///     `token.key` in the data folder, made on first start
/// @param access how long an access token is good
/// @param refresh how long a refresh token is good, and a session without an exchange
/// @param browser how long a browser stays signed in without a request
/// @param longest how long a session runs at most, however often it is refreshed
/// @param sessions how many of one person run at once; beyond them the one used the longest ago
/// ends
/// @param accountTries tries for one account within `lockOut`; more are refused unread
/// @param addressTries tries from one address within `lockOut`
/// @param openid a provider outside that vouches for people
@Validated
@ConfigurationProperties("nexus.identity")
record IdentitySettings(
        @Nullable Path keyFile,
        @DefaultValue("PT15M") @DurationMin(nanos = 1) Duration access,
        @DefaultValue("P7D") @DurationMin(nanos = 1) Duration refresh,
        @DefaultValue("PT2H") @DurationMin(nanos = 1) Duration browser,
        @DefaultValue("P30D") @DurationMin(nanos = 1) Duration longest,
        @DefaultValue("100") @Positive int sessions,
        @DefaultValue("10") @Positive int accountTries,
        @DefaultValue("100") @Positive int addressTries,
        @DefaultValue("PT15M") @DurationMin(nanos = 1) Duration lockOut,
        @DefaultValue OpenId openid) {

    /// How long a token is good at most, of whichever sort.
    Duration longestToken() {
        return Collections.max(List.of(access, refresh, browser));
    }

    /// @param issuer whose metadata lie under `/.well-known/openid-configuration`; empty for none
    /// @param audience the client id of this installation there
    record OpenId(@DefaultValue("") String issuer, @DefaultValue("") String audience) {

        OpenId {
            if (!issuer.isBlank() && audience.isBlank()) {
                throw new IllegalArgumentException(
                        "nexus.identity.openid.issuer is set without an audience: name the client"
                                + " id, or tokens made for others would sign in here");
            }
        }
    }
}
