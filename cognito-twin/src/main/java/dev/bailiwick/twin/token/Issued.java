package dev.bailiwick.twin.token;

import java.util.Optional;

/**
 * What a client gets for a sign-in or a renewal; a renewal brings no new refresh token, a machine's
 * grant nothing but access.
 */
public record Issued(
    Scopes scopes,
    String access,
    Optional<String> id,
    Optional<String> refresh,
    long accessSeconds) {}
