package dev.bailiwick.authorization.history;

import dev.bailiwick.authorization.Reference;

/** Something that cannot come back, and why. */
public record Skipped(Reference what, String why) {}
