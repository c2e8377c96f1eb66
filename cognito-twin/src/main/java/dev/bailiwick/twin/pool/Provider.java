package dev.bailiwick.twin.pool;

/** An identity provider that the pool trusts, by its name and by Cognito's word for its kind. */
public record Provider(String name, String type) {}
