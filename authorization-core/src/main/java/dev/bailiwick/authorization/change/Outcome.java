package dev.bailiwick.authorization.change;

import java.time.Instant;

/** What a command would make of a tenant's policy at this instant. */
public record Outcome(Side before, Side after, Instant at) {}
