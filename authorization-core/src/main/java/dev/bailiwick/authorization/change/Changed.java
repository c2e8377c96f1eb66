package dev.bailiwick.authorization.change;

/** What a command came to, and the policy version that holds it. */
public record Changed<T>(T value, long policyVersion) {}
