package dev.bailiwick.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long things of Cognito are believed.
 *
 * @param longestToken from a token's issue to its expiry; Cognito's own maximum is a day
 * @param keysKept how old a pool's keys may be before they are asked for again
 * @param keysOutage how long known keys still count when they cannot be asked for
 */
@ConfigurationProperties("bailiwick.cognito")
record TokenLimits(
    @Bindable(defaultValue = "PT24H") Duration longestToken,
    @Bindable(defaultValue = "PT5M") Duration keysKept,
    @Bindable(defaultValue = "PT24H") Duration keysOutage) {}
